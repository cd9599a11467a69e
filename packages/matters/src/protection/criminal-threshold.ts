import type { DatedRule, RuleBook } from '../define/rules.ts';
import { type CrimeMeasure, crimeLines } from './crimes.ts';

/** What the facts amount to, in fen and pieces. Absent: not known. */
export interface CrimeFacts extends Partial<Record<CrimeMeasure, number | null>> {
  /** The article of the Criminal Law: 213 to 219. */
  readonly crime: string;
  readonly isSeveralMarks?: boolean;
  readonly isServiceMark?: boolean;
  readonly isRepeat?: boolean;
  /** Days, YYYY-MM-DD, on which the act began and ended; absent: today. */
  readonly actFrom?: string | null;
  readonly actUntil?: string | null;
}

export interface ThresholdTest {
  readonly rule: DatedRule;
  readonly amount: number;
  readonly isMet: boolean;
  /** A line of “especially serious” or “huge”, not the one at which the crime begins. */
  readonly isGrave: boolean;
}

/** The lines in force on a day. `isMet` is null where the law gave no figure then, or no amount is known. */
export interface ThresholdTable {
  readonly day: string;
  readonly tests: readonly ThresholdTest[];
  readonly isMet: boolean | null;
}

/**
 * A pre-check of whether facts may amount to a crime, to be advised and never decided upon (domain-rules 2.4). An act
 * that spans a change of the lines, or that is judged after one, gets a table for each: the milder law counts
 * (从旧兼从轻), and which that is, people say.
 */
export function criminalThreshold(facts: CrimeFacts, today: string, rules: RuleBook): ThresholdTable[] {
  const tables = daysOf(facts, today, rules).map((day) => tableOn(day, facts, rules));
  return tables.filter((t, i) => tables.findIndex((other) => sameLines(t, other)) === i);
}

function tableOn(day: string, facts: CrimeFacts, rules: RuleBook): ThresholdTable {
  const tests = linesFor(facts).flatMap(({ id, measure, isGrave }) => {
    const rule = rules.find(id, day);
    const amount = amountOf(facts, measure);
    return rule && amount !== null ? [{ rule, amount, isMet: amount >= rule.value, isGrave }] : [];
  });
  const entry = tests.filter((t) => !t.isGrave);
  return { day, tests, isMet: entry.length === 0 ? null : entry.some((t) => t.isMet) };
}

const linesFor = (facts: CrimeFacts) =>
  crimeLines.filter(
    (line) =>
      line.crime === facts.crime &&
      (!line.onlySeveral || facts.isSeveralMarks) &&
      (!line.onlyRepeat || facts.isRepeat) &&
      (line.isService === undefined || line.isService === (facts.isServiceMark ?? false)),
  );

/** What was sold and what was not are also counted together (法发〔2011〕3号第八条). */
function amountOf(facts: CrimeFacts, measure: CrimeMeasure): number | null {
  if (measure === 'unsold' && (facts.unsold ?? null) !== null)
    return (facts.unsold ?? 0) + (facts.sales ?? 0);
  return facts[measure] ?? null;
}

/** The first day of the act, each later day of it on which a line changed, and today. */
function daysOf(facts: CrimeFacts, today: string, rules: RuleBook): string[] {
  const last = facts.actUntil ?? facts.actFrom ?? today;
  const first = facts.actFrom ?? last;
  const ids = new Set(linesFor(facts).map((line) => line.id));
  const changes = rules
    .all()
    .filter((r) => ids.has(r.id))
    .flatMap((r) => [r.effectiveFrom, ...(r.effectiveTo ? [dayAfter(r.effectiveTo)] : [])])
    .filter((day) => first < day && day <= last);
  return [...new Set([first, ...changes.sort(), today])];
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

const sameLines = (a: ThresholdTable, b: ThresholdTable): boolean => keyOf(a) === keyOf(b);
const keyOf = ({ tests }: ThresholdTable): string =>
  tests.map(({ rule }) => `${rule.id} ${rule.value} ${rule.basis}`).join();
