import type { Detection, Signal } from '@citong/detection';
import { expect, test } from 'vitest';
import { joined } from './bank.ts';

const words = (score: number, verdict: Detection['verdict']): Detection => ({
  ...{ mark: 'w:m', score, verdict },
  signals: [
    { rule: 'word.exact', span: [0, 3], weight: score - 0.1 },
    { rule: 'context.class-match', weight: 0.1 },
  ],
});
const picture = (score: number, ...more: Signal[]): Detection => ({
  ...{ mark: 'l:m', score, verdict: 'suspect' },
  signals: [
    { rule: 'image.embedding', image: 'a.jpg', weight: score - 0.05 },
    { rule: 'context.class-match', weight: 0.05 },
    ...more,
  ],
});
const sum = ({ signals }: Detection) => signals.reduce((total, s) => total + s.weight, 0);

test('words and picture of a mark are one: context once, and the weights add up to the score', () => {
  const both = joined('m', [picture(0.6), words(0.9, 'suspect')]);
  expect(both).toMatchObject({ mark: 'm', verdict: 'suspect' });
  expect(both.score).toBeCloseTo(0.96, 6);
  expect(sum(both)).toBeCloseTo(both.score, 6);
  expect(both.signals.map((s) => s.rule)).toEqual(['word.exact', 'context.class-match', 'image.embedding']);
});

test('a picture beside sure words still counts', () => {
  const both = joined('m', [words(1, 'suspect'), picture(0.9)]);
  expect(both.score).toBe(1);
  expect(both.signals.at(-1)?.weight).toBeGreaterThan(0);
});

test('beside an authorised shop or a negative picture nothing is added', () => {
  const shop = joined('m', [words(0.05, 'authorised'), { ...picture(0.04), verdict: 'authorised' }]);
  expect([shop.score, shop.signals.at(-1)?.weight]).toEqual([0.05, 0]);
  const negative: Detection = {
    ...{ mark: 'l:m', score: 0, verdict: 'weak' },
    signals: [
      { rule: 'image.embedding', image: 'a.jpg', weight: 0 },
      { rule: 'image.negative', image: 'a.jpg', weight: 0 },
    ],
  };
  const void_ = joined('m', [words(0.9, 'suspect'), negative]);
  expect(void_.score).toBe(0.9);
  expect(void_.signals.map((s) => s.weight).slice(2)).toEqual([0, 0]);
});

test('one kind alone is itself', () => {
  expect(joined('m', [picture(0.7)])).toEqual({ ...picture(0.7), mark: 'm' });
});
