import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/** Where a table's bytes come from: a path, or a function that opens them anew (they are read twice: once to look, once to read). */
export type TableSource = string | (() => Readable | Promise<Readable>);

export type TableFormat = 'csv' | 'jsonl' | 'xlsx';
export type TableEncoding = 'utf-8' | 'utf-16le' | 'gb18030';

export interface TableShape {
  readonly format: TableFormat;
  /** Null for a format that says it itself. */
  readonly encoding: TableEncoding | null;
}

export const openSource = async (source: TableSource): Promise<Readable> =>
  typeof source === 'string' ? createReadStream(source) : await source();

/**
 * What a file is, by its content: a ZIP is a workbook, a first `{` is JSON Lines, the rest is a table of separated
 * values. Text that is not UTF-8 from beginning to end, and has no mark of another, is taken for GB18030.
 */
export async function shapeOf(source: TableSource): Promise<TableShape> {
  const stream = await openSource(source);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head: Buffer = Buffer.alloc(0);
  let isUtf8 = true;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      if (head.length < headLength) head = Buffer.concat([head, chunk.subarray(0, headLength)]);
      if (head.length >= 2 && marked(head)) break;
      isUtf8 &&= decodes(decoder, chunk);
      if (!isUtf8 && head.length >= headLength) break;
    }
  } finally {
    stream.destroy();
  }
  return marked(head) ?? textShape(head, isUtf8 && decodes(decoder));
}

const headLength = 4096;

function marked(head: Buffer): TableShape | null {
  if (head.subarray(0, 2).toString('latin1') === 'PK') return { format: 'xlsx', encoding: null };
  return head[0] === 0xff && head[1] === 0xfe ? { format: 'csv', encoding: 'utf-16le' } : null;
}

/** Whether what has come so far is UTF-8; without a chunk: whether it may end here. */
function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

const textShape = (head: Buffer, isUtf8: boolean): TableShape => ({
  format: /^(?:\ufeff)?\s*\{/u.test(head.toString('utf8')) ? 'jsonl' : 'csv',
  encoding: isUtf8 ? 'utf-8' : 'gb18030',
});

/** The decoded text of a stream, without a byte order mark. */
export async function textStream(source: TableSource, encoding: TableEncoding): Promise<Readable> {
  const iconv = await import('iconv-lite');
  const bytes = await openSource(source);
  const decoder = iconv.default.getDecoder(encoding, { stripBOM: true });
  const decoded = async function* () {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      const text = decoder.write(chunk);
      if (text) yield text;
    }
    const rest = decoder.end();
    if (rest) yield rest;
  };
  return Readable.from(decoded(), { objectMode: false, encoding: 'utf8' });
}
