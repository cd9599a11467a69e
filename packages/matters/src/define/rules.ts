import type { Label } from './label.ts';

/** WORKDAY etc. of domain-rules 2.1, then amounts and shares. */
export const ruleUnits = ['hour', 'calendar_day', 'workday', 'month', 'fen', 'ratio', 'count'] as const;
export type RuleUnit = (typeof ruleUnits)[number];

/** One deadline, threshold, share or fee, for a span of dates, with the law behind it. */
export interface DatedRule {
  readonly id: string;
  readonly label: Label;
  readonly value: number;
  readonly unit: RuleUnit;
  /** False: a last day that is no working day stays the last day. */
  readonly roll?: boolean;
  /** YYYY-MM-DD, inclusive. */
  readonly effectiveFrom: string;
  /** YYYY-MM-DD, inclusive; null while in force. */
  readonly effectiveTo: string | null;
  readonly basis: string;
  readonly note?: string;
}

export class RuleMissing extends Error {
  readonly code = 'rule_missing';
}

/** All dated rules of a city, found by id and day. */
export class RuleBook {
  readonly #byId: ReadonlyMap<string, readonly DatedRule[]>;

  constructor(rows: readonly DatedRule[]) {
    this.#byId = Map.groupBy(rows, (r) => r.id);
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  /** The rule in force on the day (YYYY-MM-DD); null when the law had none then. */
  find(id: string, day: string): DatedRule | null {
    const rows = this.#byId.get(id);
    return (
      rows?.find((r) => r.effectiveFrom <= day && (r.effectiveTo === null || day <= r.effectiveTo)) ?? null
    );
  }

  /** The rule in force on the day (YYYY-MM-DD). Throws `RuleMissing` when none is. */
  at(id: string, day: string): DatedRule {
    const found = this.find(id, day);
    if (!found) throw new RuleMissing(`no rule "${id}" is in force on ${day}`);
    return found;
  }

  all(): readonly DatedRule[] {
    return [...this.#byId.values()].flat();
  }
}
