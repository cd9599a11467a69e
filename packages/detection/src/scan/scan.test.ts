import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMatcher } from './build-matcher.ts';
import { type BadLine, type ScanReport, scan } from './scan.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citong-scan-'));
});
afterAll(() => rm(folder, { recursive: true }));

const MARKS =
  '\uFEFFid,kind,text,classes,owner,image\nvelora,word,Velora/维洛拉,"25,35",维洛拉体育,\nlumo,word,Lumo,9,,\n';

async function run(
  marks: string,
  listings: string,
): Promise<{ lines: unknown[]; bad: BadLine[]; report: ScanReport }> {
  await writeFile(join(folder, 'marks.csv'), marks);
  await writeFile(join(folder, 'listings.jsonl'), listings);
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (c: Buffer) => chunks.push(c));
  const bad: BadLine[] = [];
  const report = await scan({
    marksCsv: join(folder, 'marks.csv'),
    listings: join(folder, 'listings.jsonl'),
    out,
    onBadLine: (b) => bad.push(b),
  });
  const lines = Buffer.concat(chunks)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((l): unknown => JSON.parse(l));
  return { lines, bad, report };
}

test('writes detections in the order of the listings, best score first', async () => {
  const { lines, bad, report } = await run(
    MARKS,
    '\uFEFF{"platform":"taobao","key":"1","title":"Lumo 维洛拉跑鞋","price":"99.00"}\n\n{"title":"冰淇淋"}\r\n{"title":"VELORA"}\n',
  );
  expect(bad).toEqual([]);
  expect(lines).toMatchObject([
    { platform: 'taobao', key: '1', mark: 'velora', verdict: 'suspect' },
    { platform: 'taobao', key: '1', mark: 'lumo' },
    {
      platform: null,
      key: '4',
      mark: 'velora',
      signals: expect.arrayContaining([
        expect.objectContaining({ rule: 'word.exact', span: [0, 6], text: 'VELORA' }),
      ]),
    },
  ]);
  expect(report).toMatchObject({
    listings: 3,
    detections: 3,
    listingsWithHits: 2,
    badLines: 0,
    words: 2,
    logos: 0,
  });
});

test('bad lines are reported by number and skipped', async () => {
  const { lines, bad } = await run(
    `${MARKS}x,sound,a,,,\n,word,a,,,\nlumo,word,b,,,\ny,word,,,,\nz,word,z,46,,\n`,
    '{"title":"velora"\n[1]\n{"title":["velora"]}\n{"title":"x","price":"-"}\n{"title":"velora","images":"a.jpg"}\n{"title":"velora","price":null}\n',
  );
  expect(bad.map((b) => [b.file, b.line, b.code])).toEqual([
    ['marks', 4, 'mark_kind_unknown'],
    ['marks', 5, 'mark_id_missing'],
    ['marks', 6, 'mark_id_double'],
    ['marks', 7, 'mark_empty'],
    ['marks', 8, 'mark_class_invalid'],
    ['listings', 1, 'line_not_json'],
    ['listings', 2, 'line_not_an_object'],
    ['listings', 3, 'field_invalid'],
    ['listings', 4, 'field_invalid'],
    ['listings', 5, 'field_invalid'],
  ]);
  expect(lines).toMatchObject([{ key: '6', mark: 'velora' }]);
});

test('pictures: paths inside the folder are read, others are counted as missing', async () => {
  const hook = (fill: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300" viewBox="0 0 24 24"><path fill="${fill}" d="M3 2h6v13a3 3 0 0 0 6 0v-4h6v5a9 7 0 0 1-18 0z"/></svg>`;
  await writeFile(join(folder, 'logo.svg'), hook('#000'));
  await writeFile(join(folder, 'shot.svg'), hook('#a00'));
  await writeFile(join(folder, 'broken.jpg'), 'no picture');
  const { lines, bad, report } = await run(
    'id,kind,text,classes,owner,image\nhook,logo,,25,,logo.svg\nbad,logo,,25,,broken.jpg\nnone,logo,,25,,\n',
    '{"key":"a","images":["shot.svg"]}\n{"key":"b","images":["broken.jpg","gone.jpg","https://example.com/shot.svg","../../../etc/passwd","/etc/passwd"]}\n',
  );
  expect(bad.map((b) => [b.line, b.code])).toEqual([
    [4, 'mark_empty'],
    [3, 'picture_unreadable'],
  ]);
  expect(lines).toMatchObject([{ key: 'a', mark: 'hook', verdict: 'suspect' }]);
  expect(JSON.stringify(lines[0])).toContain('"image":"shot.svg","box":[');
  expect(report).toMatchObject({ logos: 1, pictures: { read: 2, missing: 4, unreadable: 1 } });
});

test('a file that cannot be read stops the scan with a code', async () => {
  await expect(run('name,kind\na,word\n', '')).rejects.toMatchObject({ code: 'marks_columns_missing' });
  await expect(run('name,kind\n', '')).rejects.toMatchObject({ code: 'marks_columns_missing' });
  await expect(run('id,kind\n"a,word\n', '')).rejects.toMatchObject({ code: 'marks_unreadable' });
  await expect(run('id,kind,text\na,word,b"c\n', '')).rejects.toThrow('on field "text" at line 2');
  const options = {
    marksCsv: join(folder, 'none.csv'),
    listings: join(folder, 'none.jsonl'),
    out: new PassThrough(),
  };
  await expect(scan(options)).rejects.toMatchObject({ code: 'marks_unreadable' });
  await writeFile(join(folder, 'ok.csv'), MARKS);
  await expect(scan({ ...options, marksCsv: join(folder, 'ok.csv') })).rejects.toMatchObject({
    code: 'listings_unreadable',
  });
});

test('loads a matcher that was built before; refuses that of other marks', async () => {
  const listings = '{"key":"1","title":"维洛拉跑鞋"}\n{"key":"2","title":"Lumo"}\n';
  const { lines } = await run(MARKS, listings);
  const marksCsv = join(folder, 'marks.csv');
  const options = { marksCsv, listings: join(folder, 'listings.jsonl'), matcher: join(folder, 'matcher') };
  await buildMatcher({ marksCsv, out: options.matcher });
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (c: Buffer) => chunks.push(c));
  await scan({ ...options, out });
  const text = Buffer.concat(chunks).toString('utf8');
  expect(
    text
      .trim()
      .split('\n')
      .map((l): unknown => JSON.parse(l)),
  ).toEqual(lines);
  await writeFile(marksCsv, MARKS.replace('Lumo', 'Nova'));
  await expect(scan({ ...options, out: new PassThrough() })).rejects.toMatchObject({
    code: 'index_of_other_marks',
  });
  await expect(scan({ ...options, matcher: marksCsv, out: new PassThrough() })).rejects.toMatchObject({
    code: 'index_unreadable',
  });
});
