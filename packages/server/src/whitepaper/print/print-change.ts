import { type Figure, type Label, type Locale, label } from '@citong/matters';
import { say } from '../words.ts';
import { type Printable, printFigure, roundTo } from './print-figure.ts';

export interface Change {
  /** As a clause of a sentence: 同比增长12.3%. */
  readonly clause: string;
  /** As a cell of a table: +12.3%. */
  readonly cell: string;
}

/** Below this a percentage says less than the difference itself. */
const smallBase = 10;
/** From so many times on a multiple says more than a percentage. */
const manyTimes = 10;

/**
 * What became of a figure since the year before, both values as printed; null where there is nothing to compare with.
 * Shares differ by percentage points, small numbers by their difference.
 */
export function changeOf(
  now: number | null,
  before: number | null,
  figure: Printable & { readonly scope: Figure['scope'] },
  locale: Locale,
): Change | null {
  if (now === null || before === null) return null;
  const since = figure.scope === 'year' ? words.sinceYear[locale] : words.sinceEnd[locale];
  const put = (wording: Label, by: string) => say(wording, locale, { since, by });
  const difference = roundTo(now - before, 6);
  if (difference === 0) return { clause: put(words.same, ''), cell: locale === 'zh' ? '持平' : '0' };
  const isUp = difference > 0;
  const sign = isUp ? '+' : '−';
  if (figure.isShare) {
    const points = plain(roundTo(Math.abs(difference) * 100, 1));
    return {
      clause: put(isUp ? words.higher : words.lower, points),
      cell: sign + say(words.points, locale, { by: points }),
    };
  }
  if (before === 0) return null;
  if (before < smallBase) {
    const by = printFigure(Math.abs(difference), { ...figure, approx: null }, locale).text;
    return { clause: put(isUp ? words.more : words.fewer, by), cell: `${sign}${by}` };
  }
  if (now / before >= manyTimes) {
    const by = plain(roundTo(now / before, 1));
    return { clause: put(words.times, by), cell: `×${by}` };
  }
  const percent = `${plain(roundTo((Math.abs(difference) / before) * 100, 1))}%`;
  return { clause: put(isUp ? words.up : words.down, percent), cell: `${sign}${percent}` };
}

const plain = (n: number): string => n.toLocaleString('en-GB', { maximumFractionDigits: 1 });

const words = {
  sinceYear: label('同比', 'on the year before'),
  sinceEnd: label('比上年末', 'on the end of the year before'),
  same: label('{since}持平', 'unchanged {since}'),
  up: label('{since}增长{by}', 'up {by} {since}'),
  down: label('{since}下降{by}', 'down {by} {since}'),
  higher: label('{since}提高{by}个百分点', 'up {by} percentage points {since}'),
  lower: label('{since}降低{by}个百分点', 'down {by} percentage points {since}'),
  more: label('{since}增加{by}', '{by} more {since}'),
  fewer: label('{since}减少{by}', '{by} fewer {since}'),
  times: label('为上年的{by}倍', '{by} times that of the year before'),
  points: label('{by}个百分点', '{by} pp'),
} as const;
