import { ExportOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import { Link } from 'react-router';
import type { Listing } from '../../api/queries.ts';
import { useText } from '../../i18n/index.ts';
import { DateTime, Empty, ErrorAlert, Money } from '../../ui/index.ts';
import { listingPagePath } from '../listings/path.ts';
import { useSellerListings } from './api.ts';
import { useSellerText } from './text.ts';

const words = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What one shop offers, as monitoring last saw it. */
export function SellerListings({ platform, seller }: { platform: string; seller: string }) {
  const text = useSellerText();
  const common = useText().common;
  const list = useSellerListings(platform, seller);
  if (list.isError) return <ErrorAlert error={list.error} onRetry={() => list.refetch()} />;
  return (
    <>
      <Table<Listing>
        rowKey="key"
        loading={list.isPending}
        dataSource={list.data?.pages.flatMap((p) => p.rows) ?? []}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: list.isPending ? ' ' : <Empty>{text.noRows.listings}</Empty> }}
        columns={[
          {
            title: text.item,
            key: 'title',
            render: (_, l) => (
              <>
                <Link className="seller-title" to={listingPagePath(l)}>
                  {l.title}
                </Link>{' '}
                {l.url && (
                  <a href={l.url} target="_blank" rel="noopener noreferrer" aria-label={text.open}>
                    <ExportOutlined aria-hidden />
                  </a>
                )}
              </>
            ),
          },
          { title: text.price, key: 'price', align: 'end', render: (_, l) => <Money fen={l.priceFen} /> },
          {
            title: text.lastSeen,
            key: 'seen',
            render: (_, l) => <DateTime value={words(l.lastSeenAt)} time />,
          },
        ]}
      />
      {list.hasNextPage && (
        <p className="seller-more">
          <Button loading={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {common.more}
          </Button>
        </p>
      )}
    </>
  );
}
