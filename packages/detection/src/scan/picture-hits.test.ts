import { expect, test } from 'vitest';
import type { Box } from '../image/box.ts';
import { joinHits } from './picture-hits.ts';

const seen = (mark: string, score: number, box: Box = [0, 0, 9, 9]) => ({
  mark,
  score,
  box,
  likeness: 0.5,
  there: 0.5,
});
const read = (mark: string, weight: number, text: string, box: Box = [50, 50, 30, 10]) => ({
  mark,
  signal: { rule: 'word.in-picture', text, image: '', box, weight },
});

test('a mark seen and read is surer than by either; its box is that of the surer', () => {
  expect(joinHits([seen('a', 0.5), seen('b', 0.6)], [read('a', 0.8, 'Alo')], 10)).toEqual([
    { mark: 'a', score: expect.closeTo(0.9, 6), box: [50, 50, 30, 10], read: 'Alo' },
    { mark: 'b', score: 0.6, box: [0, 0, 9, 9] },
  ]);
  expect(joinHits([seen('a', 0.9)], [read('a', 0.8, 'Alo')], 10)[0]).toMatchObject({ box: [0, 0, 9, 9] });
});

test('of several lines with one mark the surest counts, once', () => {
  const [hit] = joinHits([], [read('a', 0.3, 'alo'), read('a', 0.7, 'ALO'), read('a', 0.5, 'Alo')], 10);
  expect(hit).toMatchObject({ score: 0.7, read: 'ALO' });
});

test('as many as asked for, best first', () => {
  const hits = joinHits([seen('a', 0.2), seen('b', 0.4)], [read('c', 0.3, 'C')], 2);
  expect(hits.map((h) => h.mark)).toEqual(['b', 'c']);
});
