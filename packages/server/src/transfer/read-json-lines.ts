import { createInterface } from 'node:readline';
import type { TableRow } from './read-table.ts';
import { type TableEncoding, type TableSource, textStream } from './source.ts';

/** One JSON object a line. A line that is none comes with its fault, and its text under the column `原文`. */
export async function* readJsonLines(source: TableSource, encoding: TableEncoding): AsyncGenerator<TableRow> {
  const text = await textStream(source, encoding);
  const lines = createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
  let line = 0;
  try {
    for await (const content of lines) {
      line += 1;
      if (content.trim() !== '') yield { line, ...parsed(content) };
    }
  } finally {
    lines.close();
    text.destroy();
  }
}

function parsed(content: string): Omit<TableRow, 'line'> {
  try {
    const value: unknown = JSON.parse(content);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { raw: value as Record<string, unknown> };
    return { raw: { 原文: content }, fault: 'json_object' };
  } catch {
    return { raw: { 原文: content }, fault: 'json_form' };
  }
}
