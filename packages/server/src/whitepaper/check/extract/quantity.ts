import { unitAfterChineseSource, unitSource } from '../lexicon.ts';
import type { Hedge } from '../types.ts';
import { chineseNumber, numerals, scaleOf } from './chinese-number.ts';

/** What stands at a place of a text: a number with its unit, as written. */
export interface Quantity {
  readonly length: number;
  readonly value: number | null;
  readonly upper: number | null;
  readonly step: number;
  readonly unit: string;
  readonly hedge: Hedge | null;
  /** Written in Chinese numerals. */
  readonly chinese: boolean;
}

const arabic = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
// 千瓦, 百分点 and the like are units, not thousands and hundreds of something.
const scale = '(?:[百千](?![瓦克米卡帕分]))?[余多]?(?:万亿|[万亿](?!吨级))?';
const to = '(?:[—–\\-~～至到]|——)';
const behind = '(?<behind>以上|以下|以内|左右|上下|之多|(?<=[倍年月天时岁])[多余])?';

const arabicQuantity = new RegExp(
  `(?<low>${arabic})(?:(?<lowScale>${scale})(?<lowUnit>${unitSource})?${to}(?<high>${arabic}))?` +
    `\\s?(?<scale>${scale})\\s?[余多]?\\s?(?<unit>(?:${unitSource})(?:/[万百千亿]?(?:${unitSource}|人口|主体))?)?${behind}`,
  'y',
);

const chineseQuantity = new RegExp(
  `(?<low>[${numerals}]+)(?<more>[余多])?(?<unit>${unitAfterChineseSource})${behind}`,
  'y',
);
const vague = new RegExp(`[数几上成](?<low>[十百千万亿]+)[余多]?(?:${unitSource})`, 'y');
const fraction = new RegExp(
  `(?:百分之(?<percent>${arabic}|[${numerals}]+)|(?<under>[${numerals}]+)分之(?<over>[${numerals}]+)|(?<parts>[一二三四五六七八九])成(?=以上|左右|[多余]|[^立为员])|(?<a>\\d+)/(?<b>\\d+)(?![\\d/])|(?<left>${arabic})[∶:](?<right>\\d+(?:\\.\\d+)?)(?:[∶:]\\d+(?:\\.\\d+)?)*(?!\\d))${behind}`,
  'y',
);

const ahead = /(约|大约|近|将近|接近|逾|超过|超|突破|不足|不到|至少|最多)$/;
const hedges: Readonly<Record<string, Hedge>> = {
  余: 'more',
  多: 'more',
  以上: 'more',
  之多: 'more',
  超过: 'more',
  超: 'more',
  逾: 'more',
  突破: 'more',
  至少: 'more',
  近: 'less',
  将近: 'less',
  接近: 'less',
  不足: 'less',
  不到: 'less',
  以下: 'less',
  以内: 'less',
  最多: 'less',
  约: 'about',
  大约: 'about',
  左右: 'about',
  上下: 'about',
};

/** The hedge in front of a place, with its length; 最近 and 附近 are none. */
export function hedgeBefore(
  text: string,
  at: number,
): { readonly hedge: Hedge; readonly length: number } | null {
  const found = ahead.exec(text.slice(Math.max(0, at - 2), at))?.[1];
  const hedge = found && hedges[found];
  if (!found || !hedge || /[最附]$/.test(text.slice(0, at - found.length))) return null;
  return { hedge, length: found.length };
}

const run = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** A number in Arabic numerals, with or without a unit. */
export function arabicAt(text: string, at: number): Quantity | null {
  const found = run(arabicQuantity, text, at);
  const groups = found?.groups;
  if (!found || !groups?.low) return null;
  const size = scaleOf((groups.scale ?? '').replace(/[余多]/g, ''));
  const lowSize = groups.lowScale ? scaleOf(groups.lowScale.replace(/[余多]/g, '')) : size;
  const inner = /[余多]/.exec(found[0])?.[0];
  return {
    length: found[0].trimEnd().length,
    value: plain(groups.low) * (groups.high ? lowSize : size),
    upper: groups.high ? plain(groups.high) * size : null,
    step: stepOf(groups.high ?? groups.low) * size,
    unit: groups.unit ?? groups.lowUnit ?? '',
    hedge: hedges[inner ?? groups.behind ?? ''] ?? null,
    chinese: false,
  };
}

/** A number in Chinese numerals with a unit that may follow such. */
export function chineseAt(text: string, at: number): Quantity | null {
  const found = run(chineseQuantity, text, at);
  const groups = found?.groups;
  // 万元, 亿元 are units of other numbers.
  if (!found || !groups?.low || /^[万亿]+$/.test(groups.low)) return null;
  // 两三个 is no number, and 百家, 千家 are only sizes.
  const guess = /^[一二两三四五六七八九]{2,}$|^[百千]$|^[万亿]/.test(groups.low);
  return {
    length: found[0].length,
    value: guess ? null : chineseNumber(groups.low),
    upper: null,
    step: 1,
    unit: groups.unit ?? '',
    hedge: hedges[groups.more ?? groups.behind ?? ''] ?? null,
    chinese: true,
  };
}

/** 数十篇, 上百家. */
export const vagueAt = (text: string, at: number): number => run(vague, text, at)?.[0].length ?? 0;

/** 百分之五, 三分之一, 九成, 1/10, 2.9∶1. */
export function fractionAt(text: string, at: number): Quantity | null {
  const found = run(fraction, text, at);
  const g = found?.groups;
  if (!found || !g) return null;
  const of = (t: string | undefined): number => (t === undefined ? 0 : (plainOrChinese(t) ?? 0));
  const [value, unit] = g.percent
    ? [of(g.percent), '%']
    : g.parts
      ? [of(g.parts) * 10, '%']
      : [g.left ? of(g.left) / of(g.right) : g.a ? of(g.a) / of(g.b) : of(g.over) / of(g.under), ''];
  const hedge = hedges[g.behind ?? ''] ?? null;
  const step = g.percent ? stepOf(g.percent) : g.parts ? 10 : 0.01;
  return Number.isFinite(value)
    ? { length: found[0].length, value, upper: null, step, unit, hedge, chinese: false }
    : null;
}

const plain = (text: string): number => Number(text.replaceAll(',', ''));
const plainOrChinese = (text: string): number | null => (/\d/.test(text) ? plain(text) : chineseNumber(text));

const stepOf = (text: string): number => 10 ** -(/\.(\d+)/.exec(text)?.[1]?.length ?? 0);
