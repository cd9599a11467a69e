import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overlap } from '../image/box.ts';
import { type MatchImageOptions, matchImage } from './match-image.ts';

const icon = (body: string, size = 240): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">${body}</svg>`,
  );
const HILLS = (fill: string) => `<path fill="${fill}" d="M1 21L8 4l5 9 3-5 7 13zM16 4a3 2 0 1 0 .01 0z"/>`;
const HOOK = (fill: string) => `<path fill="${fill}" d="M3 2h6v13a3 3 0 0 0 6 0v-4h6v5a9 7 0 0 1-18 0z"/>`;
const SCENE =
  '<rect width="24" height="24" fill="#8aa0b8"/><rect y="15" width="24" height="9" fill="#c8b090"/>';

/** A word drawn as strokes needs no font. */
const VELORA =
  'M0 0L24 80L48 0M120 0H75V80H120M75 38H112M150 0V80H190M235 0a28 40 0 1 0 .1 0zM290 80V0H318a20 20 0 0 1 0 41H290M312 41L338 80M360 80L386 0L412 80M369 52H403';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citong-match-image-'));
  await mkdir(join(folder, 'pictures', 'shop'), { recursive: true });
  await writeFile(join(folder, 'hills.svg'), icon(HILLS('#000')));
  await writeFile(
    join(folder, 'hook.png'),
    await sharp(icon(HOOK('#000')))
      .png()
      .toBuffer(),
  );
  const pictures = {
    'b.jpg': await sharp(icon(`${SCENE}<g transform="translate(9 5) scale(.5)">${HOOK('#fff')}</g>`, 800))
      .jpeg()
      .toBuffer(),
    'shop/hills.webp': await sharp(icon(HILLS('#a22')))
      .flatten({ background: '#fff' })
      .webp()
      .toBuffer(),
    'empty.png': await sharp(icon(SCENE, 600)).png().toBuffer(),
    'broken.jpg': Buffer.from('no picture'),
    'notes.txt': Buffer.from('not looked at'),
  };
  for (const [name, data] of Object.entries(pictures)) await writeFile(join(folder, 'pictures', name), data);
});
afterAll(() => rm(folder, { recursive: true }));

interface Line {
  image: string;
  hits: { id: string; score: number; box: [number, number, number, number]; read?: string }[];
}

async function run(bank: string, more: Partial<MatchImageOptions> = {}) {
  await writeFile(join(folder, 'bank.csv'), bank);
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (c: Buffer) => chunks.push(c));
  const bad: [string, string][] = [];
  const options = {
    bankCsv: join(folder, 'bank.csv'),
    images: join(folder, 'pictures'),
    out,
    threads: 1,
    ...more,
  };
  const report = await matchImage({ ...options, onBad: (what, code) => bad.push([what, code]) });
  const lines = Buffer.concat(chunks).toString('utf8').split('\n').filter(Boolean);
  return { report, bad, lines: lines.map((l) => JSON.parse(l) as Line) };
}

const BANK = 'id,image\nhills,hills.svg\nhook,hook.png\n';

test('a line a picture, in the order of their paths; hits with score and box, none where nothing is seen', async () => {
  const { lines, bad, report } = await run(`${BANK}gone,gone.png\n`);
  expect(lines.map((l) => l.image)).toEqual(['b.jpg', 'broken.jpg', 'empty.png', 'shop/hills.webp']);
  expect(bad).toEqual([
    ['gone', 'picture_unreadable'],
    ['broken.jpg', 'picture_unreadable'],
  ]);
  expect(report).toMatchObject({ marks: 3, pictures: 4, withMark: 2 });
  const [hook, broken, empty, hills] = lines;
  expect(hook!.hits[0]!.id).toBe('hook');
  expect(hook!.hits[0]!.score).toBeGreaterThan(0.5);
  // The hook's own extent is x 3..21, y 2..23 of its 24 units, here at half scale from (9, 5).
  const unit = 800 / 24;
  expect(overlap(hook!.hits[0]!.box, [10.5 * unit, 6 * unit, 9 * unit, 10.5 * unit])).toBeGreaterThan(0.5);
  expect(broken!.hits).toEqual([]);
  expect(empty!.hits.filter((h) => h.score >= 0.5)).toEqual([]);
  expect(hills!.hits[0]).toMatchObject({ id: 'hills' });
});

test('a small mark is found by a thorough look', async () => {
  const images = join(folder, 'small');
  await mkdir(images);
  const small = `${SCENE}<g transform="translate(16 6) scale(.09)">${HOOK('#fff')}</g>`;
  await sharp(icon(small, 800)).jpeg().toFile(join(images, 'small.jpg'));
  const found = async (thorough: boolean) => (await run(BANK, { images, thorough })).lines[0]!.hits[0];
  const [quick, careful] = [await found(false), await found(true)];
  expect(careful).toMatchObject({ id: 'hook' });
  expect(careful!.score).toBeGreaterThan(0.5);
  expect(careful!.score).toBeGreaterThan(quick?.score ?? 0);
});

test('as many hits as asked for, of at least the threshold', async () => {
  const one = await run(BANK, { top: 1 });
  expect(Math.max(...one.lines.map((l) => l.hits.length))).toBe(1);
  const sure = await run(BANK, { threshold: 0.5 });
  expect(sure.lines.flatMap((l) => l.hits).every((h) => h.score >= 0.5)).toBe(true);
});

test('an empty bank sees nothing; a folder that is not there is refused', async () => {
  expect((await run('id,image\n')).lines.every((l) => l.hits.length === 0)).toBe(true);
  await expect(run(BANK, { images: join(folder, 'nowhere') })).rejects.toMatchObject({
    code: 'images_unreadable',
  });
});

test('words of the bank are read in pictures; one letter alone says nothing', async () => {
  const images = join(folder, 'written');
  await mkdir(images);
  for (const [name, strokes] of Object.entries({ word: VELORA, letter: 'M0 0V80M0 40H50M50 0V80' })) {
    const drawn = `<path transform="translate(5 9) scale(.034)" fill="none" stroke="#222" stroke-width="9" d="${strokes}"/>`;
    await sharp(icon(SCENE + drawn, 800))
      .jpeg()
      .toFile(join(images, `${name}.jpg`));
  }
  const bank = 'id,image,text\nhills,hills.svg,H\nhook,hook.png,Velora/维洛拉\n';
  const [letter, named] = (await run(bank, { images })).lines;
  expect(named!.hits[0]).toMatchObject({ id: 'hook', read: 'VELORA' });
  expect(named!.hits[0]!.score).toBeGreaterThan(0.5);
  const [x, y, w, h] = named!.hits[0]!.box;
  // From (5, 9) of 24 units, 14 by 3 of them.
  expect(overlap([x, y, w, h], [167, 300, 467, 91])).toBeGreaterThan(0.5);
  expect(letter!.hits.some((hit) => hit.read)).toBe(false);
  const withoutWords = await run(BANK, { images });
  expect(withoutWords.lines[1]!.hits.some((hit) => hit.read || hit.score >= 0.5)).toBe(false);
});
