import type { Readable, Writable } from 'node:stream';
import { label } from '@citong/matters';
import { WorkbookReader, WorkbookWriter } from '@cj-tech-master/excelts';
import { CitongError } from '../errors.ts';

// The one place that knows the spreadsheet library, so that another may take its place.

/** A row of the first visible sheet, its cells as text. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Streams the rows of a workbook's first visible sheet. Throws `table_unreadable` when it is no workbook. */
export async function* sheetRows(bytes: Readable): AsyncGenerator<SheetRow> {
  const reader = new WorkbookReader(bytes, {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  });
  try {
    for await (const sheet of reader) {
      if (sheet.state && sheet.state !== 'visible') continue;
      for await (const row of sheet) {
        const values: readonly unknown[] = Array.isArray(row.values) ? row.values : [];
        yield {
          line: row.number,
          cells: Array.from({ length: Math.max(values.length - 1, 0) }, (_, i) => cellText(values[i + 1])),
        };
      }
      return;
    }
  } catch (error) {
    if (error instanceof CitongError) throw error;
    throw new CitongError(
      422,
      'table_unreadable',
      label(
        '无法读取这个工作簿，请另存为 .xlsx 后再试',
        'This workbook cannot be read; save it again as .xlsx',
      ),
    );
  } finally {
    bytes.destroy();
  }
}

/** What a person sees in the cell, apart from number formats. A spreadsheet's dates have no zone: they stand as written. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return typeof value === 'boolean' ? (value ? '是' : '否') : String(value);
  if ('richText' in value) return (value.richText as { text?: string }[]).map((r) => r.text ?? '').join('');
  if ('text' in value) return cellText(value.text);
  if ('result' in value) return cellText(value.result);
  return '';
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}

/** Writes one sheet of text row by row, with a bold header that stays in sight; ends the stream. */
export async function writeSheet(
  out: Writable,
  header: readonly string[],
  rows: AsyncIterable<readonly string[]>,
  name: string,
): Promise<void> {
  const workbook = new WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: true });
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const first = sheet.addRow([...header]);
  first.font = { bold: true };
  await first.commit();
  for await (const row of rows) await sheet.addRow([...row]).commit();
  await sheet.commit();
  await workbook.commit();
}
