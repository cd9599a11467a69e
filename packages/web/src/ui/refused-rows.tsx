import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { type Correction, type RunAddress, useRetryRows, useWaitingRows } from '../api/queries.ts';
import type { RefusedRow } from '../api/types.ts';
import { useText } from '../i18n/index.ts';
import { cellText } from './cell-text.ts';
import { ErrorAlert } from './error-alert.tsx';
import { PageLoading } from './loading.tsx';
import './refused-rows.css';

/** Line → changed cells. */
type Edits = Readonly<Record<number, Readonly<Record<string, string>>>>;

interface Props {
  run: RunAddress;
  /** The column that holds a field, of those that the row has; null or undefined when none does. */
  columnOf: (field: string, columns: readonly string[]) => string | null | undefined;
}

/** Rows that were refused, each with its reason and its cells to mend. */
export function RefusedRows({ run, columnOf }: Props) {
  const { refused: t, common } = useText();
  const { message } = App.useApp();
  const list = useWaitingRows(run);
  const [edits, setEdits] = useState<Edits>({});
  const retry = useRetryRows(run);
  if (list.isError) return <ErrorAlert error={list.error} onRetry={() => list.refetch()} />;
  if (!list.data) return <PageLoading />;
  const waiting = list.data.pages.flatMap((p) => p.rows).filter((r) => !r.retriedAt);
  const send = async (rows: readonly Correction[] | null) => {
    const lines = new Set(rows?.map((r) => r.line) ?? waiting.map((r) => r.line));
    await retry.mutateAsync(rows);
    const after = (await list.refetch()).data?.pages.flatMap((p) => p.rows) ?? [];
    const still = after.filter((r) => !r.retriedAt && lines.has(r.line)).length;
    setEdits((e) => Object.fromEntries(Object.entries(e).filter(([line]) => !lines.has(Number(line)))));
    if (still > 0) message.warning(t.still(still));
    else message.success(t.allTaken);
  };
  const corrections = Object.entries(edits).map(([line, raw]): Correction => ({ line: Number(line), raw }));
  return (
    <section className="refused-rows" aria-label={t.title}>
      <div className="refused-head">
        <div>
          <h2>{t.title}</h2>
          <p className="page-description">{t.intro}</p>
        </div>
        {corrections.length > 0 ? (
          <Button type="primary" loading={retry.isPending} onClick={() => send(corrections)}>
            {t.retryEdited(corrections.length)}
          </Button>
        ) : (
          <Button loading={retry.isPending} disabled={waiting.length === 0} onClick={() => send(null)}>
            {t.retryAll}
          </Button>
        )}
      </div>
      <ErrorAlert error={retry.error} />
      {waiting.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="refused-list">
        {waiting.map((row) => (
          <Row
            key={row.id}
            row={row}
            columnOf={columnOf}
            edited={edits[row.line] ?? {}}
            onEdit={(cells) => setEdits((e) => ({ ...e, [row.line]: cells }))}
            onRetry={() => send([{ line: row.line, raw: edits[row.line] ?? {} }])}
            busy={retry.isPending}
          />
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          loading={list.isFetchingNextPage}
          onClick={() => list.fetchNextPage()}
          className="refused-more"
        >
          {common.more}
        </Button>
      )}
    </section>
  );
}

interface RowProps {
  row: RefusedRow;
  columnOf: Props['columnOf'];
  edited: Readonly<Record<string, string>>;
  onEdit: (cells: Readonly<Record<string, string>>) => void;
  onRetry: () => void;
  busy: boolean;
}

function Row({ row, columnOf, edited, onEdit, onRetry, busy }: RowProps) {
  const t = useText().refused;
  const [open, setOpen] = useState(false);
  const cells = cellsOf(row);
  const names = Object.keys(cells);
  // A field that no column brought is offered under its own name; without a field the whole row is to blame.
  const blamed = row.field && (columnOf(row.field, names) ?? row.field);
  const first = blamed ?? names[0];
  const shown = open ? [...new Set([...(blamed ? [blamed] : []), ...names])] : first ? [first] : [];
  const rest = names.filter((n) => n !== first && cells[n] !== '').map((n) => cells[n]);
  return (
    <li className="refused-row">
      <span className="refused-line figure">
        {t.line} {row.line}
      </span>
      <div className="refused-body">
        <div className="refused-reason">{row.message}</div>
        {shown.map((name) => (
          <label key={name} className="refused-cell" htmlFor={`cell-${row.line}-${name}`}>
            <span>{name}</span>
            <Input
              id={`cell-${row.line}-${name}`}
              size="small"
              value={edited[name] ?? cells[name] ?? ''}
              status={name === blamed && edited[name] === undefined ? 'error' : undefined}
              onChange={({ target }) => onEdit({ ...edited, [name]: target.value })}
              onPressEnter={onRetry}
            />
          </label>
        ))}
        {!open && rest.length > 0 && <div className="refused-rest quiet">{rest.join(' · ')}</div>}
      </div>
      <div className="refused-actions">
        <Button size="small" onClick={onRetry} disabled={busy}>
          {t.retry}
        </Button>
        {names.length > 1 && (
          <Button size="small" type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t.fewer : t.all}
          </Button>
        )}
      </div>
    </li>
  );
}

/** Column → text, whatever shape the source gave the row. */
function cellsOf(row: RefusedRow): Record<string, string> {
  if (typeof row.raw !== 'object') return { text: row.raw };
  return Object.fromEntries(Object.entries(row.raw).map(([name, value]) => [name, cellText(value)]));
}
