import { count, type Figure } from '../define/figure.ts';
import { label } from '../define/label.ts';

/**
 * Figures of a kind that count its records of the year and differ in label and date: `base` says what they have in common
 * (unit, condition, office), `more` what one of them has otherwise.
 */
export const counts =
  (base: Pick<Figure, 'unit'> & Partial<Figure>) =>
  (zh: string, en: string, at: string, more: Partial<Figure> = {}): Figure => ({
    scope: 'year',
    measure: count(),
    ...base,
    label: label(zh, en),
    at,
    ...more,
  });
