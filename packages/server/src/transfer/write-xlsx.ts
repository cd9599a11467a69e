import type { Writable } from 'node:stream';
import { WorkbookWriter } from '@cj-tech-master/excelts';

/** Writes one sheet of text row by row, with a bold header that stays in sight; ends the stream. */
export async function writeXlsx(
  out: Writable,
  header: readonly string[],
  rows: AsyncIterable<readonly string[]>,
  name: string,
): Promise<void> {
  const workbook = new WorkbookWriter({ stream: out, useSharedStrings: false, useStyles: true });
  const sheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] });
  const first = sheet.addRow([...header]);
  first.font = { bold: true };
  await first.commit();
  for await (const row of rows) await sheet.addRow([...row]).commit();
  await sheet.commit();
  await workbook.commit();
}

/** Spreadsheets take 31 characters, and not these. */
const sheetName = (name: string): string => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31) || 'Sheet1';
