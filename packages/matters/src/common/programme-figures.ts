import { and, type Condition } from '../define/condition.ts';
import { count, distinct, type Figure, type Measure } from '../define/figure.ts';
import { type Label, label } from '../define/label.ts';
import { standing } from './struck.ts';

interface Options {
  readonly where?: Condition;
  /** Companies are counted once, however many titles they hold. */
  readonly companies?: boolean;
  readonly measure?: Measure;
  readonly office?: Figure['office'];
}

/**
 * A figure of what a programme has awarded. year: awarded in the year. cumulative: all ever awarded and not revoked
 * since. snapshot: those still valid.
 */
export function awardedFigure(
  [zh, en]: readonly [string, string],
  unit: Label,
  scope: Figure['scope'],
  { where, companies, measure, office }: Options = {},
): Figure {
  const until = { year: null, cumulative: 'revokedOn', snapshot: 'endedOn' }[scope];
  return {
    label: label(zh, en),
    unit,
    scope,
    at: 'awardedOn',
    ...(until && { until }),
    where: where ? and(standing, where) : standing,
    measure: measure ?? (companies ? distinct({ field: 'applicant', part: 'uscc' }) : count()),
    ...(office && { office }),
  };
}
