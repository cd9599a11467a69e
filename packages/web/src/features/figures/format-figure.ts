import type { Locale } from '@citong/matters';
import type { FigureValue } from '../../api/types.ts';
import { formatNumber, formatShare } from '../../format/number.ts';
import { writing } from '../../i18n/writing.ts';
import { definitionOf } from '../../matters/definitions.ts';

export interface FigureText {
  readonly number: string;
  readonly unit: string;
}

/** How a figure is written follows from what it measures: a ratio as per cent, a sum of money in yuan, a count with its unit. */
export function figureText(
  figure: Pick<FigureValue, 'id' | 'kind' | 'unit' | 'value' | 'isMoney'>,
  locale: Locale,
): FigureText {
  const { value, unit } = figure;
  if (value === null) return { number: '—', unit: '' };
  if (isShare(figure)) return { number: formatShare(value, locale), unit: '' };
  if (figure.isMoney) return yuanText(value, locale);
  return { number: formatNumber(value, locale), unit: unit[locale] };
}

/** Fen in the largest unit that leaves at least one whole: 元, 万元, 亿元; yuan, thousand, million, billion in English. */
export function yuanText(fen: number, locale: Locale): FigureText {
  const yuan = fen / 100;
  const [size, unit] = writing[locale].yuanUnits.find(([s]) => Math.abs(yuan) >= s) ??
    writing[locale].yuanUnits.at(-1) ?? [1, ''];
  return { number: formatNumber(yuan / size, locale, size === 1 ? 2 : 4), unit };
}

/** Whether the figure is a share, whose change is told in percentage points. */
export const isShare = ({ id, kind }: Pick<FigureValue, 'id' | 'kind'>): boolean =>
  definitionOf(kind)?.figures?.[id]?.measure.of === 'ratio';

/** The change from the year before as a share of it; null when there is nothing to compare with. */
export function yearOnYear(value: number | null, previous: number | null): number | null {
  return value === null || previous === null || previous === 0 ? null : (value - previous) / previous;
}
