import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DatedRule, RuleBook } from '../define/rules.ts';
import { crimeLines, crimes } from './crimes.ts';
import { type CrimeFacts, criminalThreshold } from './criminal-threshold.ts';
import { thresholdAdvice } from './threshold-advice.ts';

const wan = (n: number) => n * 1_000_000;
const row = (
  id: string,
  value: number,
  effectiveFrom: string,
  effectiveTo: string | null,
  note = '',
): DatedRule => ({
  ...{ id, value, effectiveFrom, effectiveTo, note },
  ...{
    label: { zh: id, en: id },
    unit: /pieces|copies/u.test(id) ? 'count' : 'fen',
    basis: `${id} ${effectiveFrom}`,
  },
});
const old = (id: string, value: number, until = '2025-04-25') => row(id, value, '2004-12-22', until);
const rules = new RuleBook([
  old('crime.213.gain', wan(3)),
  row('crime.213.gain', wan(3), '2025-04-26', null),
  old('crime.213.multi_gain', wan(2)),
  old('crime.213.grave_gain', wan(15)),
  row('crime.213.grave_gain', wan(30), '2025-04-26', null, '未核实原文'),
  row('crime.213.repeat_gain', wan(2), '2025-04-26', null),
  row('crime.213.service_gain', wan(5), '2025-04-26', null),
  old('crime.214.sales', wan(5), '2021-02-28'),
  row('crime.214.sales', wan(5), '2025-04-26', null),
  row('crime.214.unsold', wan(15), '2011-01-10', '2025-04-25'),
  old('crime.215.pieces', 20_000),
  row('crime.215.pieces', 10_000, '2025-04-26', null),
  old('crime.218.gain', wan(10)),
  row('crime.218.gain', wan(5), '2025-04-26', null),
]);
const check = (facts: CrimeFacts, today = '2024-06-01') => criminalThreshold(facts, today, rules);
const met = (facts: CrimeFacts, today?: string) => check(facts, today).map((t) => t.isMet);

describe('the lines', () => {
  test('begin at the amount itself', () => {
    expect(met({ crime: '213', gain: wan(3) })).toEqual([true]);
    expect(met({ crime: '213', gain: wan(3) - 1 })).toEqual([false]);
    expect(met({ crime: '213', gain: wan(16) })).toEqual([true]);
  });
  test('are lower for several marks, and since 2025 for a repeat; services have their own', () => {
    expect(met({ crime: '213', gain: wan(2.5), isSeveralMarks: true })).toEqual([true]);
    expect(met({ crime: '213', gain: wan(2.5), isRepeat: true })).toEqual([false]);
    expect(met({ crime: '213', gain: wan(2.5), isRepeat: true }, '2025-06-01')).toEqual([true]);
    expect(met({ crime: '213', gain: wan(4), isServiceMark: true }, '2025-06-01')).toEqual([false]);
    expect(met({ crime: '213', gain: wan(4), isServiceMark: true })).toEqual([null]);
  });
  test('goods sold and unsold count together', () =>
    expect(met({ crime: '214', sales: wan(4), unsold: wan(11) })).toEqual([true]));
  test('nothing can be said where no amount is known, or the law gave no figure', () => {
    expect(met({ crime: '213' })).toEqual([null]);
    // The statute went over to the gain on 1 March 2021 and had no figure until 2025.
    expect(met({ crime: '214', sales: wan(50) })).toEqual([null]);
    expect(met({ crime: '214', sales: wan(50), actUntil: '2021-02-28' }, '2021-02-28')).toEqual([true]);
  });
});

describe('an act across a change of the law', () => {
  test('gets a table for each, and one for the day on which it is judged', () => {
    const spanning = { crime: '218', gain: wan(6), actFrom: '2025-01-01', actUntil: '2025-05-01' };
    expect(check(spanning, '2025-06-01').map((t) => [t.day, t.isMet])).toEqual([
      ['2025-01-01', false],
      ['2025-04-26', true],
    ]);
    const before = { crime: '218', gain: wan(6), actFrom: '2025-01-01', actUntil: '2025-02-01' };
    expect(check(before, '2025-06-01').map((t) => [t.day, t.isMet])).toEqual([
      ['2025-01-01', false],
      ['2025-06-01', true],
    ]);
    expect(check(before, '2025-03-01')).toHaveLength(1);
  });
  test('the day on which a line ended without another is one too', () =>
    expect(
      check({ crime: '214', sales: wan(6), actFrom: '2021-01-01', actUntil: '2021-05-01' }, '2021-06-01').map(
        (t) => [t.day, t.isMet],
      ),
    ).toEqual([
      ['2021-01-01', true],
      ['2021-03-01', null],
    ]));
});

describe('advice', () => {
  const advise = (facts: CrimeFacts, always = false, today = '2025-06-01') =>
    thresholdAdvice(facts, today, rules, 'crime', always);
  test('speaks up where a line is reached, always where asked, and never concludes', () => {
    expect(advise({ crime: '213', gain: wan(1) })).toEqual([]);
    expect(advise({ crime: '213', gain: wan(1) }, true).map((a) => a.code)).toEqual(['threshold_below']);
    expect(advise({ crime: '213' }, true).map((a) => a.code)).toEqual(['threshold_unknown']);
    const [said] = advise({ crime: '213', gain: wan(31) });
    expect(said?.code).toBe('threshold_met');
    expect(said?.message.zh).toMatch(/仅供参考，不作结论/u);
    expect(said?.message.zh).toMatch(/grave_gain.*数额未核实/u);
  });
  test('counts pieces as pieces', () =>
    expect(advise({ crime: '215', pieces: 10_000 })[0]?.message.zh).toContain('10000 件'));
});

test('every crime has its lines, and more is never less', () => {
  expect(new Set(crimeLines.map((l) => l.crime))).toEqual(new Set(Object.keys(crimes)));
  fc.assert(
    fc.property(fc.nat(wan(100)), fc.nat(wan(100)), fc.boolean(), (a, b, isSeveralMarks) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((gain) =>
        check({ crime: '213', gain, isSeveralMarks }).map((t) => t.tests.filter((x) => x.isMet).length),
      );
      expect(Number(less?.[0]) <= Number(more?.[0])).toBe(true);
    }),
  );
});
