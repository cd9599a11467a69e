import type { Figure, Locale, Measure } from '@citong/matters';

/** What decides how a value is written. */
export interface Written {
  readonly measure: Measure['of'];
  readonly unit: string;
  readonly approx: NonNullable<Figure['approx']> | null;
}

/** How many fen the units hold that figures of money are given in. */
const fenIn: Readonly<Record<string, number>> = { 元: 1e2, 万元: 1e6, 亿元: 1e10 };

/**
 * The engine's value, where sums of money are in fen, in the unit that the figure names.
 * Throws for a sum of money whose unit (in Chinese) is none of yuan: a hundredfold slip must not be printed.
 */
export function inUnit(value: number | null, isMoney: boolean, unit: string): number | null {
  if (value === null || !isMoney) return value;
  const fen = fenIn[unit];
  if (fen === undefined) throw new Error(`"${unit}" is no unit of money`);
  return value / fen;
}

export interface FigureNumber {
  readonly number: string;
  readonly unit: string;
}

/** Words that stand before the number; the others follow it. */
const before: readonly string[] = ['约', '近'];

/**
 * A value as such papers write it: counts whole and in Chinese without separators (47559件), shares as 82.2%, means to
 * one decimal (54.4天), anything else to two (107.93亿元).
 * @param value in the figure's unit, shares 0..1
 */
export function figureNumber(
  value: number,
  { measure, unit, approx }: Written,
  locale: Locale,
): FigureNumber {
  if (measure === 'ratio') return { number: worded(`${decimal(value * 100, 1, locale)}%`, approx), unit: '' };
  return { number: worded(decimal(value, measure === 'average' ? 1 : 2, locale), approx), unit };
}

/** The number and its unit in one piece: Chinese closes up, English leaves a space. */
export const inOnePiece = ({ number, unit }: FigureNumber, locale: Locale): string =>
  locale === 'zh' || unit === '' ? `${number}${unit}` : `${number} ${unit}`;

const worded = (number: string, approx: Written['approx']): string =>
  approx === null ? number : before.includes(approx) ? `${approx}${number}` : `${number}${approx}`;

const decimal = (value: number, digits: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    maximumFractionDigits: digits,
    useGrouping: locale === 'en',
  }).format(value);
