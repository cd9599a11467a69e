import type { Readable } from 'node:stream';
import { WorkbookReader } from '@cj-tech-master/excelts';
import { brokenRow, columnNames, type TableRow } from './table.ts';

/** The first visible sheet of a workbook that has rows; its first row that is not empty is the header. */
export async function* readXlsx(stream: Readable): AsyncGenerator<TableRow> {
  let last = 0;
  try {
    const workbook = new WorkbookReader(stream, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
    });
    for await (const sheet of workbook) {
      if (sheet.state && sheet.state !== 'visible') continue;
      let columns: string[] | null = null;
      for await (const row of sheet) {
        last = row.number;
        const cells: string[] = [];
        row.eachCell({ includeEmpty: false }, (cell, at) => {
          cells[at - 1] = cellText(cell.value);
        });
        const filled = Array.from(cells, (c) => c ?? '');
        if (filled.every((c) => c.trim() === '')) continue;
        if (columns === null) columns = columnNames(filled);
        else
          yield {
            line: row.number,
            raw: Object.fromEntries(columns.map((name, i) => [name, filled[i] ?? ''])),
          };
      }
      if (columns !== null) return;
    }
  } catch (error) {
    const raw = { text: String(error) };
    yield brokenRow(last + 1, raw, 'xlsx_unreadable', '工作簿无法读取', 'The workbook cannot be read');
  } finally {
    stream.destroy();
  }
}

/** What a person sees in the cell, as text. Dates are wall-clock times; a sheet knows no zone. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value);
  const held = value as Record<string, unknown>;
  if (Array.isArray(held.richText))
    return held.richText.map((part) => cellText((part as { text?: unknown }).text)).join('');
  // A formula shows its result, a link its text.
  return cellText(held.result ?? held.text ?? held.hyperlink ?? held.error ?? '');
}

function dateText(at: Date): string {
  const iso = at.toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}
