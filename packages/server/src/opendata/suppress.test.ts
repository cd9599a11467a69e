import fc from 'fast-check';
import { expect, it } from 'vitest';
import { suppress } from './suppress.ts';

const at = (region: string, value: number | null) => ({ region, value });

it('withholds small cells, and a second one so that the total does not give the first away', () => {
  const { total, regions } = suppress(20, [at('a', 2), at('b', 11), at('c', 7), at('d', 0)], 3, false);
  expect(total).toEqual({ value: 20, withheld: false });
  expect(regions.map((r) => [r.region, r.value])).toEqual([
    ['a', null],
    ['b', 11],
    ['c', null],
    ['d', 0],
  ]);
});

it('withholds a small total unless it has been published', () => {
  expect(suppress(2, [at('a', 2)], 3, false)).toMatchObject({ total: { value: null, withheld: true } });
  expect(suppress(2, [], 3, true)).toMatchObject({ total: { value: 2, withheld: false } });
  expect(suppress(null, [], 3, false)).toMatchObject({ total: { value: null, withheld: false } });
});

it('never lets a withheld cell be reckoned from what is shown', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 12 }), (values) => {
      const sum = values.reduce((a, b) => a + b, 0);
      const rows = values.map((value, i) => at(String(i), value));
      const { total, regions } = suppress(sum, rows, 3, false);
      const hidden = regions.filter((r) => r.withheld);
      for (const [i, r] of regions.entries()) {
        const value = values[i] ?? 0;
        if (value === 0 || value >= 3) continue;
        expect(r.withheld).toBe(true);
      }
      const others = values.filter((v) => v > 0).length > 1;
      if (hidden.length === 1) expect(total.withheld || !others).toBe(true);
    }),
  ));
