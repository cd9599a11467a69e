import { Button, Input, Select, Table } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { useCity } from '../../api/queries.ts';
import { usePlatformName } from '../../fields/index.ts';
import { formatNumber } from '../../format/number.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { DateTime, Empty, ErrorAlert, PageHeader } from '../../ui/index.ts';
import { counts, type Seller, sellerPath, useSellers } from './api.ts';
import './sellers.css';
import { useSellerText } from './text.ts';

/** Who sells what monitoring found, most leads first. */
export function Component() {
  const text = useSellerText();
  const common = useText().common;
  const locale = useLocale();
  const pick = useLabel();
  const platformName = usePlatformName();
  const platforms = useCity().data?.platforms ?? [];
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const platform = params.get('platform') ?? '';
  const list = useSellers({ q, platform });
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    setParams(next, { replace: true });
  };
  const rows = list.data?.pages.flatMap((p) => p.sellers) ?? [];
  return (
    <>
      <PageHeader title={text.title} description={text.intro} />
      <div className="seller-filters">
        <Input.Search
          key={q}
          defaultValue={q}
          allowClear
          placeholder={text.search}
          aria-label={text.search}
          onSearch={(value) => change('q', value.trim())}
        />
        <Select
          value={platform}
          aria-label={text.platform}
          options={[
            { value: '', label: text.allPlatforms },
            ...platforms.map((p) => ({ value: p.id, label: pick(p.name) })),
          ]}
          onChange={(value) => change('platform', value)}
        />
      </div>
      {list.isError ? (
        <ErrorAlert error={list.error} onRetry={() => list.refetch()} />
      ) : (
        <Table<Seller>
          rowKey={(s) => `${s.platform}/${s.seller}`}
          loading={list.isPending}
          dataSource={rows}
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{
            emptyText: list.isPending ? (
              ' '
            ) : q || platform ? (
              <Empty>{text.noMatch}</Empty>
            ) : (
              <Empty>
                <b>{text.empty}</b>
                <br />
                {text.emptyHint}
              </Empty>
            ),
          }}
          columns={[
            {
              title: text.seller,
              key: 'seller',
              fixed: 'start',
              render: (_, s) => (
                <Link to={sellerPath(s.platform, s.seller)} className="seller-link">
                  {s.seller}
                  <span className="quiet">{platformName(s.platform)}</span>
                </Link>
              ),
            },
            ...counts.map((c) => ({
              title: text.counts[c],
              key: c,
              align: 'end' as const,
              render: (_: unknown, s: Seller) => (
                <span className={c === 'leads' ? 'figure seller-leads' : 'figure'}>
                  {formatNumber(s[c] ?? 0, locale)}
                </span>
              ),
            })),
            {
              title: text.lastLead,
              key: 'last',
              render: (_, s) => <DateTime value={s.lastLeadAt} />,
            },
          ]}
        />
      )}
      {list.hasNextPage && (
        <div className="seller-more">
          <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {common.more}
          </Button>
        </div>
      )}
    </>
  );
}
