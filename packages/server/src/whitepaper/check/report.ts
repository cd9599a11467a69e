import type { Relation } from './judge/relations.ts';
import type { CheckFigure, Hedge, NumberKind, Span } from './types.ts';

/**
 * agrees, differs, unit_slip: with the figure that it is tied to. sum_differs, ratio_differs: with other numbers of the draft.
 * follows: no figure, but a share or growth that comes out of other numbers. untraceable: a statistic without a figure.
 * not_statistic: a date, an ordinal, a name and the like; see `kind`.
 */
export const verdicts = [
  'agrees',
  'differs',
  'unit_slip',
  'sum_differs',
  'ratio_differs',
  'follows',
  'untraceable',
  'not_statistic',
] as const;
export type Verdict = (typeof verdicts)[number];

/** Those that make a draft wrong. */
export const wrong: readonly Verdict[] = ['differs', 'unit_slip', 'sum_differs', 'ratio_differs'];

/**
 * Why a number is untraceable. no_figure: the words fit none. ambiguous: they fit several alike. no_value: the figure has
 * no value in that year. other_year: the draft speaks of another year. no_base: growth over something not known.
 */
export const reasons = ['no_figure', 'ambiguous', 'no_value', 'other_year', 'no_base'] as const;
export type Reason = (typeof reasons)[number];

export interface CandidateFigure {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  /** How well the words fit, about 0..1. */
  readonly score: number;
}

export interface CheckedNumber extends Span {
  /** Which of `paragraphs`, from 0; `start` and `end` are UTF-16 offsets in it. */
  readonly paragraph: number;
  readonly line: number;
  readonly text: string;
  /** Some words on either side, on one line. */
  readonly before: string;
  readonly after: string;
  readonly kind: NumberKind;
  /** In single units; `upper` is the other end of a range. */
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly hedge: Hedge | null;
  readonly verdict: Verdict;
  readonly reason: Reason | null;
  readonly figure: Pick<CheckFigure, 'id' | 'label' | 'unit' | 'scope' | 'office' | 'chapter'> | null;
  /** Whose value it is held against; the year before where the draft speaks of it. */
  readonly year: number | null;
  /** Both in the figure's unit. */
  readonly draftValue: number | null;
  readonly systemValue: number | null;
  /** The draft has 10^power times the system's value. */
  readonly power: number | null;
  /** Figures whose words come near, for a person to choose from. */
  readonly candidates: readonly CandidateFigure[];
}

export interface CheckReport {
  readonly year: number;
  readonly counts: Readonly<Record<Verdict, number>> & {
    readonly numbers: number;
    /** Numbers that are statistics. */
    readonly statistics: number;
    /** Those of them that are tied to a figure. */
    readonly tied: number;
  };
  readonly paragraphs: readonly { readonly line: number; readonly text: string }[];
  readonly numbers: readonly CheckedNumber[];
  readonly relations: readonly Relation[];
  /** Figures that the city prints, with a value, and that the draft does not state. */
  readonly unmentioned: readonly { readonly id: string; readonly label: string }[];
}

/** Whether the draft has a number that must not stand so. One that is only not traceable does not count. */
export const isWrong = ({ counts }: CheckReport): boolean => wrong.some((verdict) => counts[verdict] > 0);
