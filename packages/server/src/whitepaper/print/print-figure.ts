import { type Approx, type Label, type Locale, unitSize } from '@citong/matters';

/** What decides how a value is written. */
export interface Printable {
  readonly unit: Label;
  readonly isShare: boolean;
  readonly decimals: number;
  readonly inTenThousands: boolean;
  readonly approx: Approx | null;
}

export interface Printed {
  /** What the number says once it is rounded, in the figure's unit; a share 0..1. */
  readonly value: number;
  /** The number, its word (余, about) and its unit in one piece. */
  readonly text: string;
}

/**
 * A value as such papers write it: 47559件, 14.12万件, 200余家, 2600余万元, 2亿多元, 近600个, 54.4天, 82.2%.
 * @param exact in the figure's unit, unrounded; shares 0..1
 */
export function printFigure(exact: number, figure: Printable, locale: Locale): Printed {
  if (figure.isShare) {
    const value = roundTo(exact, figure.decimals + 2);
    return { value, text: `${digits(value * 100, figure.decimals, locale)}%` };
  }
  const smaller = exact > 0 && exact < 1 ? smallerUnit(figure) : null;
  if (smaller) {
    const { value, text } = printFigure(steady(exact * 1e4), smaller, locale);
    return { value: steady(value / 1e4), text };
  }
  const { value, word } = approximate(exact, figure);
  return { value, text: locale === 'zh' ? inChinese(value, word, figure) : inEnglish(value, word, figure) };
}

/** 0.26万片 is printed as 2600片, 0.02亿元 as 200万元. Null for a unit that is single. */
function smallerUnit(figure: Printable): Printable | null {
  const { zh, en } = figure.unit;
  if (zh.startsWith('亿'))
    return {
      ...figure,
      unit: { zh: `万${zh.slice(1)}`, en: en.replace(/^hundred million /u, 'ten thousand ') },
    };
  if (!zh.startsWith('万')) return null;
  const unit = { zh: zh.slice(1), en: en.replace(/^ten thousand /u, '') };
  return { ...figure, unit, decimals: Math.max(0, figure.decimals - 4) };
}

interface Approximate {
  readonly value: number;
  readonly word: Approx | null;
}

/**
 * 余 and 多 stand after a number rounded down to two digits, 近 before one rounded up, 约 before one rounded to the nearest;
 * never finer than whole units. A number that needs no rounding is not called more or less than it is.
 */
function approximate(exact: number, { approx, decimals, inTenThousands }: Printable): Approximate {
  if (approx === null || exact < 1)
    return {
      value: inTenThousands && exact >= 1e4 ? roundTo(exact, -2) : roundTo(exact, decimals),
      word: null,
    };
  const step = Math.max(1, 10 ** (Math.floor(Math.log10(exact)) - 1));
  const value = steady(rounding[approx](steady(exact / step)) * step);
  return { value, word: value === exact && approx !== '约' ? null : approx };
}

const rounding: Readonly<Record<Approx, (n: number) => number>> = {
  余: Math.floor,
  多: Math.floor,
  近: Math.ceil,
  约: Math.round,
};

/** Fifteen digits are what a double holds for sure: 13.515 × 100 is 1351.4999…. */
const steady = (n: number): number => Number(n.toPrecision(15));

/** Half away from zero; `places` below zero round to tens and hundreds. */
export function roundTo(n: number, places: number): number {
  const scale = 10 ** Math.abs(places);
  const scaled = places < 0 ? n / scale : n * scale;
  const whole = Math.sign(scaled) * Math.round(Math.abs(steady(scaled)));
  return steady(places < 0 ? whole * scale : whole / scale);
}

const isBefore = (word: Approx): boolean => word === '约' || word === '近';

function inChinese(value: number, word: Approx | null, figure: Printable): string {
  const isWan = figure.inTenThousands && Math.abs(value) >= 1e4;
  const large = isWan ? '万' : (/^[万亿]/u.exec(figure.unit.zh)?.[0] ?? '');
  const unit = isWan ? figure.unit.zh : figure.unit.zh.slice(large.length);
  const inLarge = isWan ? value / 1e4 : value;
  const number = digits(inLarge, isWan ? 2 : figure.decimals, 'zh');
  if (word === null) return `${number}${large}${unit}`;
  if (isBefore(word)) return `${word}${number}${large}${unit}`;
  // 2600余万元, but 26万余片: the word stands where the digits end that are left out.
  const isRound = large === '' || inLarge % 10 === 0;
  return isRound ? `${number}${word}${large}${unit}` : `${number}${large}${word}${unit}`;
}

const englishWords: Readonly<Record<Approx, string>> = { 余: 'over', 多: 'over', 近: 'nearly', 约: 'about' };

/** English has no 万 and 亿: 107.93亿元 is 10.793 billion yuan. */
function inEnglish(value: number, word: Approx | null, { unit, decimals }: Printable): string {
  const size = unitSize(unit);
  const number = size === 1 ? digits(value, decimals, 'en') : largeEnglish(value * size);
  const named = size === 1 ? unit.en : unit.en.replace(/^(?:ten thousand|hundred million) /u, '');
  const said = word === null ? number : `${englishWords[word]}\u00a0${number}`;
  if (named.startsWith('%')) return `${said}%`;
  return `${said}\u00a0${value === 1 && size === 1 ? singular(named) : named}`;
}

function largeEnglish(n: number): string {
  if (n >= 1e9) return `${digits(n / 1e9, 3, 'en')}\u00a0billion`;
  if (n >= 1e6) return `${digits(n / 1e6, 4, 'en')}\u00a0million`;
  return digits(n, 0, 'en');
}

const oddPlurals: Readonly<Record<string, string>> = {
  buses: 'bus',
  businesses: 'business',
  series: 'series',
};

/** One word alone: 1 case. Units of several words stay as they are. */
function singular(unit: string): string {
  if (!/^[A-Za-z]+s$/u.test(unit)) return unit;
  return oddPlurals[unit] ?? unit.replace(/ies$/u, 'ys').replace(/s$/u, '');
}

const digits = (value: number, places: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    maximumFractionDigits: places,
    useGrouping: locale === 'en',
  }).format(value);
