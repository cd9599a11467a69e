import type { Approx, Chapter, Figure } from '@citong/matters';

/** A figure of the system, as a draft is held against it. */
export interface CheckFigure {
  readonly id: string;
  readonly label: string;
  /** What its records are (行政处罚案件): a short label says little without it. */
  readonly subject?: string;
  /** The city prints it in its paper: of two that fit alike, people mean this one. */
  readonly listed?: boolean;
  /** As published, in `unit`; null when the records give none. */
  readonly value: number | null;
  /** The same before rounding, where it is known. */
  readonly exact?: number | null;
  /** The value of the year before, for what a draft says of growth. */
  readonly previous?: number | null;
  /** In Chinese, as the figure names it: 件, 万件, 亿元, 件/万人, %. */
  readonly unit: string;
  readonly approx: Approx | null;
  readonly scope: Figure['scope'];
  /** The office that answers for it; its words help to recognise the figure. */
  readonly office: string | null;
  readonly chapter: Chapter;
}

/**
 * statistic, duration: may be held against a figure. limit: a time allowed (24小时内). vague: 数十篇. wording: a numeral that
 * counts nothing (一个, 每万人). name: part of a name (“六三五”, “361度”).
 */
export const numberKinds = [
  'statistic',
  'duration',
  'limit',
  'vague',
  'date',
  'ordinal',
  'document',
  'phone',
  'name',
  'wording',
] as const;
export type NumberKind = (typeof numberKinds)[number];

/** How the draft hedges it: 余, 多, 超过, 以上 / 近, 不足 / 约, 左右. */
export const hedges = ['more', 'less', 'about'] as const;
export type Hedge = (typeof hedges)[number];

/** A place in a paragraph, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FoundNumber extends Span {
  readonly text: string;
  readonly kind: NumberKind;
  /** In single units: 14.12万件 is 141200. Null for names made of numerals. */
  readonly value: number | null;
  /** The other end of a range (3%—5%). */
  readonly upper: number | null;
  /** What one step of the last printed digit is worth, in single units: 100 for 14.12万. */
  readonly step: number;
  /** Without 万 and 亿; empty when the draft names none. */
  readonly unit: string;
  readonly hedge: Hedge | null;
}

/** A paragraph, or a row of a table with its cells parted by tabs. */
export interface DraftParagraph {
  readonly text: string;
  /** Line of the text file, or the number of the paragraph in the document; both from 1. */
  readonly line: number;
  /** The cells of the table's first row, for the rows below it. */
  readonly header?: readonly string[];
  readonly isHeading?: boolean;
}
