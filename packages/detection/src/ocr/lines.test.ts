import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inReadingOrder, placesOf } from './find-lines.ts';
import { once } from './once.ts';
import { decode } from './read-line.ts';
import { convexHull, leastRectangle, type Point, uprightBox } from './rectangle.ts';

const sorted = (points: Point[]) => points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);

describe('leastRectangle', () => {
  test('finds a rectangle from its corners, at any angle', () => {
    const number = fc.double({ min: 20, max: 300, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        number,
        fc.double({ min: -0.7, max: 0.7, noNaN: true }),
        (x, y, w, h, a) => {
          const [cos, sin] = [Math.cos(a), Math.sin(a)];
          const corners = [
            [-w, -h],
            [w, -h],
            [w, h],
            [-w, h],
          ].map(
            ([u, v]): Point => [x + (u! / 2) * cos - (v! / 2) * sin, y + (u! / 2) * sin + (v! / 2) * cos],
          );
          const found = leastRectangle(convexHull(sorted(corners)));
          expect(found.x).toBeCloseTo(x, 4);
          expect(found.y).toBeCloseTo(y, 4);
          expect(found.angle).toBeCloseTo(a, 4);
          expect([found.width, found.height]).toEqual([expect.closeTo(w, 4), expect.closeTo(h, 4)]);
        },
      ),
    );
  });

  test('holds every point, and no point alone', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
        const { x, y, width, height, angle } = leastRectangle(convexHull(sorted(points)));
        for (const [px, py] of points) {
          const [dx, dy] = [px - x, py - y];
          const u = dx * Math.cos(angle) + dy * Math.sin(angle);
          const v = dy * Math.cos(angle) - dx * Math.sin(angle);
          expect(Math.abs(u)).toBeLessThanOrEqual(width / 2 + 1e-6);
          expect(Math.abs(v)).toBeLessThanOrEqual(height / 2 + 1e-6);
        }
      }),
    );
    expect(uprightBox({ x: 10, y: 10, width: 4, height: 2, angle: Math.PI / 2 })).toEqual([
      expect.closeTo(9),
      expect.closeTo(8),
      expect.closeTo(2),
      expect.closeTo(4),
    ]);
  });
});

describe('placesOf', () => {
  const [width, height] = [96, 64];
  const mapOf = (...boxes: [x: number, y: number, w: number, h: number, likely: number][]) => {
    const map = new Float32Array(width * height);
    for (const [x, y, w, h, likely] of boxes)
      for (let j = y; j < y + h; j++) map.fill(likely, j * width + x, j * width + x + w);
    return map;
  };

  test('gives each connected place, widened by its area over its outline', () => {
    const lines = placesOf(mapOf([10, 8, 40, 8, 0.9], [20, 40, 60, 10, 0.8]), width, height);
    expect(lines.map((l) => [l.place.x, l.place.y, Math.round(l.score * 10)])).toEqual([
      [30, 12, 9],
      [50, 45, 8],
    ]);
    // 40 x 8 x 1.5 / 96 = 5 on every side.
    expect([lines[0]!.place.width, lines[0]!.place.height]).toEqual([expect.closeTo(50), expect.closeTo(18)]);
  });

  test('passes over what is unlikely or tiny', () => {
    expect(placesOf(mapOf([4, 4, 20, 6, 0.4], [50, 4, 2, 2, 1], [4, 30, 60, 2, 1]), width, height)).toEqual(
      [],
    );
  });
});

test('lines come top to bottom, and left to right in a row', () => {
  const at = (x: number, y: number) => ({ place: { x, y, width: 40, height: 20, angle: 0 }, score: 1 });
  const lines = [at(300, 104), at(50, 200), at(100, 100), at(200, 108)];
  expect(inReadingOrder(lines).map((l) => l.place.x)).toEqual([100, 200, 300, 50]);
  expect(inReadingOrder([])).toEqual([]);
});

test('characters: repeated ones once, parted ones twice, "no character" nowhere', () => {
  const characters = ['', 'a', 'b', ' '];
  const positions = [1, 1, 0, 1, 2, 2, 3, 2, 3].flatMap((best) =>
    [0, 1, 2, 3].map((c) => (c === best ? 0.7 : 0.1)),
  );
  const { text, score } = decode(Float32Array.from(positions), 4, characters);
  expect(text).toBe('aab b');
  expect(score).toBeCloseTo(0.7);
  expect(decode(Float32Array.from([1, 0, 0, 0]), 4, characters)).toEqual({ text: '', score: 0 });
});

test('of two looks at one place the nearer counts, unless it shows only a part', () => {
  const line = (x: number, width: number, y = 50) => ({
    place: { x, y, width, height: 20, angle: 0 },
    score: 0.9,
  });
  const [far, near, part, elsewhere] = [line(100, 80), line(101, 78), line(80, 40), line(100, 80, 200)];
  expect(once([near], [far])).toEqual([near]);
  expect(once([part], [far])).toEqual([far]);
  expect(once([near], [elsewhere])).toEqual([near, elsewhere]);
});
