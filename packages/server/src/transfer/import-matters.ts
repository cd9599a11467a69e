import { Readable } from 'node:stream';
import { type Actor, label, type MatterDefinition } from '@citong/matters';
import type { Db } from '../db/open.ts';
import { transact } from '../db/transact.ts';
import type { Deps } from '../deps.ts';
import { definitionOf } from '../engine/index.ts';
import { type CitongError, invalid } from '../errors.ts';
import { guessMapping, type Mapping, stateColumn } from './mapping.ts';
import { importRows } from './matter-sink.ts';
import { previewTable } from './preview.ts';
import { createRun, keepRefused, noteRetried, type RunRow, refusedRows } from './runs.ts';

/** Goes through the file of an import of matters: { run }. */
export const importMattersQueue = 'import-matters';

export interface MatterImport {
  readonly kind: string;
  readonly fileId: string;
  readonly fileName: string;
  /** Field → column; absent: guessed from the header. */
  readonly mapping?: Mapping;
  readonly onDuplicate?: 'refuse' | 'update';
}

const previewRows = 5;

/** How the bytes of a file, or of its beginning, would be read; nothing is kept. */
export async function previewImport(definition: MatterDefinition, bytes: Buffer, name: string) {
  const { format, encoding, columns, rows } = await previewTable(async () => Readable.from([bytes]), {
    name,
  });
  const text = (cell: unknown): string =>
    Array.isArray(cell)
      ? cell.map(text).join('、')
      : typeof cell === 'object'
        ? JSON.stringify(cell)
        : String(cell);
  return {
    format,
    encoding,
    columns: [...columns],
    rows: rows
      .slice(0, previewRows)
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, text(cell ?? '')])),
      ),
    mapping: { ...guessMapping(definition, columns) },
  };
}

/**
 * Starts the import of a file that the store holds. Throws `not_found` (kind), `invalid` when no column of the table is
 * a field, or the mapping names a field that is not there.
 */
export async function startMatterImport(deps: Deps, start: MatterImport, actor: Actor): Promise<RunRow> {
  const definition = definitionOf(deps.engine, start.kind);
  const open = () => deps.files.read(start.fileId);
  const { columns } = await previewTable(open, { name: start.fileName });
  const mapping = start.mapping ?? guessMapping(definition, columns);
  const unknown = Object.keys(mapping).filter(
    (name) => name !== stateColumn && !Object.hasOwn(definition.fields, name),
  );
  if (unknown.length > 0)
    throw invalid(unknown.map((field) => ({ code: 'unknown_field', field, message: noField })));
  if (!Object.values(mapping).some((column) => columns.includes(column))) throw noColumns(columns);
  return await transact(deps.database.db, async (trx) => {
    const { kind, fileId, fileName } = start;
    const run = await createRun(
      trx,
      { kind, feedId: null, fileId, fileName, mapping, status: 'queued', actor },
      deps.now(),
    );
    const onDuplicate = start.onDuplicate ?? 'refuse';
    await trx.updateTable('importRun').set({ onDuplicate }).where('id', '=', run.id).execute();
    await deps.send(trx, importMattersQueue, { run: run.id });
    return { ...run, onDuplicate };
  });
}

export interface Correction {
  readonly line: number;
  /** Column → cell: replaces the cells that were refused. */
  readonly raw: Readonly<Record<string, unknown>>;
}

/** Tries refused rows again, with corrections or (without any) all that wait. A row refused again keeps its new cells. */
export async function retryMatterRows(
  deps: Deps,
  run: RunRow,
  corrections: readonly Correction[] | null,
): Promise<void> {
  const corrected = new Map((corrections ?? []).map((c) => [c.line, c.raw]));
  // A field that no column of the file brought is mended under its own name.
  const given = new Set((corrections ?? []).flatMap((c) => Object.keys(c.raw)));
  const names = [...Object.keys(definitionOf(deps.engine, run.kind).fields), stateColumn];
  const added = names.filter((name) => given.has(name));
  const mapping = { ...Object.fromEntries(added.map((n) => [n, n])), ...(run.mapping as Mapping) };
  const retried = async (trx: Db, after: number): Promise<number | null> => {
    const waiting = await refusedRows(trx, run.id, { after, limit: retryRows, waiting: true });
    const rows = waiting
      .filter((r) => corrections === null || corrected.has(r.line))
      .map((r) => ({ line: r.line, raw: { ...(r.raw as object), ...corrected.get(r.line) } }));
    const result = await importRows(deps.engine, trx, rows, { ...run, mapping });
    const refused = new Set(result.refused.map((r) => r.line));
    const taken = rows.map((r) => r.line).filter((line) => !refused.has(line));
    await noteRetried(trx, run.id, taken, result, deps.now());
    await keepRefused(trx, run.id, result.refused);
    return waiting.length < retryRows ? null : (waiting.at(-1)?.line ?? null);
  };
  let after: number | null = -1;
  while (after !== null) {
    const from: number = after;
    after = await transact(deps.database.db, (trx) => retried(trx, from));
  }
}

const retryRows = 500;

const noField = label('没有这一项', 'There is no such field');

const noColumns = (columns: readonly string[]): CitongError =>
  invalid([
    {
      code: 'no_columns',
      field: 'file',
      message: label(
        `表头（${columns.slice(0, 10).join('、')}）与这类记录的任何一项都对不上，请指定各列的含义`,
        `No column (${columns.slice(0, 10).join(', ')}) is a field of this kind; say which column is which`,
      ),
    },
  ]);
