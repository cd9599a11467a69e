import { expect, it } from 'vitest';
import { nextOf, segmentsOf } from './segments.ts';

it('cuts a paragraph at its numbers and gives it all back', () => {
  const text = '授权476件，增长12%。';
  const cut = segmentsOf(text, [
    { index: 4, at: { start: 9, end: 12 } },
    { index: 3, at: { start: 2, end: 6 } },
  ]);
  expect(cut).toEqual([
    { text: '授权', number: null },
    { text: '476件', number: 3 },
    { text: '，增长', number: null },
    { text: '12%', number: 4 },
    { text: '。', number: null },
  ]);
});

it('marks a place once', () => {
  const cut = segmentsOf('共10余件', [
    { index: 0, at: { start: 1, end: 5 } },
    { index: 1, at: { start: 3, end: 5 } },
    { index: 2, at: { start: 4, end: 4 } },
  ]);
  expect(cut.map((s) => s.text).join('')).toBe('共10余件');
  expect(cut.filter((s) => s.number !== null)).toHaveLength(1);
});

it('steps through the numbers that are shown, around the ends', () => {
  expect(nextOf([2, 5, 9], 5, 1)).toBe(9);
  expect(nextOf([2, 5, 9], 9, 1)).toBe(2);
  expect(nextOf([2, 5, 9], 2, -1)).toBe(9);
  expect(nextOf([2, 5, 9], 6, -1)).toBe(5);
  expect(nextOf([2, 5, 9], null, 1)).toBe(2);
  expect(nextOf([2, 5, 9], null, -1)).toBe(9);
  expect(nextOf([], 1, 1)).toBeNull();
});
