import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDetector } from './detector.ts';
import type { Mark } from './types.ts';

const VELORA: Mark = {
  id: 'velora',
  kind: 'word',
  text: 'Velora/维洛拉',
  classes: [25],
  owner: '维洛拉体育',
};
const LUMO: Mark = { id: 'lumo', kind: 'word', text: 'Lumo', classes: [9] };

const verdictOf = async (title: string, seller?: string) => {
  const detector = await createDetector({ marks: [VELORA], authorisedShops: [{ seller: '维洛拉旗舰店' }] });
  return (await detector.detect({ title, ...(seller && { seller }) }))[0]?.verdict;
};

test.each([
  ['新款维洛拉运动鞋男', undefined, 'suspect'],
  ['V·E·L·O·R·A 跑鞋', undefined, 'suspect'],
  ['新款维洛拉运动鞋男', '维洛拉旗舰店', 'authorised'],
  ['新款维洛拉运动鞋男', '维洛拉旗艦店', 'suspect'],
  ['适用于维洛拉跑鞋的鞋带', undefined, 'compatible'],
  ['laces for Velora shoes', undefined, 'compatible'],
  ['维洛拉花种子', undefined, 'weak'],
  ['新款运动鞋男', undefined, undefined],
])('%s by %s is %s', async (title, seller, verdict) => expect(await verdictOf(title, seller)).toBe(verdict));

test('several marks: best score first, floors and owners by mark', async () => {
  const detector = await createDetector({
    marks: [LUMO, VELORA],
    priceFloors: [{ mark: 'velora', yuan: 200 }],
    authorisedShops: [{ seller: 's', owner: '维洛拉体育' }],
  });
  expect(detector.size).toEqual({ words: 2, logos: 0 });
  const title = '维洛拉 Lumo 联名跑鞋 耳机';
  const cheap = await detector.detect({ title, price: 20 });
  expect(cheap.map((d) => d.mark)).toEqual(['velora', 'lumo']);
  expect(cheap[0]!.signals.map((s) => s.rule)).toContain('price.below-floor');
  expect(cheap[1]!.signals.map((s) => s.rule)).not.toContain('price.below-floor');
  const own = await detector.detect({ title, seller: 'S' });
  expect(own.map((d) => [d.mark, d.verdict])).toEqual([
    ['lumo', 'suspect'],
    ['velora', 'authorised'],
  ]);
});

test('the threshold parts suspect from weak', async () => {
  const strict = await createDetector({ marks: [VELORA], threshold: 0.999 });
  expect((await strict.detect({ title: '维洛拉' }))[0]!.verdict).toBe('weak');
});

test('weights add up to the score, the score stays within 0 and 1', async () => {
  const detector = await createDetector({ marks: [VELORA, LUMO], authorisedShops: [{ seller: 's' }] });
  const words = [
    '维洛拉',
    'Lumo',
    'V·elora',
    '适用于',
    '二手',
    '莆田',
    '鞋带',
    '同款',
    '种子',
    '鞋',
    '非',
    ' ',
    'for',
    '耳机',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...words), { maxLength: 12 }),
      fc.boolean(),
      async (parts, own) => {
        for (const d of await detector.detect({ title: parts.join(''), ...(own && { seller: 's' }) })) {
          expect(d.score).toBeGreaterThanOrEqual(0);
          expect(d.score).toBeLessThanOrEqual(1);
          expect(d.signals.reduce((sum, s) => sum + s.weight, 0)).toBeCloseTo(d.score, 3);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('another name is a name of the mark: its signal says so, and a shop may bear it', async () => {
  const detector = await createDetector({
    marks: [{ id: 'velora', kind: 'word', text: 'Velora', names: ['维洛拉'], classes: [25] }],
  });
  const [found] = await detector.detect({ title: '新款维洛拉运动鞋男' });
  expect(found).toMatchObject({ mark: 'velora', verdict: 'suspect' });
  expect(found!.signals[0]).toMatchObject({
    rule: 'word.exact',
    text: '维洛拉',
    detail: { spelling: '维洛拉', name: 'other' },
  });
  const [registered] = await detector.detect({ title: '新款Velora运动鞋男' });
  expect(registered!.signals[0]!.detail).not.toHaveProperty('name');
  const [ownShop] = await detector.detect({ title: '新款Velora运动鞋男', seller: '维洛拉旗舰店' });
  expect(ownShop!.signals.map((s) => s.rule)).toContain('context.shop-name');
});
