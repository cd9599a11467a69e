import type { Condition, Operand } from './condition.ts';
import type { Label } from './label.ts';

/**
 * A number that the office reports, said as data so that the engine can compute it, show the formula in words, and
 * open the rows it counts. `at` is the date or date-time field that places a record in time.
 */
export interface Figure {
  readonly label: Label;
  readonly unit: Label;
  /** year: `at` falls in the year. cumulative: `at` is not after its end. snapshot: and `until` is absent or later. */
  readonly scope: 'year' | 'cumulative' | 'snapshot';
  readonly at: string;
  readonly until?: string;
  readonly where?: Condition;
  readonly measure: Measure;
  /** The office that answers for it; absent: the IP office. */
  readonly office?: string;
  /** 余, 多, 近, 约: how the printed paper words it. */
  readonly approx?: '余' | '多' | '近' | '约';
}

export type Measure =
  | { readonly of: 'count' }
  | { readonly of: 'sum'; readonly field: string }
  | { readonly of: 'distinct'; readonly by: Operand }
  | { readonly of: 'average'; readonly value: NumberExpression }
  /** Records that also satisfy `hit` over all records counted. 0..1; null when nothing is counted. */
  | { readonly of: 'ratio'; readonly hit: Condition | DurationWithin };

export type NumberExpression =
  | { readonly field: string }
  | { readonly daysBetween: readonly [from: string, to: string] }
  | { readonly hoursBetween: readonly [from: string, to: string] };

/** The time between two fields is at most what the dated rule allows (24-hour rate). */
export interface DurationWithin {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
}

export const count = (): Measure => ({ of: 'count' });
export const sum = (field: string): Measure => ({ of: 'sum', field });
export const distinct = (by: Operand): Measure => ({ of: 'distinct', by });
export const average = (value: NumberExpression): Measure => ({ of: 'average', value });
export const ratio = (hit: Condition | DurationWithin): Measure => ({ of: 'ratio', hit });
