import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { describeMark } from '../bank/describe-mark.ts';
import { LogoBank } from '../bank/logo-bank.ts';
import { DIM, LogoNetwork } from '../network/model.ts';
import { fromBytes, PARTS } from '../network/parts.ts';
import { contentBox, overlap, toOriginal } from './box.ts';
import { decodePicture } from './decode.ts';
import { findLogos } from './find.ts';
import { HASH_BITS, hashDistance, imageHash } from './hash.ts';
import { Pyramid } from './pyramid.ts';
import { SAME_PICTURE } from './thresholds.ts';

const svg = (body: string, size = 240) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">${body}</svg>`,
  );
const HILLS = (fill: string) => `<path fill="${fill}" d="M1 21L8 4l5 9 3-5 7 13zM16 4a3 2 0 1 0 .01 0z"/>`;
const HOOK = (fill: string) => `<path fill="${fill}" d="M3 2h6v13a3 3 0 0 0 6 0v-4h6v5a9 7 0 0 1-18 0z"/>`;
const SCENE = (extra = '') =>
  `<rect width="24" height="24" fill="#8aa0b8"/><rect y="15" width="24" height="9" fill="#c8b090"/><circle cx="4" cy="5" r="3" fill="#e8d8a0"/><path d="M2 20q6-9 12 1" stroke="#704030" fill="none"/>${extra}`;

describe('imageHash', () => {
  const original = svg(SCENE(HOOK('#803020')), 400);

  test.each<[string, (s: Sharp) => Sharp]>([
    ['half size', (s) => s.resize(200)],
    ['JPEG 40', (s) => s.jpeg({ quality: 40 })],
    ['brighter', (s) => s.modulate({ brightness: 1.1 })],
    ['margin', (s) => s.extend({ top: 40, bottom: 10, left: 25, right: 60, background: '#fff' })],
  ])('%s is the same picture', async (_, change) => {
    const changed = await change(sharp(await sharp(original).png().toBuffer())).toBuffer();
    expect(hashDistance(await imageHash(original), await imageHash(changed))).toBeLessThanOrEqual(
      SAME_PICTURE,
    );
  });

  test('another picture is another; a blank one is like none, not even itself', async () => {
    const hash = await imageHash(original);
    expect(hash).toMatch(/^([0-9a-f]{64})+$/);
    expect(hashDistance(hash, hash)).toBe(0);
    expect(hashDistance(hash, await imageHash(svg(HILLS('#803020'))))).toBeGreaterThan(SAME_PICTURE);
    const blank = await imageHash(svg('<rect width="24" height="24" fill="#aaa"/>'));
    expect(hashDistance(blank, blank)).toBe(HASH_BITS);
  });

  test('what is no picture is refused with a code', async () => {
    await expect(imageHash(Buffer.from('not a picture'))).rejects.toMatchObject({
      code: 'picture_unreadable',
    });
    await expect(imageHash('/nowhere/a.png')).rejects.toMatchObject({ code: 'picture_unreadable' });
  });
});

const network = await LogoNetwork.load();

describe('findLogos', () => {
  async function bankOf(...logos: [string, Buffer][]): Promise<LogoBank> {
    const bank = new LogoBank(network);
    for (const [id, picture] of logos) await bank.add(id, picture);
    return bank;
  }

  test.each(['#fff', '#201008'])('gives the mark and its box in the original, drawn in %s', async (fill) => {
    const bank = await bankOf(['hills', svg(HILLS('#000'))], ['hook', svg(HOOK('#000'))]);
    const picture = svg(SCENE(`<g transform="translate(9 5) scale(.5)">${HOOK(fill)}</g>`), 900);
    const found = await findLogos('a.jpg', await sharp(picture).jpeg({ quality: 80 }).toBuffer(), bank);
    expect(found.map((f) => [f.mark, f.signal.rule])).toEqual([['hook', 'image.embedding']]);
    // The hook's own extent is x 3..21, y 2..23 of its 24 units, here at half scale from (9, 5).
    const unit = 900 / 24;
    const drawn: [number, number, number, number] = [10.5 * unit, 6 * unit, 9 * unit, 10.5 * unit];
    expect(overlap(found[0]!.signal.box!, drawn)).toBeGreaterThan(0.6);
  });

  test('sees nothing in a scene without a logo, nor in a blank picture', async () => {
    const bank = await bankOf(['hills', svg(HILLS('#000'))], ['hook', svg(HOOK('#000'))]);
    expect(await findLogos('a', svg(SCENE(), 900), bank)).toEqual([]);
    expect(await findLogos('b', svg(''), bank)).toEqual([]);
  });

  test('a white logo on a transparent ground is a logo; one colour is none', async () => {
    const bank = await bankOf(['white', svg(HOOK('#fff'))]);
    const [hit] = await findLogos(
      'a',
      svg(`<rect width="24" height="24" fill="#225"/>${HOOK('#fe0')}`),
      bank,
    );
    expect(hit!.mark).toBe('white');
    await expect(bankOf(['none', svg('<rect width="24" height="24"/>')])).rejects.toMatchObject({
      code: 'picture_unreadable',
    });
  });
});

test('the content box is what differs from the border', async () => {
  const raster = await decodePicture(svg('<rect x="6" y="3" width="12" height="6" fill="#900"/>'), 240);
  expect(contentBox(raster)).toEqual([60, 30, 120, 60]);
});

test('a box of a shrunk picture stays inside the original', async () => {
  const raster = await decodePicture(svg(SCENE(), 1000), 320);
  expect(raster.original).toEqual({ width: 1000, height: 1000 });
  const side = fc.double({ min: 1, max: 500, noNaN: true });
  const at = fc.double({ min: -100, max: 300, noNaN: true });
  fc.assert(
    fc.property(at, at, side, side, (x, y, w, h) => {
      const [x0, y0, bw, bh] = toOriginal([x, y, w, h], raster);
      expect(x0).toBeGreaterThanOrEqual(0);
      expect(y0).toBeGreaterThanOrEqual(0);
      expect(x0 + bw).toBeLessThanOrEqual(1000);
      expect(y0 + bh).toBeLessThanOrEqual(1000);
    }),
  );
});

test('descriptions are deterministic, and hardly heed colour and polarity', async () => {
  const dark = await describeMark(svg(`<rect width="24" height="24" fill="#fff"/>${HOOK('#000')}`), network);
  const light = await describeMark(svg(`<rect width="24" height="24" fill="#203"/>${HOOK('#fc8')}`), network);
  const other = await describeMark(svg(HILLS('#000')), network);
  const dot = (x: typeof dark, y: typeof dark) => x.vector.reduce((sum, v, i) => sum + v * y.vector[i]!, 0);
  expect(dark.vector.length).toBe(DIM);
  expect(dark.parts.length).toBe(PARTS);
  expect(dot(dark, dark)).toBeCloseTo(1, 4);
  expect(dot(dark, light)).toBeGreaterThan(0.8);
  expect(dot(dark, other)).toBeLessThan(0.5);
  const place = new Float32Array(PARTS);
  fromBytes(light.parts, place, 0);
  const [same, different] = await network.same([
    { place, mark: dark.parts },
    { place, mark: other.parts },
  ]);
  expect(same).toBeGreaterThan(0);
  expect(different).toBeLessThan(0);
  expect(
    await describeMark(svg(`<rect width="24" height="24" fill="#fff"/>${HOOK('#000')}`), network),
  ).toEqual(dark);
});

test('a piece of a picture is cut at any size, its edge colour beyond the edge', async () => {
  const red = await decodePicture(svg('<rect width="24" height="24" fill="#c00"/>'), 200);
  const piece = new Pyramid(red).cut([-50, 20, 400, 100], 32, 16);
  expect(piece.length).toBe(32 * 16 * 3);
  for (let i = 0; i < piece.length; i += 3) expect([...piece.slice(i, i + 3)]).toEqual([204, 0, 0]);
});
