import type { Locale } from '@citong/matters';
import type { FigureValue } from '../../api/types.ts';
import { formatNumber, formatShare } from '../../format/number.ts';

export interface FigureText {
  readonly number: string;
  readonly unit: string;
}

/** A figure as it is written: a share as per cent, anything else with its unit; 14.12 万件 where the paper says so. */
export function figureText(
  figure: Pick<FigureValue, 'unit' | 'value' | 'isShare' | 'decimals' | 'inTenThousands'>,
  locale: Locale,
): FigureText {
  const { value, unit, decimals } = figure;
  if (value === null) return { number: '—', unit: '' };
  if (figure.isShare) return { number: formatShare(value, locale), unit: '' };
  if (figure.inTenThousands && locale === 'zh' && Math.abs(value) >= 1e4)
    return { number: formatNumber(value / 1e4, locale, decimals), unit: `万${unit.zh}` };
  return { number: formatNumber(value, locale, decimals), unit: unit[locale] };
}

/** The change from the year before as a share of it; null when there is nothing to compare with. */
export function yearOnYear(value: number | null, previous: number | null): number | null {
  return value === null || previous === null || previous === 0 ? null : (value - previous) / previous;
}
