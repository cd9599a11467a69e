import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildMatcher } from './build-matcher.ts';
import { matchText } from './match-text.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citong-match-text-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function run(marks: string, titles: string, threshold?: number): Promise<unknown[]> {
  await writeFile(join(folder, 'marks.csv'), marks);
  await writeFile(join(folder, 'titles.txt'), titles);
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (c: Buffer) => chunks.push(c));
  const options = { marksCsv: join(folder, 'marks.csv'), titles: join(folder, 'titles.txt'), out };
  const report = await matchText({ ...options, ...(threshold !== undefined && { threshold }) });
  const lines = Buffer.concat(chunks).toString('utf8').split('\n').filter(Boolean);
  expect(lines.length).toBe(report.lines);
  return lines.map((l): unknown => JSON.parse(l));
}

const MARKS = 'id,kind,text,classes,owner,image\nvelora,word,Velora/维洛拉,25,,\napple,word,苹果,9,,\n';

test('a line a title, empty ones too; spans are of the title as given', async () => {
  expect(await run(MARKS, '\uFEFF维洛拉跑鞋\r\n\n😀 V·e·l·o·r·a\n冰淇淋')).toMatchObject([
    { line: 1, hits: [{ mark: 'velora', span: [0, 3], rule: 'word.exact' }] },
    { line: 2, hits: [] },
    { line: 3, hits: [{ mark: 'velora', span: [3, 14], rule: 'word.separated' }] },
    { line: 4, hits: [] },
  ]);
});

test('says where a mark is named, whatever the use; an everyday word needs its goods', async () => {
  const [use, fruit, phone] = await run(MARKS, '适用于维洛拉的鞋带\n红富士苹果10斤\n苹果手机\n');
  expect(use).toMatchObject({ hits: [{ mark: 'velora' }] });
  expect(fruit).toEqual({ line: 2, hits: [] });
  expect(phone).toMatchObject({ hits: [{ mark: 'apple', span: [0, 2] }] });
});

test('a lower threshold shows the doubtful hits', async () => {
  expect(await run(MARKS, '红富士苹果10斤\n', 0.001)).toMatchObject([{ hits: [{ mark: 'apple' }] }]);
});

test('without a column kind every row is a word mark', async () => {
  expect(await run('id,text\nx,Velora\n', 'VELORA\n')).toMatchObject([{ hits: [{ mark: 'x' }] }]);
});

test('a matcher that was built before gives the same lines, and is refused for other marks', async () => {
  const built = await run(MARKS, '维恪拉跑鞋\nVELORA\nNova');
  const marksCsv = join(folder, 'marks.csv');
  const matcher = join(folder, 'words.matcher');
  expect(await buildMatcher({ marksCsv, out: matcher })).toMatchObject({ marks: 2 });
  const lines = async () => {
    const out = new PassThrough();
    const chunks: Buffer[] = [];
    out.on('data', (c: Buffer) => chunks.push(c));
    await matchText({ marksCsv, titles: join(folder, 'titles.txt'), out, matcher });
    const text = Buffer.concat(chunks).toString('utf8');
    return text
      .trim()
      .split('\n')
      .map((l): unknown => JSON.parse(l));
  };
  expect(await lines()).toEqual(built);
  await writeFile(marksCsv, `${MARKS}nova,word,Nova,25,,\n`);
  await expect(lines()).rejects.toMatchObject({ code: 'index_of_other_marks' });
});

test('another name of a mark is found as that mark, and said to be one; in disguise too', async () => {
  const marks = 'id,text,names\nvelora,Velora,维洛拉/薇萝拉\n';
  expect(await run(marks, 'Velora 跑鞋\n薇萝拉跑鞋\n新款 微萝拉 跑鞋\n')).toMatchObject([
    { hits: [{ mark: 'velora', rule: 'word.exact' }] },
    { hits: [{ mark: 'velora', rule: 'word.exact', name: 'other' }] },
    { hits: [{ mark: 'velora', rule: 'word.homophone', name: 'other' }] },
  ]);
  expect(await run(marks, 'Velora\n')).not.toMatchObject([{ hits: [{ name: 'other' }] }]);
});
