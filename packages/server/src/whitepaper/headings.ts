import type { Locale } from '@citong/matters';
import type { PrintedChapter, PrintedSection, WhitePaper } from './paper.ts';
import { longDay } from './white-paper.ts';
import { ordinal, say, words } from './words.ts';

/** What stands over a part of the paper, the same in every format. */
export interface Heading {
  /** Unique in the paper; fit for an address. */
  readonly anchor: string;
  readonly text: string;
}

/** 一、知识产权创造. */
export const chapterHeading = (chapter: PrintedChapter, index: number, locale: Locale): Heading => ({
  anchor: chapter.id,
  text: say(words.chapter, locale, { number: ordinal(index + 1, locale), title: chapter.title }),
});

/** （一）专利; null for a section without a heading. Those without are not counted. */
export function sectionHeading(
  chapter: PrintedChapter,
  section: PrintedSection,
  locale: Locale,
): Heading | null {
  if (section.title === null) return null;
  const titled = chapter.sections.filter((s) => s.title !== null);
  const number = ordinal(titled.indexOf(section) + 1, locale);
  return {
    anchor: `${chapter.id}-${section.id}`,
    text: say(words.section, locale, { number, title: section.title }),
  };
}

/** 图1　各县（市、区）专利授权量（单位：件）. */
export function chartCaption(chart: PrintedSection['charts'][number], locale: Locale): string {
  const unit = say(words.unitOf, locale, { unit: chart.unit });
  const note = locale === 'zh' ? `（${unit}）` : ` (${unit})`;
  return `${say(words.chartName, locale, { number: chart.number })}${gap(locale)}${chart.title}${note}`;
}

export function tableCaption({ year, locale }: WhitePaper, chapter: PrintedChapter): string {
  const number = chapter.table?.number ?? 0;
  const title = say(words.tableTitle, locale, { chapter: chapter.title, year });
  return `${say(words.tableName, locale, { number })}${gap(locale)}${title}`;
}

/** The title with its year, for file names, page headers and metadata. */
export const fullTitle = ({ title, subtitle, locale }: WhitePaper): string =>
  locale === 'zh' ? `${title}${subtitle}` : `${title} ${subtitle}`;

/** A full-width space in Chinese. */
const gap = (locale: Locale): string => (locale === 'zh' ? '\u3000' : '. ');

/** 2022年4月20日发布, or which corrected edition it is; null for a preview. */
export function editionLine({ edition, locale }: WhitePaper): string | null {
  if (!edition) return null;
  const day = longDay(edition.publishedAt.slice(0, 10), locale);
  return edition.number === 1
    ? say(words.published, locale, { day })
    : say(words.edition, locale, { number: edition.number, day });
}
