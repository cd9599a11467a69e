import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RuleBook } from '../define/rules.ts';
import { calendar, ruleOf } from '../test-support.ts';
import { type Business, businesses, type Channel } from './trademark-business.ts';
import { type FeeFacts, isInGrace, trademarkFee } from './trademark-fee.ts';

/** Fees in force since 1 July 2019, in fen (domain-rules 2.9). */
const rates: readonly (readonly [id: string, paper: number, online: number])[] = [
  ['registration', 300_00, 270_00],
  ['registration_item', 30_00, 27_00],
  ['renewal', 500_00, 450_00],
  ['renewal_grace', 250_00, 225_00],
  ['transfer', 500_00, 450_00],
  ['change', 150_00, 0],
  ['licence', 150_00, 135_00],
  ['cancellation', 0, 0],
  ['pledge', 0, 0],
];
const rules = new RuleBook([
  ...rates.flatMap(([id, paper, online]) => [
    ruleOf(`fee.trademark.${id}_paper`, paper, 'fen', '2019-07-01'),
    ruleOf(`fee.trademark.${id}_online`, online, 'fen', '2019-07-01'),
  ]),
  ruleOf('fee.trademark.items_included', 10, 'count', '2019-07-01'),
]);
const feeOf = (facts: Partial<FeeFacts>) =>
  trademarkFee(
    { business: 'registration', channel: 'online', classes: 1, filedOn: '2021-06-01', ...facts },
    { rules, calendar },
  );

test.each<readonly [Partial<FeeFacts>, number | null]>([
  [{}, 270_00],
  [{ channel: 'paper' }, 300_00],
  [{ classes: 3 }, 810_00],
  [{ classes: 2, items: [10, 12] }, 594_00],
  [{ channel: 'paper', items: [15] }, 450_00],
  [{ business: 'renewal', expiresOn: '2021-12-01' }, 450_00],
  [{ business: 'renewal', expiresOn: '2021-05-01' }, 675_00],
  [{ business: 'renewal', channel: 'paper', classes: 2, expiresOn: '2021-05-01' }, 1500_00],
  [{ business: 'transfer', channel: 'paper' }, 500_00],
  [{ business: 'change' }, 0],
  [{ business: 'change', channel: 'paper' }, 150_00],
  [{ business: 'licence' }, 135_00],
  [{ business: 'cancellation', channel: 'paper', classes: 7 }, 0],
  [{ business: 'pledge', classes: 45 }, 0],
  [{ business: 'other' }, null],
  [{ filedOn: '2019-06-30' }, null],
])('%j costs %d fen', (facts, fee) => expect(feeOf(facts)).toBe(fee));

test('the surcharge begins after the term, and a term that ends on a day off ends with the next working day', () => {
  const late = (expiresOn: string, filedOn: string) =>
    isInGrace(
      { business: 'renewal', channel: 'online', classes: 1, expiresOn, filedOn },
      { rules, calendar },
    );
  expect([late('2024-03-05', '2024-03-05'), late('2024-03-05', '2024-03-06')]).toEqual([false, true]);
  // Within the Spring Festival of 2024; Sunday 18 February was worked.
  expect([late('2024-02-12', '2024-02-18'), late('2024-02-12', '2024-02-19')]).toEqual([false, true]);
});

const facts = fc.record({
  business: fc.constantFrom<Business | 'pledge'>(...(Object.keys(businesses) as Business[]), 'pledge'),
  channel: fc.constantFrom<Channel>('paper', 'online'),
  classes: fc.integer({ min: 1, max: 45 }),
  items: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 45 }),
  filedOn: fc.constantFrom('2019-07-01', '2021-06-01', '2024-02-12', '2026-01-01'),
  expiresOn: fc.constantFrom(null, '2019-01-01', '2024-02-11', '2030-01-01'),
});
const fee = (f: FeeFacts) => trademarkFee(f, { rules, calendar });

test('fees are whole, never negative, and online never dearer than on paper', () =>
  fc.assert(
    fc.property(facts, (f) => {
      const [paper, online] = [fee({ ...f, channel: 'paper' }), fee({ ...f, channel: 'online' })];
      expect(paper === null).toBe(f.business === 'other');
      expect(online === null).toBe(paper === null);
      if (paper === null || online === null) return;
      expect(Number.isSafeInteger(paper) && Number.isSafeInteger(online)).toBe(true);
      expect(online).toBeGreaterThanOrEqual(0);
      expect(online).toBeLessThanOrEqual(paper);
    }),
  ));

test('classes add up: two applications cost what one with the classes of both costs', () =>
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 45 }), (f, more) => {
      const one = fee({ ...f, items: [] });
      if (one === null) return;
      const other = fee({ ...f, classes: more, items: [] }) ?? Number.NaN;
      expect(fee({ ...f, classes: f.classes + more, items: [] })).toBe(one + other);
    }),
  ));

test('more goods never cost less, and goods within the ten nothing', () =>
  fc.assert(
    fc.property(facts, fc.nat({ max: 44 }), (f, at) => {
      const grown = f.items.map((n, i) => (i === at ? n + 1 : n));
      const [now, then] = [fee(f), fee({ ...f, items: grown })];
      if (now === null || then === null) return;
      expect(then).toBeGreaterThanOrEqual(now);
      expect(fee({ ...f, items: f.items.map((n) => Math.min(n, 10)) })).toBe(fee({ ...f, items: [] }));
    }),
  ));

test('only renewals know a surcharge, and it is charged for each class', () =>
  fc.assert(
    fc.property(facts, (f) => {
      const [late, early] = [fee({ ...f, expiresOn: '2019-01-01' }), fee({ ...f, expiresOn: '2030-01-01' })];
      if (late === null || early === null) return;
      const each = f.channel === 'paper' ? 250_00 : 225_00;
      expect(late - early).toBe(f.business === 'renewal' ? each * f.classes : 0);
    }),
  ));
