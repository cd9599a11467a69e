import { CsvError, type Parser, parse } from 'csv-parse';
import { brokenRow, columnNames, type TableRow } from './table.ts';

const delimiters = [',', '\t', ';', '|'];
/** A quote that is never closed would take the rest of the file for one cell. In characters. */
const longestRecord = 1_000_000;

/** CSV with a header; the delimiter is the one that the header uses most. */
export async function* readCsv(text: AsyncIterable<string>): AsyncGenerator<TableRow> {
  const chunks = text[Symbol.asyncIterator]();
  const head = await firstLine(chunks);
  // Rows are taken by callback: a stream that fails would drop those before the fault that nobody has read yet.
  let ready: string[][] = [];
  const parser = parse({
    delimiter: delimiterOf(head),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: longestRecord,
    on_record: (cells: string[]) => {
      ready.push(cells);
      return null;
    },
  });
  let columns: string[] | null = null;
  let line = 0;
  for await (const fault of fed(parser, again(head, chunks))) {
    for (const cells of ready) {
      line++;
      if (columns === null) columns = columnNames(cells);
      else yield rowOf(line, columns, cells);
    }
    ready = [];
    if (fault) yield unreadable(line + 1, fault);
  }
}

/** Feeds the text to the parser; after each piece null, or the fault that ends it. */
async function* fed(parser: Parser, text: AsyncIterable<string>): AsyncGenerator<CsvError | null> {
  const ended = new Promise<Error | null>((resolve) => {
    parser.once('error', resolve).once('close', () => resolve(null));
  });
  parser.resume();
  try {
    for await (const piece of text) {
      const fault = await new Promise<Error | null>((resolve) =>
        parser.write(piece, (e) => resolve(e ?? null)),
      );
      yield asFault(fault);
      if (fault) return;
    }
    parser.end();
    yield asFault(await ended);
  } finally {
    parser.destroy();
  }
}

function asFault(error: Error | null): CsvError | null {
  if (error === null || error instanceof CsvError) return error;
  throw error;
}

const unreadable = (line: number, fault: CsvError): TableRow =>
  brokenRow(
    line,
    { text: fault.message },
    'csv_unreadable',
    '从这一行起无法读取',
    'It cannot be read from this row on',
  );

function rowOf(line: number, columns: readonly string[], cells: readonly string[]): TableRow {
  const raw: Record<string, string> = {};
  for (const [i, name] of columns.entries()) if (cells[i] !== undefined) raw[name] = cells[i];
  const extra = cells.slice(columns.length);
  if (extra.every((c) => c.trim() === '')) return { line, raw };
  return brokenRow(
    line,
    { ...raw, text: extra.join(' ') },
    'row_too_long',
    '这一行的列数多于表头',
    'The row has more cells than the header',
  );
}

async function firstLine(chunks: AsyncIterator<string>): Promise<string> {
  let head = '';
  while (!head.includes('\n') && head.length < longestRecord) {
    const next = await chunks.next();
    if (next.done) break;
    head += next.value;
  }
  return head;
}

async function* again(head: string, chunks: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

function delimiterOf(head: string): string {
  const line = head.split('\n', 1)[0] ?? '';
  const count = (d: string) => line.split(d).length;
  return delimiters.reduce((best, d) => (count(d) > count(best) ? d : best));
}
