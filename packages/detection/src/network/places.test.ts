import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, overlap } from '../image/box.ts';
import type { Sighting } from './look.ts';
import { fromBytes, PARTS, PARTS_SHAPE, parted, toBytes } from './parts.ts';
import { featuresOf, probability } from './probability.ts';
import { STRIDE, sharesOf } from './shares.ts';
import { closeView } from './view.ts';
import { placesOf } from './where.ts';

const side = fc.double({ min: 1, max: 200, noNaN: true });
const at = fc.double({ min: -50, max: 250, noNaN: true });

test('the shares of a box add up to 1 and lie only in cells that it touches', () => {
  fc.assert(
    fc.property(at, at, side, side, (x, y, w, h) => {
      const [width, height] = [9, 7];
      const shares = sharesOf([[x, y, w, h]], width, height);
      expect(shares.reduce((s, v) => s + v, 0)).toBeCloseTo(1, 4);
      const inside = x < width * STRIDE && y < height * STRIDE && x + w > 0 && y + h > 0;
      if (!inside) return;
      shares.forEach((share, i) => {
        const cell: Box = [(i % width) * STRIDE, Math.floor(i / width) * STRIDE, STRIDE, STRIDE];
        if (share > 0) expect(overlap(cell, [x, y, w, h])).toBeGreaterThan(0);
      });
    }),
  );
});

test('a box that fills one cell and half of the next', () => {
  expect([...sharesOf([[0, 0, 24, 16]], 3, 1)].map((s) => Number(s.toFixed(3)))).toEqual([0.667, 0.333, 0]);
});

test('the parts of a box fill it', () => {
  fc.assert(
    fc.property(at, at, side, side, (x, y, w, h) => {
      const parts = parted([x, y, w, h]);
      expect(parts.length * PARTS_SHAPE[1]).toBe(PARTS);
      expect(parts.reduce((sum, p) => sum + p[2] * p[3], 0)).toBeCloseTo(w * h, 5);
      for (const part of parts) expect(overlap(part, [x, y, w, h])).toBeCloseTo(1 / parts.length, 5);
    }),
  );
});

test('parts are kept to a 254th', () => {
  const parts = Float32Array.from({ length: PARTS }, (_, i) => Math.sin(i));
  const again = new Float32Array(PARTS);
  fromBytes(toBytes(parts), again, 0);
  parts.forEach((v, i) => {
    expect(Math.abs(v - again[i]!)).toBeLessThan(1 / 253);
  });
});

test('places come with the surest first, inside the picture, none twice', () => {
  const [width, height] = [6, 4];
  const logits = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
    minLength: width * height * 5,
    maxLength: width * height * 5,
  });
  fc.assert(
    fc.property(logits, (values) => {
      const places = placesOf(Float32Array.from(values), width, height, 5);
      expect(places.length).toBeGreaterThan(0);
      expect(places.length).toBeLessThanOrEqual(5);
      places.forEach(({ box: [x, y, w, h], there }, i) => {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + w).toBeLessThanOrEqual(width * STRIDE + 1e-6);
        expect(y + h).toBeLessThanOrEqual(height * STRIDE + 1e-6);
        if (i > 0) expect(there).toBeLessThanOrEqual(places[i - 1]!.there);
        for (const other of places.slice(0, i))
          expect(overlap(other.box, [x, y, w, h])).toBeLessThanOrEqual(0.5);
      });
    }),
  );
});

test('a place is where its cell says: edges at so many cells, as logarithms', () => {
  const where = new Float32Array(4 * 3 * 5).fill(-9);
  const cell = 1 * 4 + 2;
  where.set([2, 0, Math.log(1.5), Math.log(0.5), 0], cell * 5);
  const [place] = placesOf(where, 4, 3, 1);
  expect(place!.there).toBeCloseTo(1 / (1 + Math.exp(-2)), 5);
  for (const [i, v] of [24, 0, 24, 40].entries()) expect(place!.box[i]).toBeCloseTo(v, 3);
});

test.each([
  { name: 'a square box', box: [100, 40, 60, 50], frame: [112, 112] },
  { name: 'a long one', box: [100, 40, 60, 30], frame: [160, 80] },
  { name: 'a tall one', box: [100, 40, 30, 60], frame: [80, 160] },
  { name: 'a thin one', box: [100, 40, 200, 30], frame: [224, 64] },
] as { name: string; box: Box; frame: [number, number] }[])(
  '$name lies in the middle of a frame of its shape and fills 94 of 112 of it',
  ({ box, frame: [width, height] }) => {
    const { shown, inside, scale } = closeView(box);
    expect(shown[2] / scale).toBeCloseTo(width, 5);
    expect(shown[3] / scale).toBeCloseTo(height, 5);
    expect(Math.max(inside[2] / width, inside[3] / height)).toBeCloseTo(94 / 112, 5);
    expect(inside[2] / inside[3]).toBeCloseTo(box[2] / box[3], 5);
    expect(inside[0] + inside[2] / 2).toBeCloseTo(width / 2, 5);
    expect(shown[1] + shown[3] / 2).toBeCloseTo(box[1] + box[3] / 2, 5);
  },
);

test('nearer is more probable, a rival at the same place less', () => {
  const picture = { width: 400, height: 300 };
  const seen = (mark: string, cosine: number): Sighting => ({
    mark,
    box: [10, 10, 100, 80],
    first: cosine,
    close: cosine,
    there: 0.6,
    same: 0,
  });
  const chance = (s: Sighting, all: Sighting[]) => probability(featuresOf(s, all, picture, 1000));
  const [near, far] = [seen('a', 0.9), seen('a', 0.6)];
  expect(chance(near, [near])).toBeGreaterThan(chance(far, [far]));
  expect(chance(near, [near, seen('b', 0.88)])).toBeLessThan(chance(near, [near, seen('b', 0.5)]));
});
