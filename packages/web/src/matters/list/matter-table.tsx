import type { MatterDefinition, MatterRecord } from '@citong/matters';
import { Table, type TableProps } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useActor } from '../../api/queries.ts';
import { componentsOf } from '../../fields/index.ts';
import { useLabel, useLocale, useText } from '../../i18n/index.ts';
import { DateTime, Deadline, StateTag } from '../../ui/index.ts';
import { FieldCell } from '../cell.tsx';
import { isVisible } from '../definitions.ts';
import { titleOf } from '../title.ts';
import { bulkTransitions } from './bulk-bar.tsx';
import { nextSort } from './list-state.ts';

interface Props {
  definition: MatterDefinition;
  rows: readonly MatterRecord[];
  sort?: string;
  onSort?: (sort: string) => void;
  selected?: readonly string[];
  onSelect?: (ids: readonly string[]) => void;
}

type Columns = NonNullable<TableProps<MatterRecord>['columns']>;

/** A table of records, its columns drawn from the definition. Without `onSort` and `onSelect` it only shows. */
export function MatterTable({ definition, rows, sort = '', onSort, selected, onSelect }: Props) {
  const actor = useActor();
  const navigate = useNavigate();
  const columns = useColumns(definition, sort, onSort !== undefined);
  const isSelectable = onSelect !== undefined && bulkTransitions(definition, actor).length > 0;
  return (
    <Table<MatterRecord>
      className="matter-table"
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      scroll={{ x: 'max-content' }}
      sortDirections={['ascend', 'descend']}
      onChange={(_pages, _filters, sorter) => {
        const key = Array.isArray(sorter) ? undefined : sorter.columnKey;
        if (typeof key === 'string') onSort?.(nextSort(sort, key));
      }}
      onRow={(row) => ({
        onClick: (event) => {
          // A click anywhere on the row opens it, but not one that means a link, a box or selected text.
          const target = event.target as HTMLElement;
          if (target.closest('a, button, input, label, .ant-checkbox-wrapper, .ant-table-selection-column'))
            return;
          if (getSelection()?.toString()) return;
          navigate(`/m/${definition.kind}/${row.id}`);
        },
      })}
      rowSelection={
        isSelectable
          ? {
              selectedRowKeys: [...(selected ?? [])],
              onChange: (keys) => onSelect(keys.map(String)),
              preserveSelectedRowKeys: false,
              fixed: true,
            }
          : undefined
      }
    />
  );
}

function useColumns(definition: MatterDefinition, sort: string, sortable: boolean): Columns {
  const text = useText();
  const pick = useLabel();
  const locale = useLocale();
  const actor = useActor();
  const order = (column: string): 'ascend' | 'descend' | null =>
    sort === column ? 'ascend' : sort === `-${column}` ? 'descend' : null;
  const sorting = (column: string) => (sortable ? { sorter: true, sortOrder: order(column) } : {});
  const names = [definition.title, ...definition.columns.filter((c) => c !== definition.title)];
  const fields: Columns = names.flatMap((name) => {
    const field = definition.fields[name];
    if (!field || !isVisible(field, actor)) return [];
    const isTitle = name === definition.title;
    return {
      key: name,
      title: pick(field.label),
      align: componentsOf(field).align,
      className: isTitle ? 'title-column' : undefined,
      // What a row is about stays in sight while its many columns pass by.
      ...(isTitle ? { fixed: 'left' as const } : {}),
      ...(isSortable(field.kind) ? sorting(name) : {}),
      render: (_: unknown, row: MatterRecord) =>
        isTitle ? (
          <Link to={`/m/${definition.kind}/${row.id}`} className="row-title">
            {titleOf(definition, row, locale)}
          </Link>
        ) : (
          <FieldCell definition={definition} record={row} name={name} />
        ),
    };
  });
  const state: Columns =
    Object.keys(definition.states).length > 1
      ? [
          {
            key: 'state',
            title: text.list.state,
            render: (_, row) => <StateTag definition={definition} state={row.state} />,
          },
        ]
      : [];
  const due: Columns = definition.deadlines
    ? [
        {
          key: 'dueAt',
          title: text.list.due,
          ...sorting('dueAt'),
          render: (_, row) => row.dueAt && <Deadline dueAt={row.dueAt} short />,
        },
      ]
    : [];
  const created: Columns = [
    {
      key: 'createdAt',
      title: text.list.createdAt,
      ...sorting('createdAt'),
      render: (_, row) => <DateTime value={row.createdAt} short />,
    },
  ];
  return [...fields.slice(0, 1), ...state, ...due, ...fields.slice(1), ...created];
}

/** Lists, files and structures have no order. */
const isSortable = (kind: string): boolean => !['list', 'file', 'json', 'ref'].includes(kind);
