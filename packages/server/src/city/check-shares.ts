import type { RuleRow } from './pack.ts';
import type { Problems } from './problem.ts';

/** Ratios that share one whole among those who bear it. */
const wholes: readonly (readonly string[])[] = [
  ['riskpool.pool_share', 'riskpool.guarantor_share', 'riskpool.bank_share'],
];

/** As fine as the shares are reckoned with. */
const parts = 1_000_000;

/**
 * Shares of one whole sum to 1 on every day on which all of them are in force: found when the pack is read, for the claim
 * that would be refused comes years later. Each fault is told once, at the row by which it begins.
 */
export function checkShares(rules: readonly RuleRow[], problems: Problems): void {
  for (const ids of wholes) {
    const rows = rules.filter((r) => ids.includes(r.id));
    for (const row of rows.toSorted((a, b) => (a.effective_from < b.effective_from ? -1 : 1))) {
      const day = row.effective_from;
      const inForce = ids.flatMap((id) => rows.find((r) => r.id === id && holds(r, day)) ?? []);
      // Where several begin on one day, the last one read speaks: a city's own rows come after those of its base.
      const begun = rows.filter((r) => r.effective_from === day && inForce.includes(r));
      if (inForce.length < ids.length || begun.at(-1) !== row) continue;
      const sum = inForce.reduce((total, r) => total + Math.round(r.value * parts), 0);
      if (sum === parts) continue;
      const told = inForce.map((r) => `${r.id} ${r.value}`).join(', ');
      problems.add('shares_sum', row.at, 'value', `from ${day} on ${told} sum to ${sum / parts}, not to 1`);
    }
  }
}

const holds = (r: RuleRow, day: string): boolean =>
  r.effective_from <= day && (r.effective_to === null || day <= r.effective_to);
