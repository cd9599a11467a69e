import { type Chapter, chapters, type Locale } from '@citong/matters';
import type { PaperCity } from '../paper-city.ts';

/** What the paper is divided into: a foreword and the five chapters. */
export const paperChapters = ['foreword', ...chapters] as const;
export type PaperChapter = 'foreword' | Chapter;

/** A section as the city pack has it. */
export interface PackSection {
  readonly chapter: PaperChapter;
  readonly id: string;
  /** Null: it opens the chapter without a heading. */
  readonly title: string | null;
  /** Paragraphs, one a line. */
  readonly text: string;
  /** Charts below it, one a line; see charts/parse-charts. */
  readonly charts: string;
}

/**
 * The sections of the pack in their order: `whitepaper.CHAPTER.sections` lists their ids, `whitepaper.CHAPTER.ID.title` is
 * the heading, `.1`, `.2` and on the paragraphs, so that a city may replace or add a single one.
 */
export function packSections(city: Pick<PaperCity, 'texts'>, locale: Locale): PackSection[] {
  const texts = city.texts[locale];
  return paperChapters.flatMap((chapter) =>
    sectionIds(texts, chapter).map((id) => {
      const key = `whitepaper.${chapter}.${id}`;
      return {
        chapter,
        id,
        title: texts[`${key}.title`] ?? null,
        text: paragraphsUnder(texts, key),
        charts: texts[`${key}.charts`] ?? '',
      };
    }),
  );
}

type Texts = Readonly<Record<string, string>>;

const sectionIds = (texts: Texts, chapter: PaperChapter): string[] =>
  (texts[`whitepaper.${chapter}.sections`] ?? '').split(/\s+/u).filter((id) => id !== '');

function paragraphsUnder(texts: Texts, key: string): string {
  return Object.keys(texts)
    .flatMap((k) => {
      const number = k.startsWith(`${key}.`) ? k.slice(key.length + 1) : '';
      return /^\d+$/u.test(number) ? [Number(number)] : [];
    })
    .toSorted((a, b) => a - b)
    .map((number) => texts[`${key}.${number}`])
    .join('\n');
}

/** Keys of the white paper that nothing reads: a section that no list names, a slip of the pen. */
export function strayKeys(city: Pick<PaperCity, 'texts'>): string[] {
  const texts = city.texts.zh;
  const heads = [
    'title',
    'subtitle',
    ...chapters.map((c) => `${c}.title`),
    ...paperChapters.map((c) => `${c}.sections`),
  ];
  const parts = packSections(city, 'zh').map((s) => `${s.chapter}.${s.id}.`);
  return Object.keys(texts)
    .filter((key) => key.startsWith('whitepaper.'))
    .map((key) => key.slice('whitepaper.'.length))
    .filter((key) => {
      const part = parts.find((p) => key.startsWith(p));
      return part ? !/^(?:title|charts|\d+)$/u.test(key.slice(part.length)) : !heads.includes(key);
    });
}
