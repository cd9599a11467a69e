import type { Condition, Operand } from './condition.ts';
import type { Label } from './label.ts';

/**
 * A number that the office reports, said as data so that the engine can compute it, show the formula in words, and
 * open the rows it counts. `at` is the date or date-time field that places a record in time.
 */
export interface Figure {
  readonly label: Label;
  /** In Chinese a unit may begin with 万 or 亿 (万件, 亿元): the value is then given in that many. See `unitSize`. */
  readonly unit: Label;
  /**
   * year: `at` falls in the year; with `until`: in hand at some time of the year (`at` not after its end, `until` absent or
   * not before its start: cases received are those carried over and those new). cumulative: `at` is not after its end;
   * with `until`: and that is absent or later (an award that was revoked counts until then). snapshot: the same, of what
   * ends in the ordinary course.
   */
  readonly scope: 'year' | 'cumulative' | 'snapshot';
  readonly at: string;
  readonly until?: string;
  readonly where?: Condition;
  readonly measure: Measure;
  /** The measure is divided by another figure of the same period (for each ten thousand residents, of cases received). */
  readonly per?: { readonly figure: string; readonly times?: number };
  /** The office that answers for it; absent: the IP office. */
  readonly office?: string;
  /** Who is named as answering where it is not simply the city's office of that kind (a county, a bank). */
  readonly officeName?: Label;
  /** How the printed paper words it. */
  readonly approx?: Approx;
  /** Decimals of the published value; absent: one for a mean, two otherwise. */
  readonly decimals?: number;
  /** Printed in ten thousands though the value is whole: 141200 件 as 14.12 万件. */
  readonly inTenThousands?: boolean;
  /** Counts persons so few of whom could be known: open data leave out values under the rule `figure.suppress_below`. */
  readonly ofPersons?: boolean;
}

/** 余 and 多: somewhat more than the number printed; 近: somewhat less; 约: about. */
export const approxWords = ['余', '多', '近', '约'] as const;
export type Approx = (typeof approxWords)[number];

export type Measure =
  | { readonly of: 'count' }
  | { readonly of: 'sum'; readonly field: string }
  /** The greatest value; null when nothing is counted. */
  | { readonly of: 'max'; readonly field: string }
  /** The value of the record whose `at` is the latest: a statement that later ones replace. */
  | { readonly of: 'latest'; readonly field: string }
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
export const max = (field: string): Measure => ({ of: 'max', field });
export const latest = (field: string): Measure => ({ of: 'latest', field });
export const distinct = (by: Operand): Measure => ({ of: 'distinct', by });
export const average = (value: NumberExpression): Measure => ({ of: 'average', value });
export const ratio = (hit: Condition | DurationWithin): Measure => ({ of: 'ratio', hit });

/** How many single things one of the unit is: 1 for 件, 10 000 for 万件, 10^8 for 亿元. A unit such as 件/万人 is single. */
export const unitSize = ({ zh }: Label): number =>
  zh.startsWith('万') ? 1e4 : zh.startsWith('亿') ? 1e8 : 1;
