import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestMatching } from './matching.ts';

const columns = 4;
const scores = fc.array(
  fc.array(fc.constantFrom(0, 0, 0.55, 0.6, 0.7, 0.8, 1), { minLength: columns, maxLength: columns }),
  { maxLength: 5 },
);
const sparse = (rows: readonly (readonly number[])[]) =>
  rows.map((row) => new Map([...row.entries()].filter(([, score]) => score > 0)));

/** The most that any pairing gives, by trying them all. */
function best(rows: readonly (readonly number[])[], taken: ReadonlySet<number> = new Set()): number {
  const [row, ...rest] = rows;
  if (!row) return 0;
  const options = row.flatMap((score, column) =>
    score > 0 && !taken.has(column) ? [score + best(rest, new Set([...taken, column]))] : [],
  );
  return Math.max(best(rest, taken), ...options);
}

it('pairs each row and column at most once, and no pairing scores more', () => {
  fc.assert(
    fc.property(scores, (rows) => {
      const matched = bestMatching(sparse(rows));
      const used = matched.filter((column) => column >= 0);
      expect(new Set(used).size).toBe(used.length);
      const sum = matched.reduce((total, column, row) => total + (rows[row]?.[column] ?? 0), 0);
      expect(sum).toBeCloseTo(best(rows), 9);
    }),
    { numRuns: 500 },
  );
});
