import type { Chapter, Figure, Locale } from '@citong/matters';
import type { FigureValue } from '../engine/index.ts';
import { type PaperCity, printedOffice } from './paper-city.ts';
import { changeOf } from './print/print-change.ts';
import { printFigure } from './print/print-figure.ts';

/** A figure as the paper gives it. */
export interface PaperFigure {
  readonly id: string;
  readonly chapter: Chapter;
  readonly label: string;
  /**
   * As published: in `unit`, rounded to its decimals, shares 0..1. Null when there is nothing to reckon it from. `text` may
   * round it further, with 余, 多 or 近.
   */
  readonly value: number | null;
  readonly unit: string;
  /** 余, 多, 近 or 约; `2 decimals of 万` for whole numbers printed in 万; empty: as it is. */
  readonly approx: string;
  readonly scope: Figure['scope'];
  /** The office that answers for it, as the paper names it. */
  readonly office: string | null;
  /** The kind of that office, which signs it. */
  readonly officeKind: string;
  /** How many records it is reckoned from, and where the API lists them. */
  readonly rows: number;
  readonly rowsUrl: string;
  /** Before any rounding. */
  readonly exact: number | null;
  /** The same a year before, rounded. */
  readonly previous: number | null;
  /** As the paper prints them; null without a value. */
  readonly text: string | null;
  readonly previousText: string | null;
  /** The change since the year before, for a table and for a sentence; null where the paper does not compare. */
  readonly change: string | null;
  readonly changeText: string | null;
}

export interface FigurePrinting {
  readonly city: PaperCity;
  readonly year: number;
  readonly locale: Locale;
  /** Whether records of the year before are there to compare with. */
  readonly compares: boolean;
}

export const inTenThousandsNote = '2 decimals of 万';

export function paperFigure(f: FigureValue, { city, year, locale, compares }: FigurePrinting): PaperFigure {
  const now = f.exact === null ? null : printFigure(f.exact, f, locale);
  const before = f.previous === null ? null : printFigure(f.previous, f, locale);
  const change = compares ? changeOf(now?.value ?? null, before?.value ?? null, f, locale) : null;
  return {
    id: f.id,
    chapter: f.chapter,
    label: f.label[locale],
    value: f.value,
    unit: f.unit[locale],
    approx: f.inTenThousands ? inTenThousandsNote : (f.approx ?? ''),
    scope: f.scope,
    office: printedOffice(city, f, locale),
    officeKind: f.office ?? 'ipOffice',
    rows: f.rows,
    rowsUrl: `/api/figures/${encodeURIComponent(f.id)}/rows?year=${year}`,
    exact: f.exact,
    previous: f.previous,
    text: now?.text ?? null,
    previousText: compares ? (before?.text ?? null) : null,
    change: change?.cell ?? null,
    changeText: change?.clause ?? null,
  };
}

/**
 * Whether the year before may be compared with: of the year's figures that count anything, at least half counted something
 * then too. Where a city has just begun to keep records, a comparison would only tell how far it had come.
 */
export function isComparable(values: readonly FigureValue[]): boolean {
  const ofYear = values.filter((f) => f.scope === 'year' && f.rows > 0);
  const before = ofYear.filter((f) => (f.previous ?? 0) > 0);
  return ofYear.length > 0 && before.length * 2 >= ofYear.length;
}
