import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lossShares, recoveryShares } from './risk-shares.ts';

const example = { pool: 0.4, guarantor: 0.4, bank: 0.2 };
const cap = 300_000_000;
const fen = fc.integer({ min: 0, max: 1_000_000_000_000 });
/** Ratios in thousandths that sum to 1. */
const ratios = fc
  .tuple(fc.nat(1000), fc.nat(1000))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  .map(([low, high]) => ({
    pool: low / 1000,
    guarantor: (high - low) / 1000,
    bank: (1000 - high) / 1000,
  }));

describe('shares of a loss', () => {
  test('the example of the rules', () =>
    expect(lossShares(100_000_000, example, cap)).toEqual({
      pool: 40_000_000,
      guarantor: 40_000_000,
      bank: 20_000_000,
    }));
  test('beyond the cap guarantor and bank bear the rest, two to one', () =>
    expect(lossShares(1_200_000_000, example, cap)).toEqual({
      pool: 300_000_000,
      guarantor: 600_000_000,
      bank: 300_000_000,
    }));
  test('other cities share otherwise', () => {
    expect(lossShares(1, { pool: 0.5, guarantor: 0, bank: 0.5 }, cap)).toEqual({
      pool: 0,
      guarantor: 0,
      bank: 1,
    });
    expect(lossShares(100, { pool: 1, guarantor: 0, bank: 0 }, 60)).toEqual({
      pool: 60,
      guarantor: 0,
      bank: 40,
    });
  });
  test('they sum to the loss, none is negative, the pool keeps to ratio and cap', () =>
    fc.assert(
      fc.property(fen, ratios, fen, (loss, r, most) => {
        const s = lossShares(loss, r, most);
        expect(s.pool + s.guarantor + s.bank).toBe(loss);
        expect(Math.min(s.pool, s.guarantor, s.bank)).toBeGreaterThanOrEqual(0);
        expect(s.pool).toBeLessThanOrEqual(Math.min(most, Math.round(loss * r.pool) + 1));
      }),
    ));
  test('a larger loss lessens nobody’s share by more than a fen', () =>
    fc.assert(
      fc.property(fen, fc.nat(1_000_000), ratios, fen, (loss, more, r, most) => {
        const [a, b] = [lossShares(loss, r, most), lossShares(loss + more, r, most)];
        for (const who of ['pool', 'guarantor', 'bank'] as const)
          expect(b[who] - a[who]).toBeGreaterThanOrEqual(-1);
      }),
    ));
  test('what cannot be shared is refused', () => {
    expect(() => lossShares(-1, example, cap)).toThrow(RangeError);
    expect(() => lossShares(1.5, example, cap)).toThrow(RangeError);
    expect(() => lossShares(1, { ...example, bank: 0.3 }, cap)).toThrow('must sum to 1');
  });
});

describe('shares of a recovery', () => {
  const borne = { pool: 40, guarantor: 40, bank: 20 };
  test('costs first, then pro rata', () => {
    expect(recoveryShares(60, 10, borne)).toEqual({ costs: 10, pool: 20, guarantor: 20, bank: 10 });
    expect(recoveryShares(8, 10, borne)).toEqual({ costs: 8, pool: 0, guarantor: 0, bank: 0 });
  });
  test('they sum to what was recovered, and nobody gets back more than was borne', () =>
    fc.assert(
      fc.property(fen, fen, ratios, fen, (loss, spent, r, most) => {
        const shares = lossShares(loss, r, most);
        const back = recoveryShares(Math.min(loss, most) + spent, spent, shares);
        expect(back.costs + back.pool + back.guarantor + back.bank).toBe(Math.min(loss, most) + spent);
        for (const who of ['pool', 'guarantor', 'bank'] as const) {
          expect(back[who]).toBeGreaterThanOrEqual(0);
          expect(back[who]).toBeLessThanOrEqual(shares[who]);
        }
      }),
    ));
  test('in however many sums the loss comes back, each has back what it bore', () =>
    fc.assert(
      fc.property(fen, ratios, fen, fc.array(fc.nat(1000), { maxLength: 8 }), (loss, r, most, cuts) => {
        const shares = lossShares(loss, r, most);
        const ends = [...cuts.map((c) => Math.floor((loss / 1000) * c)), loss].sort((a, b) => a - b);
        let before = 0;
        const back = { pool: 0, guarantor: 0, bank: 0 };
        for (const end of ends) {
          const part = recoveryShares(end - before, 0, shares, back);
          for (const who of ['pool', 'guarantor', 'bank'] as const) {
            expect(part[who]).toBeGreaterThanOrEqual(0);
            back[who] += part[who];
          }
          before = end;
        }
        expect(back).toEqual(shares);
      }),
    ));
  test('without a loss nothing is divided', () =>
    expect(recoveryShares(5, 0, { pool: 0, guarantor: 0, bank: 0 })).toEqual({
      costs: 0,
      pool: 0,
      guarantor: 0,
      bank: 5,
    }));
});
