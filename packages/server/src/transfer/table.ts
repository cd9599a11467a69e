import type { Label } from '@citong/matters';
import type { Encoding } from './encoding.ts';

export type TableFormat = 'csv' | 'jsonl' | 'json' | 'xlsx' | 'xml';

/**
 * One row of a table. `line`: as a person finds it (row of the sheet, line of the JSONL, with the header as 1; place in a
 * JSON list or among the marks and classes of an XML), unique within the table. `raw`: column → cell; JSON values as they came.
 */
export interface TableRow {
  readonly line: number;
  readonly raw: Readonly<Record<string, unknown>>;
  /** The row could not be read at all; `raw` holds what there was under `text`. */
  readonly broken?: { readonly code: string; readonly message: Label };
}

export interface Table {
  readonly format: TableFormat;
  /** Null for a format that has its own. */
  readonly encoding: Encoding | null;
  readonly rows: AsyncIterable<TableRow>;
}

export const brokenRow = (
  line: number,
  raw: TableRow['raw'],
  code: string,
  zh: string,
  en: string,
): TableRow => ({
  line,
  raw,
  broken: { code, message: { zh, en } },
});

/** Names for the columns of a header: blank ones by place, repeated ones numbered, as spreadsheets do. */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((cell, i) => {
    const name = cell.trim() || `#${i + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
