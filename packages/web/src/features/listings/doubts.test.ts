import { PLACE_FEATURES } from '@citong/detection/score/naming/features.ts';
import learned from '@citong/detection/score/naming/weights.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { doubtText } from './doubts.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

test('every place that may speak against a mark has words in both languages', () => {
  const against = PLACE_FEATURES.filter((f) => ((learned.place as Record<string, number>)[f] ?? 0) < 0);
  expect(against.length).toBeGreaterThan(10);
  for (const { doubts } of [zh, en]) expect(against.filter((f) => doubtText(f, doubts) === null)).toEqual([]);
});

test('neighbours and the word itself are said as they stand', () => {
  expect(doubtText('then 树', zh.doubts)).toBe('后面紧跟着“树”');
  expect(doubtText('after $', zh.doubts)).toBe('它在标题开头');
  expect(doubtText('word 苹果', en.doubts)).toContain('苹果');
  expect(doubtText('mark beside', zh.doubts)).toBeNull();
});

test('both languages hold the same texts', () => {
  const shape = (tree: object, path = ''): string[] =>
    Object.entries(tree).flatMap(([k, v]) =>
      typeof v === 'object' && v !== null ? shape(v, `${path}.${k}`) : `${path}.${k}:${typeof v}`,
    );
  expect(shape(en).sort()).toEqual(shape(zh).sort());
});
