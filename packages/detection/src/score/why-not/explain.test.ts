import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDetector } from '../../detector.ts';
import type { Mark } from '../../types.ts';
import { explainWhyNot } from './explain.ts';
import { nearestPlace } from './nearest.ts';

const VELORA: Mark = { id: 'velora', kind: 'word', text: 'Velora/维洛拉', classes: [25] };
const APPLE: Mark = { id: 'apple', kind: 'word', text: '苹果', classes: [9] };
const detector = await createDetector({
  marks: [VELORA, APPLE],
  authorisedShops: [{ seller: '维洛拉旗舰店', marks: ['velora'] }],
});
const why = (title: string, mark = VELORA, seller?: string) =>
  explainWhyNot(detector, { title, ...(seller && { seller }) }, mark);

test.each([
  ['新款维洛拉运动鞋男', 'found'],
  ['适用于维洛拉跑鞋的鞋带', 'lowered'],
  ['mivelorana 跑鞋', 'inside-word'],
  ['四维，洛拉 跑鞋', 'parted'],
  ['velxrq 跑鞋', 'changed'],
  ['冰淇淋', 'absent'],
  ['', 'absent'],
])('%s: %s', async (title, code) => expect((await why(title)).code).toBe(code));

test('what lowered the score is told, and what is doubtful about the place', async () => {
  const laces = await why('适用于维洛拉跑鞋的鞋带');
  expect(laces.lowered.map((s) => s.rule)).toEqual(expect.arrayContaining(['context.compatible']));
  expect(laces.detection?.use).toBe('compatible');
  const fruit = await why('烟台红富士苹果10斤', APPLE);
  expect(fruit.code).toBe('lowered');
  expect(fruit.lowered.map((s) => s.rule)).toContain('context.generic-word');
  expect(fruit.doubts.length).toBeGreaterThan(0);
});

test('an authorised shop, and a mark without words', async () => {
  expect((await why('维洛拉跑鞋', VELORA, '维洛拉旗舰店')).code).toBe('authorised');
  expect((await why('跑鞋', { id: 'hook', kind: 'logo', classes: [] })).code).toBe('no-words');
});

test('the nearest place says what differs', () => {
  expect(nearestPlace('夏季 velxra 跑鞋', 'Velora')).toEqual({
    spelling: 'Velora',
    span: [3, 9],
    text: 'velxra',
    distance: 1,
    changes: [{ kind: 'other', expected: 'o', found: 'x' }],
  });
  expect(nearestPlace('新款维拉跑鞋', '维洛拉')?.changes).toEqual([{ kind: 'missing', expected: '洛' }]);
});

test('distance: as many as the changes, 0 where the spelling stands', () => {
  const text = fc.string({ unit: fc.constantFrom('v', 'e', 'l', 'o', 'r', 'a', 'x', ' '), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(nearestPlace(`${before}velora${after}`, 'Velora')?.distance).toBe(0);
      const near = nearestPlace(before, 'Velora');
      if (near) expect(near.distance).toBe(near.changes.length);
    }),
  );
});
