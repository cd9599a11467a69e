import type { Encoding } from './encoding.ts';
import { type OpenBytes, type ReadOptions, readTable } from './read-table.ts';
import type { TableFormat } from './table.ts';

export interface TablePreview {
  readonly format: TableFormat;
  readonly encoding: Encoding | null;
  /** In the order in which they come; of JSON rows all that the first rows have. */
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** The first rows of a table, so that a person can map its columns. */
export async function previewTable(
  open: OpenBytes,
  options: ReadOptions = {},
  most = 20,
): Promise<TablePreview> {
  const { format, encoding, rows } = await readTable(open, options);
  const first: Record<string, unknown>[] = [];
  const columns = new Set<string>();
  for await (const row of rows) {
    if (row.broken) continue;
    for (const name of Object.keys(row.raw)) columns.add(name);
    first.push({ ...row.raw });
    if (first.length >= most) break;
  }
  return { format, encoding, columns: [...columns], rows: first };
}
