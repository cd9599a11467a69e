import { Table } from 'antd';
import { Link } from 'react-router';
import { useMatters } from '../../api/queries.ts';
import { useLabel } from '../../i18n/index.ts';
import { definitionOf } from '../../matters/definitions.ts';
import { DateTime, Empty, ErrorAlert, Money, StateTag } from '../../ui/index.ts';
import { useSellerText } from './text.ts';

/** The field of each kind that names the shop. */
const sellerField: Readonly<Record<string, string>> = { lead: 'seller', complaint: 'respondent' };

interface Props {
  kind: 'lead' | 'complaint';
  platform: string;
  seller: string;
  none: string;
}

/** The latest records of a kind about one shop, and the way to all of them. */
export function SellerMatters({ kind, platform, seller, none }: Props) {
  const text = useSellerText();
  const pick = useLabel();
  const definition = definitionOf(kind);
  const filters = { 'f.platform': platform, [`f.${sellerField[kind]}`]: seller };
  const list = useMatters(kind, { ...filters, sort: '-createdAt', limit: 20 }, definition !== undefined);
  if (!definition) return null;
  if (list.isError) return <ErrorAlert error={list.error} onRetry={() => list.refetch()} />;
  const rows = list.data?.rows ?? [];
  const hasPrice = 'price' in definition.fields;
  return (
    <>
      <Table
        rowKey="id"
        loading={list.isPending}
        dataSource={[...rows]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: list.isPending ? ' ' : <Empty>{none}</Empty> }}
        columns={[
          {
            title: pick(definition.fields[definition.title]?.label ?? definition.label),
            key: 'title',
            render: (_, r) => (
              <Link to={`/m/${kind}/${r.id}`} className="seller-title">
                {String(r.data[definition.title] ?? r.id)}
              </Link>
            ),
          },
          {
            title: text.state,
            key: 'state',
            render: (_, r) => <StateTag definition={definition} state={r.state} />,
          },
          ...(hasPrice
            ? [
                {
                  title: text.price,
                  key: 'price',
                  align: 'end' as const,
                  render: (_: unknown, r: (typeof rows)[number]) => (
                    <Money fen={typeof r.data.price === 'number' ? r.data.price : null} />
                  ),
                },
              ]
            : []),
          {
            title: text.found,
            key: 'at',
            render: (_, r) => <DateTime value={r.createdAt} time />,
          },
        ]}
      />
      {(list.data?.total ?? 0) > rows.length && (
        <p className="seller-more">
          <Link to={`/m/${kind}?${new URLSearchParams(filters)}`}>{text.all}</Link>
        </p>
      )}
    </>
  );
}
