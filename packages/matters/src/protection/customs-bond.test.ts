import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RuleBook } from '../define/rules.ts';
import { ruleOf } from '../test-support.ts';
import { exOfficioBond, isGeneralBondEnough } from './customs-bond.ts';

const wan = (n: number) => n * 1_000_000;
const rules = new RuleBook([
  ruleOf('customs.bond_low', wan(2), 'fen', '2018-03-19'),
  ruleOf('customs.bond_high', wan(20), 'fen', '2018-03-19'),
  ruleOf('customs.bond_mid_share', 0.5, 'ratio', '2018-03-19'),
  ruleOf('customs.bond_mid_min', wan(2), 'fen', '2018-03-19'),
  ruleOf('customs.bond_high_amount', wan(10), 'fen', '2018-03-19'),
  ruleOf('customs.bond_general_min', wan(20), 'fen', '2018-03-19'),
]);
const day = '2021-06-01';

test.each([
  [0, 0],
  [wan(2) - 1, wan(2) - 1],
  [wan(2), wan(2)],
  [wan(3), wan(2)],
  [wan(4), wan(2)],
  [wan(10), wan(5)],
  [wan(20), wan(10)],
  [wan(20) + 1, wan(10)],
  [wan(500), wan(10)],
])('goods of %d fen: a bond of %d', (value, bond) => expect(exOfficioBond(value, day, rules)).toBe(bond));

test('is whole fen, never more than the goods, and never shrinks as they grow dearer', () =>
  fc.assert(
    fc.property(fc.nat(wan(1000)), fc.nat(wan(1000)), (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)];
      const [small, large] = [less, more].map((n) => exOfficioBond(n, day, rules) ?? Number.NaN);
      expect(Number.isSafeInteger(large) && Number(small) <= Number(large)).toBe(true);
      expect(Number(large) <= more && Number(large) <= wan(10)).toBe(true);
    }),
  ));

test('a general bond of 200,000 stands for all', () => {
  expect(isGeneralBondEnough(wan(20), day, rules)).toBe(true);
  expect(isGeneralBondEnough(wan(20) - 1, day, rules)).toBe(false);
  expect(isGeneralBondEnough(wan(20), '2018-03-18', rules)).toBeNull();
  expect(exOfficioBond(wan(5), '2018-03-18', rules)).toBeNull();
});
