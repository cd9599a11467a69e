import type { Readable } from 'node:stream';
import { decoded, detectEncoding, type Encoding } from './encoding.ts';
import { readMarks } from './marks/read-marks.ts';
import { withPatentColumns } from './patent-columns.ts';
import { readCsv } from './read-csv.ts';
import { readJsonLines, readJsonList } from './read-json.ts';
import { readXlsx } from './read-xlsx.ts';
import type { Table, TableFormat } from './table.ts';

/** Opens the bytes from their beginning; called more than once. */
export type OpenBytes = () => Promise<Readable>;

export interface ReadOptions {
  /** The name that the file came under: its ending tells CSV from JSON lines. */
  readonly name?: string;
  readonly format?: TableFormat;
  readonly encoding?: Encoding;
}

const endings: Readonly<Record<string, TableFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  xlsx: 'xlsx',
  xml: 'xml',
};

const readers = { csv: readCsv, jsonl: readJsonLines, json: readJsonList, xml: readMarks } as const;

/**
 * Reads a table of any format that is taken: CSV (comma, tab, semicolon), JSON lines, a JSON list, XLSX, trademarks in
 * XML; text in UTF-8, UTF-16 or GB18030. Rows come one by one; a broken one comes as broken and the others are read.
 */
export async function readTable(open: OpenBytes, options: ReadOptions = {}): Promise<Table> {
  const head = await firstBytes(open);
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  if (options.format === 'xlsx' || isZip)
    return { format: 'xlsx', encoding: null, rows: withPatentColumns(readXlsx(await open())) };
  const encoding = options.encoding ?? (await detectEncoding(await open()));
  const format = options.format ?? formatOf(options.name, new TextDecoder(encoding).decode(head));
  const text = decoded(await open(), encoding);
  return { format, encoding, rows: withPatentColumns(readers[format](text)) };
}

/** By the ending; else by how the text begins. `.json` is also given to JSON lines. */
function formatOf(name: string | undefined, head: string): keyof typeof readers {
  const ending = /\.([a-z]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  const named = endings[ending];
  if (named && named !== 'xlsx') return named;
  const start = head.trimStart();
  if (start.startsWith('<')) return 'xml';
  if (start.startsWith('[')) return 'json';
  if (!start.startsWith('{')) return 'csv';
  return isObject(start.split('\n', 1)[0] ?? '') ? 'jsonl' : 'json';
}

function isObject(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

const headBytes = 65_536;

async function firstBytes(open: OpenBytes): Promise<Buffer> {
  const stream = await open();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= headBytes) break;
  }
  stream.destroy();
  return Buffer.concat(chunks).subarray(0, headBytes);
}
