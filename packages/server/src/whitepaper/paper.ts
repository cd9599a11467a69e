import type { Chapter, Locale } from '@citong/matters';
import type { PaperChart } from './charts/chart-data.ts';
import type { PaperFigure } from './paper-figure.ts';
import type { PaperChapter } from './sections/pack-sections.ts';
import type { Paragraph } from './text/fill-text.ts';
import type { TextFault } from './text/parse-text.ts';

export interface NumberedChart extends PaperChart {
  /** 图1, 图2 through the whole paper. */
  readonly number: number;
}

export interface PrintedSection {
  readonly id: string;
  /** Null: it opens the chapter without a heading. */
  readonly title: string | null;
  readonly paragraphs: readonly Paragraph[];
  readonly charts: readonly NumberedChart[];
}

export interface PrintedChapter {
  readonly id: Chapter;
  readonly title: string;
  readonly sections: readonly PrintedSection[];
  /** Ids of the figures of the chapter's table, 表1, 表2 through the whole paper; null: there are none to tell. */
  readonly table: { readonly number: number; readonly figures: readonly string[] } | null;
}

/** A paper that was published; null for one computed now. */
export interface Edition {
  /** 1 for the first, more for corrected ones. */
  readonly number: number;
  readonly publishedAt: string;
  readonly publishedByName: string;
  /** Why a corrected edition was made. */
  readonly reason: string | null;
}

/** A sentence of the office or the pack that could not be printed as it stands. */
export interface PaperProblem extends TextFault {
  readonly chapter: PaperChapter;
  readonly section: string;
}

export interface WhitePaper {
  readonly year: number;
  readonly locale: Locale;
  readonly city: string;
  readonly title: string;
  readonly subtitle: string;
  /** The office that issues it; null where the pack has no IP office for the whole city. */
  readonly issuer: string | null;
  /** The last day that the numbers speak of: the end of the year, or today while it lasts. */
  readonly asOf: string;
  readonly edition: Edition | null;
  /** Whether the numbers of the year before stand beside those of the year. */
  readonly compares: boolean;
  /** All of them, the printed ones first in the order of the city's paper. */
  readonly figures: readonly PaperFigure[];
  readonly foreword: readonly PrintedSection[];
  readonly chapters: readonly PrintedChapter[];
  readonly problems: readonly PaperProblem[];
}
