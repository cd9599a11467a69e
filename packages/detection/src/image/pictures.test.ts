import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { LogoBank } from '../bank/logo-bank.ts';
import { contentBox, overlap, toOriginal } from './box.ts';
import { decodePicture } from './decode.ts';
import { findLogos } from './find.ts';
import { gradientEmbedder } from './gradients.ts';
import { HASH_BITS, hashDistance, imageHash } from './hash.ts';
import { Pyramid } from './pyramid.ts';
import { likenessCertainty, SAME_PICTURE } from './thresholds.ts';

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

describe('findLogos', () => {
  async function bankOf(...logos: [string, Buffer][]): Promise<LogoBank> {
    const bank = new LogoBank(gradientEmbedder);
    for (const [id, picture] of logos) await bank.add(id, picture);
    return bank;
  }

  test.each(['#fff', '#201008'])('gives the mark and its box in the original, drawn in %s', async (fill) => {
    const bank = await bankOf(['hills', svg(HILLS('#000'))], ['hook', svg(HOOK('#000'))]);
    const picture = svg(SCENE(`<g transform="translate(9 5) scale(.5)">${HOOK(fill)}</g>`), 900);
    const found = await findLogos(
      'a.jpg',
      await sharp(picture).jpeg({ quality: 80 }).toBuffer(),
      bank,
      gradientEmbedder,
    );
    expect(found.map((f) => [f.mark, f.signal.rule])).toEqual([['hook', 'image.embedding']]);
    // The hook's own extent is x 3..21, y 2..23 of its 24 units, here at half scale from (9, 5).
    const unit = 900 / 24;
    const drawn: [number, number, number, number] = [10.5 * unit, 6 * unit, 9 * unit, 10.5 * unit];
    expect(overlap(found[0]!.signal.box!, drawn)).toBeGreaterThan(0.6);
  });

  test('sees nothing in a scene without a logo, nor in a blank picture', async () => {
    const bank = await bankOf(['hills', svg(HILLS('#000'))], ['hook', svg(HOOK('#000'))]);
    expect(await findLogos('a', svg(SCENE(), 900), bank, gradientEmbedder)).toEqual([]);
    expect(await findLogos('b', svg(''), bank, gradientEmbedder)).toEqual([]);
  });

  test('a white logo on a transparent ground is a logo; one colour is none', async () => {
    const bank = await bankOf(['white', svg(HOOK('#fff'))]);
    const [hit] = await findLogos(
      'a',
      svg(`<rect width="24" height="24" fill="#225"/>${HOOK('#fe0')}`),
      bank,
      gradientEmbedder,
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

test('vectors are deterministic, of length 1 or 0, and blind to colour and polarity', async () => {
  const patch = async (picture: Buffer) =>
    new Pyramid(await decodePicture(picture, 240)).crop([0, 0, 240, 240], gradientEmbedder.size);
  const dark = await patch(svg(`<rect width="24" height="24" fill="#fff"/>${HOOK('#000')}`));
  const light = await patch(svg(`<rect width="24" height="24" fill="#203"/>${HOOK('#fc8')}`));
  const [a, b, again, none] = await gradientEmbedder.embed([dark, light, dark, await patch(svg(''))]);
  const dot = (x: Float32Array, y: Float32Array) => x.reduce((sum, v, i) => sum + v * y[i]!, 0);
  expect(a!.length).toBe(gradientEmbedder.dim);
  expect(dot(a!, a!)).toBeCloseTo(1, 4);
  expect(dot(a!, b!)).toBeGreaterThan(0.97);
  expect(again).toEqual(a);
  expect(dot(none!, none!)).toBe(0);
});

test('certainty rises with likeness and never reaches 1', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (x, y) => {
        const [low, high] = x < y ? [x, y] : [y, x];
        expect(likenessCertainty(low)).toBeLessThanOrEqual(likenessCertainty(high));
        expect(likenessCertainty(high)).toBeLessThan(1);
      },
    ),
  );
});
