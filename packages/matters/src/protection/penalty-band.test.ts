import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DatedRule, RuleBook } from '../define/rules.ts';
import { ruleOf } from '../test-support.ts';
import { lateFine, penaltyBand } from './penalty-band.ts';

const since = (id: string, value: number, unit: DatedRule['unit'], from = '2014-05-01') =>
  ruleOf(id, value, unit, from);
const rules = new RuleBook([
  since('fine.trademark.threshold', 5_000_000, 'fen'),
  since('fine.trademark.multiple', 5, 'ratio'),
  since('fine.trademark.flat_max', 25_000_000, 'fen'),
  since('fine.copyright.threshold', 5_000_000, 'fen', '2021-06-01'),
  since('fine.copyright.multiple_min', 1, 'ratio', '2021-06-01'),
  since('fine.copyright.multiple_max', 5, 'ratio', '2021-06-01'),
  since('fine.copyright.flat_max', 25_000_000, 'fen', '2021-06-01'),
  since('fine.patent.threshold', 5_000_000, 'fen', '2021-06-01'),
  since('fine.patent.multiple', 5, 'ratio', '2021-06-01'),
  since('fine.patent.flat_max', 25_000_000, 'fen', '2021-06-01'),
  since('case.late_fine', 0.03, 'ratio', '2021-07-15'),
  since('case.late_fine_cap', 1, 'ratio', '2021-07-15'),
]);
const wan = (n: number) => n * 1_000_000;
const day = '2021-09-01';

describe('the band of a fine', () => {
  test.each([
    ['trademark', { turnover: wan(5) }, [0, wan(25), 'multiple']],
    ['trademark', { turnover: wan(5) - 1 }, [0, wan(25), 'ceiling']],
    ['trademark', {}, [0, wan(25), 'ceiling']],
    ['trademark', { turnover: wan(40) }, [0, wan(200), 'multiple']],
    ['copyright', { turnover: wan(8) }, [wan(8), wan(40), 'multiple']],
    ['copyright', { turnover: wan(4) }, [0, wan(25), 'ceiling']],
    // 违法所得五万元以下的: 50,000 itself falls under the ceiling.
    ['patent', { gain: wan(5) }, [0, wan(25), 'ceiling']],
    ['patent', { gain: wan(6) }, [0, wan(30), 'multiple']],
  ] as const)('%s %o', (cause, facts, [min, max, by]) =>
    expect(penaltyBand({ cause, ...facts }, day, rules)).toMatchObject({ min, max, by }),
  );
  test('of a day on which the statute was another there is none', () => {
    expect(penaltyBand({ cause: 'copyright', turnover: wan(8) }, '2021-05-31', rules)).toBeNull();
    expect(penaltyBand({ cause: 'secret', turnover: wan(8) }, day, rules)).toBeNull();
  });
  const amount = fc.integer({ min: 0, max: wan(1_000_000) });
  test('never shrinks as the amount grows, and is whole fen', () =>
    fc.assert(
      fc.property(fc.constantFrom('trademark', 'copyright', 'patent'), amount, amount, (cause, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((n) =>
          penaltyBand({ cause, turnover: n, gain: n }, day, rules),
        );
        expect(less && more && less.max <= more.max && less.min <= more.min).toBe(true);
        expect(more && Number.isSafeInteger(more.max) && more.min <= more.max).toBe(true);
      }),
    ));
});

describe('what is added to a fine paid late', () => {
  test('three per cent a day up to the fine itself', () => {
    expect(lateFine(wan(10), 1, day, rules)).toBe(wan(0.3));
    expect(lateFine(wan(10), 33, day, rules)).toBe(wan(9.9));
    expect(lateFine(wan(10), 34, day, rules)).toBe(wan(10));
    expect(lateFine(wan(10), -3, day, rules)).toBe(0);
    expect(lateFine(wan(10), 3, '2021-07-14', rules)).toBeNull();
  });
  test('is never more than the fine and grows with the days', () =>
    fc.assert(
      fc.property(fc.nat(wan(1000)), fc.nat(1000), fc.nat(1000), (fine, a, b) => {
        const [less = 0, more = 0] = [Math.min(a, b), Math.max(a, b)].map(
          (d) => lateFine(fine, d, day, rules) ?? 0,
        );
        expect(less <= more && more <= fine && Number.isSafeInteger(more)).toBe(true);
      }),
    ));
});
