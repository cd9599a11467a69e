import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { differingBits, mirrored, WORDS } from './bits.ts';
import { DuplicateIndex } from './duplicate-index.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { NegativeBank } from './negative-bank.ts';
import { hashDistance, imageHash } from './picture-hash.ts';
import { loadDuplicates, saveDuplicates } from './store.ts';
import { SAME_PICTURE } from './thresholds.ts';

/** An invented still life for each number. */
function scene(n: number): Promise<Buffer> {
  const at = (i: number, k: number, most: number) => ((n * 2654435761 + i * 40503 + k * 9973) >>> 3) % most;
  const shapes = Array.from({ length: 14 }, (_, i) => {
    const fill = `hsl(${at(i, 1, 360)},${30 + at(i, 2, 60)}%,${15 + at(i, 3, 70)}%)`;
    const [x, y] = [at(i, 4, 100), at(i, 5, 75)];
    return i % 2 === 0
      ? `<ellipse cx="${x}" cy="${y}" rx="${5 + at(i, 6, 22)}" ry="${4 + at(i, 7, 15)}" fill="${fill}"/>`
      : `<rect x="${x}" y="${y}" width="${6 + at(i, 6, 30)}" height="${5 + at(i, 7, 20)}" fill="${fill}"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 75" width="640" height="480"><rect width="100" height="75" fill="hsl(${at(0, 8, 360)},20%,80%)"/>${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}

const cropped = (s: Sharp, left: number, top: number, right: number, bottom: number) =>
  s.extract({ left, top, width: 640 - left - right, height: 480 - top - bottom });
const WATERMARK = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><g stroke="#fff" stroke-width="14" opacity=".6" fill="none"><path d="M80 330l60-130 60 130M250 200v130h90M400 200h90M445 200v130"/></g></svg>',
);
const CHANGES: [string, (s: Sharp) => Sharp][] = [
  ['half size', (s) => s.resize(320)],
  ['JPEG 30', (s) => s.jpeg({ quality: 30 })],
  ['5% cropped from each side', (s) => cropped(s, 32, 24, 32, 24)],
  ['10%', (s) => cropped(s, 64, 48, 64, 48)],
  ['20%', (s) => cropped(s, 128, 96, 128, 96)],
  ['an uneven crop', (s) => cropped(s, 70, 10, 20, 60)],
  ['a border', (s) => s.extend({ top: 40, bottom: 40, left: 40, right: 40, background: '#c02020' })],
  ['a watermark', (s) => s.composite([{ input: WATERMARK }])],
  ['mirrored', (s) => s.flop()],
  ['brighter', (s) => s.modulate({ brightness: 1.2 })],
  ['turned 3°', (s) => s.rotate(3, { background: '#fff' })],
];
const change = async (n: number, how: (s: Sharp) => Sharp) =>
  how(sharp(await sharp(await scene(n)).toBuffer()))
    .png()
    .toBuffer();

describe('DuplicateIndex', () => {
  const index = new DuplicateIndex();
  beforeAll(async () => {
    for (let n = 0; n < 40; n++) index.add(`scene ${n}`, await fingerprintOf(await scene(n)));
  });

  test.each(CHANGES)('knows a picture again: %s', async (name, how) => {
    for (const n of [3, 17]) {
      const found = index.find(await fingerprintOf(await change(n, how)));
      expect(found.map((d) => d.id)).toEqual([`scene ${n}`]);
      expect(found[0]!.mirrored).toBe(name === 'mirrored');
    }
  });

  test('says where a crop lies', async () => {
    const crop = await change(5, (s) => cropped(s, 128, 96, 0, 0));
    const [found] = index.find(await fingerprintOf(crop));
    for (const [i, share] of [0.2, 0.2, 0.8, 0.8].entries()) expect(found!.place[i]).toBeCloseTo(share, 1);
  });

  test('does not know others, nor a plain one', async () => {
    for (let n = 40; n < 60; n++) expect(index.find(await fingerprintOf(await scene(n)))).toEqual([]);
    const plain = sharp({ create: { width: 90, height: 90, channels: 3, background: '#888' } });
    const print = await fingerprintOf(await plain.png().toBuffer());
    expect(index.find(print)).toEqual([]);
    expect(() => index.add('plain', print)).toThrow(expect.objectContaining({ code: 'picture_too_plain' }));
  });

  test('adds, replaces, removes, saves and loads', async () => {
    const prints: Fingerprint[] = [];
    for (let n = 0; n < 3; n++) prints.push(await fingerprintOf(await scene(n)));
    const few = new DuplicateIndex();
    for (const [n, print] of prints.entries()) few.add(`s${n}`, print);
    few.add('s0', prints[1]!);
    expect(few.size).toBe(3);
    expect(few.find(prints[0]!)).toEqual([]);
    expect(
      few
        .find(prints[1]!)
        .map((d) => d.id)
        .sort(),
    ).toEqual(['s0', 's1']);
    expect([few.remove('s1'), few.remove('s1')]).toEqual([true, false]);
    const bytes = saveDuplicates(few, { note: '注' });
    const { index: again, extra } = loadDuplicates(bytes);
    expect([...again.ids()].sort()).toEqual(['s0', 's2']);
    expect(extra).toEqual({ note: '注' });
    expect(again.find(prints[1]!)).toEqual(few.find(prints[1]!));
    for (const bad of [bytes.slice(0, 6), bytes.slice(0, -1), new Uint8Array(40), bytes.with(14, 0)])
      expect(() => loadDuplicates(bad)).toThrow(expect.objectContaining({ code: 'duplicates_unreadable' }));
  });
});

test('a mirrored picture has the mirrored hash', async () => {
  const [straight, mirror] = [await scene(9), await change(9, (s) => s.flop())];
  const [a, b] = [await fingerprintOf(straight), await fingerprintOf(mirror)];
  expect(differingBits(mirrored(a.own.subarray(0, WORDS)), b.own)).toBeLessThan(8);
});

test.each(CHANGES.filter(([name]) => !['an uneven crop', 'turned 3°'].includes(name)))(
  'hashes alone say the same: %s; also those stored before there were parts',
  async (name, how) => {
    const [known, seen] = [await imageHash(await scene(7)), await imageHash(await change(7, how))];
    expect(hashDistance(known, seen)).toBeLessThanOrEqual(SAME_PICTURE);
    expect(hashDistance(seen, known)).toBe(hashDistance(known, seen));
    const short = (hash: string) => hash.slice(0, 128);
    if (!/crop|%/.test(name))
      expect(hashDistance(short(known), short(seen))).toBeLessThanOrEqual(SAME_PICTURE);
    expect(hashDistance(short(await imageHash(await scene(8))), known)).toBeGreaterThan(SAME_PICTURE);
  },
);

test('a negative bank knows why a picture is no evidence, and for which marks', async () => {
  const bank = new NegativeBank();
  expect(await bank.find(await scene(1))).toEqual([]);
  await bank.add({ id: 'n1', kind: 'stock' }, await scene(1));
  await bank.add({ id: 'n2', kind: 'authorised', marks: ['velora'] }, await scene(2));
  const again = NegativeBank.load(bank.save());
  for (const b of [bank, again]) {
    expect(b.size).toBe(2);
    const found = await b.find(await change(2, (s) => cropped(s, 64, 0, 0, 48)));
    expect(found).toMatchObject([{ id: 'n2', kind: 'authorised', marks: ['velora'] }]);
  }
  expect([bank.remove('n1'), bank.remove('n1'), bank.size]).toEqual([true, false, 1]);
  expect(await bank.find(await scene(1))).toEqual([]);
  await expect(bank.add({ id: 'n3', kind: 'stock' }, Buffer.from('no'))).rejects.toMatchObject({
    code: 'picture_unreadable',
  });
});
