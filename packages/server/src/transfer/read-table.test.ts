import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readTable } from './read-table.ts';
import type { TableRow } from './table.ts';
import { collect } from './testing.ts';
import { writeXlsx } from './write-xlsx.ts';

const opens = (bytes: Buffer | string) => async () => Readable.from([Buffer.from(bytes)]);
/** One byte a chunk: no character, quote or line end may depend on where a chunk ends. */
const trickles = (bytes: Buffer) => async () => Readable.from([...bytes].map((b) => Buffer.from([b])));

async function read(bytes: Buffer | string, options?: ReadOptions, open = opens(bytes)): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of (await readTable(open, options)).rows) rows.push(row);
  return rows;
}

const workbook = (rows: string[][]): Promise<Buffer> =>
  collect((out) => writeXlsx(out, rows[0] ?? [], Readable.from(rows.slice(1)), '数据'));

describe('readTable', () => {
  const csv = '名称,注册号,备注\r\n"鸿星,一号",123,"第一行\r\n第二行"\r\n安踏,456,\r\n';
  const expected: TableRow[] = [
    { line: 2, raw: { 名称: '鸿星,一号', 注册号: '123', 备注: '第一行\r\n第二行' } },
    { line: 3, raw: { 名称: '安踏', 注册号: '456', 备注: '' } },
  ];

  it.each([
    ['UTF-8', Buffer.from(csv), 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${csv}`), 'utf-8'],
    ['GB18030', iconv.encode(csv, 'gb18030'), 'gb18030'],
    ['UTF-16', iconv.encode(csv, 'utf-16le', { addBOM: true }), 'utf-16le'],
  ])('reads %s, however it comes in pieces', async (_name, bytes, encoding) => {
    expect(await readTable(opens(bytes))).toMatchObject({ format: 'csv', encoding });
    expect(await read(bytes)).toEqual(expected);
    expect(await read(bytes, {}, trickles(bytes))).toEqual(expected);
  });

  it('finds GB18030 that begins late in a long file', async () => {
    const ascii = Buffer.from(`name\n${'x\n'.repeat(50_000)}`);
    const rows = await read(Buffer.concat([ascii, iconv.encode('刺桐\n', 'gb18030')]));
    expect(rows.at(-1)).toEqual({ line: 50_002, raw: { name: '刺桐' } });
  });

  it('reads JSON lines and keeps a broken one', async () => {
    const rows = await read('{"a":1,"b":["x"]}\n\nno json\n[1]\n');
    expect(rows[0]).toEqual({ line: 1, raw: { a: 1, b: ['x'] } });
    expect(rows.slice(1).map((r) => [r.line, r.broken?.code])).toEqual([
      [3, 'json_unreadable'],
      [4, 'row_no_object'],
    ]);
  });

  it('reads back the workbook that we write, text as text', async () => {
    const bytes = await workbook([
      ['名称', '数'],
      ['', ''],
      ['=1+1', '007'],
    ]);
    expect(await readTable(opens(bytes))).toMatchObject({ format: 'xlsx', encoding: null });
    expect(await read(bytes)).toEqual([{ line: 3, raw: { 名称: '=1+1', 数: '007' } }]);
  });

  it('says from where a file cannot be read', async () => {
    const open = await read(`a,b\n1,2\n"${'x'.repeat(1_500_000)}`);
    expect(open.at(-1)).toMatchObject({ line: 3, broken: { code: 'csv_unreadable' } });
    const noWorkbook = await read(Buffer.from('PK\u0003\u0004 no workbook'));
    expect(noWorkbook).toMatchObject([{ broken: { code: 'xlsx_unreadable' } }]);
  });

  it('gives nothing for an empty file', async () => {
    expect(await read('')).toEqual([]);
  });
});
