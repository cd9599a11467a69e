import type { Verdict } from './check-types.ts';

/** A sign beside each colour, for those who do not see it. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  agrees: '✓',
  differs: '≠',
  unit_slip: '×10',
  sum_differs: 'Σ',
  ratio_differs: '%',
  follows: '∴',
  untraceable: '?',
  not_statistic: '·',
};
