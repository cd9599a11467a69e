import { Table, type TableColumnsType } from 'antd';
import { Empty } from './empty.tsx';

interface Props<T> {
  /** Undefined while they are loaded. */
  rows: readonly T[] | undefined;
  columns: TableColumnsType<T>;
  empty: string;
  emptyHint: string;
}

/** What was put aside and may be brought back, all of it: a line each, or what it would be for. */
export function PutAsideTable<T extends { readonly id: string }>({
  rows,
  columns,
  empty,
  emptyHint,
}: Props<T>) {
  return (
    <Table
      rowKey="id"
      loading={rows === undefined}
      columns={columns}
      dataSource={[...(rows ?? [])]}
      pagination={{ hideOnSinglePage: true, pageSize: 50 }}
      scroll={{ x: 'max-content' }}
      locale={{
        emptyText:
          rows === undefined ? (
            ' '
          ) : (
            <Empty>
              <b>{empty}</b>
              <br />
              {emptyHint}
            </Empty>
          ),
      }}
    />
  );
}
