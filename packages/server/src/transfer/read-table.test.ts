import { Readable, Writable } from 'node:stream';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readTable, shapeOf, type TableRow } from './read-table.ts';
import { writeSheet } from './xlsx.ts';

const source = (bytes: Buffer | string) => () => Readable.from([Buffer.from(bytes)]);
/** One byte a chunk: no character, quote or line end may depend on where a chunk ends. */
const trickle = (bytes: Buffer) => () => Readable.from([...bytes].map((b) => Buffer.from([b])));
const rowsOf = (bytes: Buffer | string) => all(readTable(source(bytes)));

async function all(rows: AsyncIterable<TableRow>): Promise<TableRow[]> {
  const list: TableRow[] = [];
  for await (const row of rows) list.push(row);
  return list;
}

async function workbook(rows: string[][]): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  await writeSheet(out, rows[0] ?? [], Readable.from(rows.slice(1)), '数据');
  return Buffer.concat(chunks);
}

describe('readTable', () => {
  const csv = '名称,注册号,备注\r\n"鸿星,一号",123,"第一行\r\n第二行"\r\n\r\n安踏,456,\r\n';
  const expected: TableRow[] = [
    { line: 2, raw: { 名称: '鸿星,一号', 注册号: '123', 备注: '第一行\r\n第二行' } },
    { line: 5, raw: { 名称: '安踏', 注册号: '456', 备注: '' } },
  ];

  it.each([
    ['UTF-8', Buffer.from(csv), 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${csv}`), 'utf-8'],
    ['GB18030', iconv.encode(csv, 'gb18030'), 'gb18030'],
    [
      'UTF-16 as Excel writes it',
      iconv.encode(csv.replaceAll(/,(?!一)/g, '\t'), 'utf-16le', { addBOM: true }),
      'utf-16le',
    ],
  ])('reads %s, and names the line a person would look at', async (_name, bytes, encoding) => {
    expect(await shapeOf(source(bytes))).toEqual({ format: 'csv', encoding });
    expect(await rowsOf(bytes)).toEqual(expected);
    expect(await all(readTable(trickle(bytes)))).toEqual(expected);
  });

  it('takes semicolons and tabs, and loses no cell', async () => {
    expect(await rowsOf('a;b;a;\n1;2;3;4;5\n')).toEqual([
      { line: 2, raw: { a: '1', b: '2', 'a (2)': '3', 列4: '4', 列5: '5' } },
    ]);
    expect((await rowsOf('a\tb\n1,5\t2\n'))[0]?.raw).toEqual({ a: '1,5', b: '2' });
  });

  it('finds GB18030 that begins late in a long file', async () => {
    const long = Buffer.concat([
      Buffer.from(`name\n${'x\n'.repeat(100_000)}`),
      iconv.encode('刺桐\n', 'gb18030'),
    ]);
    expect((await rowsOf(long)).at(-1)).toEqual({ line: 100_002, raw: { name: '刺桐' } });
  });

  it('reads JSON Lines and keeps a broken line with its fault', async () => {
    expect(await rowsOf('{"a":1,"b":["x"]}\n\nno json\n[1]\n')).toEqual([
      { line: 1, raw: { a: 1, b: ['x'] } },
      { line: 3, raw: { 原文: 'no json' }, fault: 'json_form' },
      { line: 4, raw: { 原文: '[1]' }, fault: 'json_object' },
    ]);
  });

  it('reads a workbook', async () => {
    const bytes = await workbook([
      ['名称', '数'],
      ['', ''],
      ['=1+1', '007'],
    ]);
    expect(await shapeOf(source(bytes))).toEqual({ format: 'xlsx', encoding: null });
    expect(await rowsOf(bytes)).toEqual([{ line: 3, raw: { 名称: '=1+1', 数: '007' } }]);
  });

  it('says where a file cannot be read', async () => {
    await expect(rowsOf(`a,b\n"${'x'.repeat(5_000_000)}`)).rejects.toMatchObject({
      code: 'table_unreadable',
    });
    await expect(rowsOf(Buffer.from('PK\u0003\u0004 no workbook'))).rejects.toMatchObject({
      code: 'table_unreadable',
    });
  });

  it('gives nothing for an empty file', async () => {
    expect(await rowsOf('')).toEqual([]);
  });
});
