import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELIABILITY, thresholdFor } from './threshold.ts';

const TABLE = [
  { from: 0.2, titles: 400, right: 240 },
  { from: 0.5, titles: 200, right: 170 },
  { from: 0.8, titles: 100, right: 97 },
  { from: 0.9, titles: 10, right: 10 },
];

test.each([
  [0.5, 0.2],
  [0.6, 0.2],
  [0.61, 0.5],
  [0.97, 0.8],
])('for a precision of %d the threshold is %d', (wished, threshold) =>
  expect(thresholdFor(wished, TABLE)).toBe(threshold),
);

test('what was not measured on enough titles is not promised', () =>
  expect(thresholdFor(0.98, TABLE)).toBe(null));

test.each([0, -1, 1.01, Number.NaN])('a precision of %d is refused', (wished) =>
  expect(() => thresholdFor(wished)).toThrow(expect.objectContaining({ code: 'field_invalid' })),
);

test('the table that ships: more titles lie above a lower score, and a higher wish never gives a lower threshold', () => {
  for (const [i, step] of RELIABILITY.entries()) {
    expect(step.right).toBeLessThanOrEqual(step.titles);
    if (i > 0) expect(step.titles).toBeLessThanOrEqual(RELIABILITY[i - 1]!.titles);
  }
  const wish = fc.double({ min: 0.01, max: 1, noNaN: true });
  fc.assert(
    fc.property(wish, wish, (a, b) => {
      const [low, high] = [thresholdFor(Math.min(a, b)) ?? 1, thresholdFor(Math.max(a, b)) ?? 1];
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});
