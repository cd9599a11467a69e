import type { Locale } from '@citong/matters';
import { formatNumber, formatShare } from '../../format/number.ts';
import type { PaperFigure } from './types.ts';

type Valued = Pick<PaperFigure, 'value' | 'previous' | 'unit' | 'previousText' | 'change'>;

/** Shares lie between 0 and 1; their unit begins with a per cent sign. */
const isShare = (unit: string): boolean => unit.startsWith('%');

/** A value in a figure's unit as a reviewer reads it, without the paper's words for more and less. */
export function plainValue(value: number | null, unit: string, locale: Locale): string {
  if (value === null) return '—';
  if (isShare(unit)) return formatShare(value, locale);
  return `${formatNumber(value, locale)}${locale === 'zh' ? '' : '\u00a0'}${unit}`;
}

/** A value that a draft states, in the figure's unit; per cents are counted in hundredths already. */
export const statedValue = (value: number | null, unit: string, locale: Locale): string =>
  value === null
    ? '—'
    : `${formatNumber(value, locale, 4)}${locale === 'zh' || isShare(unit) ? '' : '\u00a0'}${unit}`;

/** The year before, told to a reviewer even where the paper does not compare. */
export const previousText = ({ previous, unit, previousText: printed }: Valued, locale: Locale): string =>
  printed ?? plainValue(previous, unit, locale);

/** The number itself where the paper prints it rougher, with 余, 多, 近 or in 万; null where it is printed as it is. */
export function exactText(
  { approx, exact, text }: Pick<PaperFigure, 'approx' | 'exact' | 'text'>,
  locale: Locale,
): string | null {
  if (approx === '' || exact === null) return null;
  const digits = formatNumber(exact, locale, 2);
  return text?.replaceAll(/[,\s]/gu, '').includes(digits.replaceAll(',', '')) ? null : digits;
}

/** The change on the year before as the paper says it, else as a plain percentage; null without a base. */
export function changeText({ change, value, previous, unit }: Valued, locale: Locale): string | null {
  if (change !== null) return change;
  if (value === null || previous === null || (previous === 0 && !isShare(unit))) return null;
  const by = isShare(unit) ? (value - previous) * 100 : ((value - previous) / Math.abs(previous)) * 100;
  const sign = by > 0 ? '+' : '';
  const points = locale === 'zh' ? '个百分点' : '\u00a0pp';
  return `${sign}${formatNumber(by, locale, 1)}${isShare(unit) ? points : '%'}`;
}
