import { describe, expect, test } from 'vitest';
import { previewPart } from '../../api/preview-part.ts';
import type { ImportRun } from '../../api/types.ts';
import { pushExample } from './curl.ts';
import { en } from './en.ts';
import { examplesOf, fieldsOfColumns, isMistake, mappingOf } from './mapping.ts';
import { percentOf, rateOf } from './run-rate.ts';
import { zh } from './zh.ts';

const run = (over: Partial<ImportRun>): ImportRun => ({
  id: 'r',
  feedId: 'f',
  kind: 'listing',
  file: 'a.csv',
  status: 'running',
  rowsTotal: 1000,
  rowsDone: 250,
  rowsNew: 250,
  rowsChanged: 0,
  rowsUnchanged: 0,
  rowsRefused: 0,
  startedAt: '2026-01-01T00:00:00.000Z',
  finishedAt: null,
  error: null,
  ...over,
});

describe('mapping of columns', () => {
  test('turns around and comes back', () => {
    const mapping = { title: '标题', price: '价格', seller: '店铺' };
    const fields = fieldsOfColumns(mapping, ['标题', '价格', '月销']);
    expect(fields).toEqual({ 标题: 'title', 价格: 'price' });
    expect(mappingOf({ ...fields, 月销: '' })).toEqual({ title: '标题', price: '价格' });
  });

  test('says what is missing or double', () => {
    expect(mappingOf({ 价格: 'price' })).toEqual({ code: 'needTitle' });
    expect(mappingOf({ a: 'title', b: 'title' })).toEqual({ code: 'twice', field: 'title' });
    expect(isMistake(mappingOf({ a: 'title' }))).toBe(false);
    expect(isMistake(mappingOf({}))).toBe(true);
  });

  test('examples are different, not empty, and readable', () => {
    const rows = [{ c: '' }, { c: 'x' }, { c: 'x' }, { c: ['a', 'b'] }, { c: 3 }];
    expect(examplesOf(rows, 'c')).toEqual(['x', '["a","b"]']);
  });
});

describe('the part of a file that is sent for a preview', () => {
  const file = (bytes: number[], name: string) => new File([new Uint8Array(bytes)], name);
  const lines = [0xe9, 0x9e, 0x8b, 0x0a, 0xe9, 0x9e, 0x8b, 0x0a, 0xe9, 0x9e];

  test('ends with a line and never inside a character', async () => {
    const part = await previewPart(file(lines, 'a.CSV'), 9);
    expect([...new Uint8Array(await part.arrayBuffer())]).toEqual(lines.slice(0, 8));
    expect(part.name).toBe('a.CSV');
  });

  test('small files, workbooks, UTF-16 and files without lines stay whole', async () => {
    const whole = [
      [file(lines, 'a.csv'), 99],
      [file(lines, 'a.xlsx'), 4],
      [file([0xff, 0xfe, 0x0a, 0, 0x41, 0, 0x0a, 0], 'a.csv'), 4],
      [file([1, 2, 3, 4, 5], 'a.csv'), 3],
    ] as const;
    for (const [f, size] of whole) expect(await previewPart(f, size)).toBe(f);
  });
});

describe('the rate of an import', () => {
  const start = Date.parse('2026-01-01T00:00:00.000Z');

  test('rows a second and the time left', () => {
    expect(rateOf(run({}), start + 5000)).toEqual({ perSecond: 50, secondsLeft: 15 });
    expect(rateOf(run({ rowsTotal: null }), start + 5000)).toEqual({ perSecond: 50, secondsLeft: null });
    const done = run({ status: 'done', rowsDone: 1000, finishedAt: '2026-01-01T00:00:04.000Z' });
    expect(rateOf(done, start + 99_000)).toEqual({ perSecond: 250, secondsLeft: 0 });
  });

  test('nothing is said before there is something to say', () => {
    expect(rateOf(run({ startedAt: null }), start)).toBeNull();
    expect(rateOf(run({ rowsDone: 0 }), start + 5000)).toBeNull();
    expect(rateOf(run({}), start)).toBeNull();
  });

  test('percent', () => {
    expect(
      [
        run({}),
        run({ rowsTotal: null }),
        run({ rowsTotal: 0 }),
        run({ rowsTotal: 100 }),
        run({ status: 'done', rowsTotal: null }),
      ].map(percentOf),
    ).toEqual([25, null, 0, 100, 100]);
  });
});

test('the example of a push is one command with JSON that can be read', () => {
  const command = pushExample('https://ip.example.gov.cn', { id: 'f1', platform: 'douyin' });
  const body = /-d '([\s\S]+)'$/.exec(command)?.[1] ?? '';
  expect(JSON.parse(body)).toMatchObject({ feed: 'f1', listings: [{ platform: 'douyin' }] });
  expect(command).toContain('https://ip.example.gov.cn/api/push/listings');
});

test('both languages hold the same texts', () => {
  const shape = (tree: object, path = ''): string[] =>
    Object.entries(tree).flatMap(([k, v]) =>
      typeof v === 'object' && v !== null ? shape(v, `${path}.${k}`) : `${path}.${k}:${typeof v}`,
    );
  expect(shape(en).sort()).toEqual(shape(zh).sort());
});
