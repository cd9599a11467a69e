/** The shapes of a checked draft; `whitepaper/check/report.ts` of the server says what each means. */
export const verdicts = [
  'differs',
  'unit_slip',
  'sum_differs',
  'ratio_differs',
  'untraceable',
  'agrees',
  'follows',
  'not_statistic',
] as const;
export type Verdict = (typeof verdicts)[number];

export interface CheckedNumber {
  /** Which of `paragraphs`, from 0; `start` and `end` are UTF-16 offsets in it. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly kind: string;
  readonly unit: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly figure: {
    readonly id: string;
    readonly label: string;
    readonly unit: string;
    readonly office: string | null;
  } | null;
  /** Whose value it is held against. */
  readonly year: number | null;
  /** Both in the figure's unit. */
  readonly draftValue: number | null;
  readonly systemValue: number | null;
  /** The draft has 10^power times the system's value. */
  readonly power: number | null;
  readonly candidates: readonly { readonly id: string; readonly label: string }[];
}

export interface Relation {
  readonly kind: 'sum' | 'part' | 'ratio' | 'change';
  /** Places among the numbers; the first is the one that is held against the others. */
  readonly numbers: readonly number[];
  readonly stated: number;
  readonly reckoned: number;
  readonly holds: boolean;
}

export interface CheckReport {
  readonly year: number;
  readonly counts: Readonly<Record<Verdict, number>> & {
    readonly numbers: number;
    readonly statistics: number;
    readonly tied: number;
  };
  readonly paragraphs: readonly { readonly line: number; readonly text: string }[];
  readonly numbers: readonly CheckedNumber[];
  readonly relations: readonly Relation[];
  readonly unmentioned: readonly { readonly id: string; readonly label: string }[];
}
