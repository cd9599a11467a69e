import { type Actor, chapters, type Locale, systemActor } from '@citong/matters';
import type { Db } from '../db/open.ts';
import { allFigures, type Engine, figuresOf } from '../engine/index.ts';
import { assertReader } from './access.ts';
import { chartOf } from './charts/chart-data.ts';
import { parseCharts } from './charts/parse-charts.ts';
import type { NumberedChart, PaperProblem, PrintedChapter, PrintedSection, WhitePaper } from './paper.ts';
import { officeName, type PaperCity } from './paper-city.ts';
import { isComparable, type PaperFigure, paperFigure } from './paper-figure.ts';
import type { PaperChapter } from './sections/pack-sections.ts';
import { type PaperSectionText, paperSections } from './sections/paper-sections.ts';
import { fillText, type Values } from './text/fill-text.ts';
import { packText, plainText } from './text/pack-text.ts';
import { parseText } from './text/parse-text.ts';
import { faultsOf, type PlainValues } from './text/placeholder.ts';
import { valuesFor } from './text/values-for.ts';

export interface PaperParts {
  readonly engine: Engine;
  readonly db: Db;
  readonly city: PaperCity;
}

/**
 * The white paper of a year as the records have it now: each number by its figure's query, the words around them the
 * office's own or the city pack's. Sections and chapters of which nothing can be said are left out.
 * @throws CitongError 403 `not_permitted` for anyone but the IP office and the administrator; `PaperTextError` when the
 *   pack lacks a heading
 */
export async function whitePaper(
  parts: PaperParts,
  year: number,
  actor: Actor,
  locale: Locale = 'zh',
): Promise<WhitePaper> {
  assertReader(actor);
  const { engine, db, city } = parts;
  const { figures, compares } = await paperFigures(parts, year, locale);
  const asOf = lastDay(engine, year);
  const plain = plainValues(city, year, asOf, locale);
  const texts = await paperSections(db, city, year, locale);
  const parsed = texts.map((s) => parseText(s.text));
  const values = await valuesFor({ engine, db, city, year, locale }, { plain, figures, parsed });
  const body = await printed(parts, { year, locale, texts, figures, values });
  return {
    year,
    locale,
    city: city.name[locale],
    title: packText(city, locale, 'title', plain),
    subtitle: packText(city, locale, 'subtitle', plain),
    issuer: officeName(city, 'ipOffice', locale),
    asOf,
    edition: null,
    compares,
    figures,
    ...body,
    problems: problemsOf(parts, texts),
  };
}

/** Every figure of the year as the paper prints it. The paper is one for all: figures are read by the system. */
export async function paperFigures(
  { engine, db, city }: PaperParts,
  year: number,
  locale: Locale,
): Promise<{ readonly figures: readonly PaperFigure[]; readonly compares: boolean }> {
  const values = await figuresOf(engine, db, { year }, systemActor);
  const compares = isComparable(values);
  return { figures: values.map((f) => paperFigure(f, { city, year, locale, compares })), compares };
}

export const plainValues = (city: PaperCity, year: number, asOf: string, locale: Locale): PlainValues => ({
  city: city.name[locale],
  year: String(year),
  asOf: longDay(asOf, locale),
});

interface Printing {
  readonly year: number;
  readonly locale: Locale;
  readonly texts: readonly PaperSectionText[];
  readonly figures: readonly PaperFigure[];
  readonly values: Values;
}

async function printed(
  parts: PaperParts,
  printing: Printing,
): Promise<Pick<WhitePaper, 'foreword' | 'chapters'>> {
  let charts = 0;
  const sectionsOf = async (chapter: PaperChapter): Promise<PrintedSection[]> => {
    const sections: PrintedSection[] = [];
    for (const text of printing.texts.filter((s) => s.chapter === chapter)) {
      const section = await sectionOf(parts, printing, text, charts);
      if (section) sections.push(section);
      charts += section?.charts.length ?? 0;
    }
    return sections;
  };
  const foreword = await sectionsOf('foreword');
  const made: PrintedChapter[] = [];
  for (const id of chapters) {
    const sections = await sectionsOf(id);
    if (sections.length === 0) continue;
    const title = packText(parts.city, printing.locale, `${id}.title`, printing.values.plain);
    const figures = tabled(parts.engine, printing.figures, id, sections);
    const table = figures.length === 0 ? null : { number: made.filter((c) => c.table).length + 1, figures };
    made.push({ id, title, sections, table });
  }
  return { foreword, chapters: made };
}

async function sectionOf(
  parts: PaperParts,
  { year, locale, figures, values }: Printing,
  text: PaperSectionText,
  chartsBefore: number,
): Promise<PrintedSection | null> {
  const paragraphs = fillText(parseText(text.text), values);
  if (paragraphs.length === 0) return null;
  const known = new Map(figures.map((f) => [f.id, f]));
  const charts: NumberedChart[] = [];
  for (const spec of parseCharts(text.charts).charts) {
    const chart = await chartOf({ ...parts, year, locale, figures: known }, spec);
    if (!chart) continue;
    const title = plainText(chart.title, values.plain);
    charts.push({ ...chart, title, number: chartsBefore + charts.length + 1 });
  }
  const title = text.title === null ? null : plainText(text.title, values.plain);
  return { id: text.id, title, paragraphs, charts };
}

/** The chapter's figures that the city's paper prints, and those that its sentences name; without those that count nothing. */
function tabled(
  engine: Engine,
  figures: readonly PaperFigure[],
  chapter: string,
  sections: readonly PrintedSection[],
): string[] {
  const order = new Set(engine.city.figures?.order);
  const named = new Set(
    sections.flatMap((s) =>
      s.paragraphs.flatMap((p) => p.parts.flatMap((part) => (typeof part === 'string' ? [] : [part.figure]))),
    ),
  );
  return figures
    .filter((f) => f.chapter === chapter && (order.size === 0 || order.has(f.id) || named.has(f.id)))
    .filter((f) => f.value !== null && (f.rows > 0 || f.value !== 0 || (f.previous ?? 0) !== 0))
    .map((f) => f.id);
}

/** Faults of the texts, and charts that cannot be read or name no figure. */
function problemsOf({ engine, city }: PaperParts, texts: readonly PaperSectionText[]): PaperProblem[] {
  const known = new Set(allFigures(engine).map((f) => f.id));
  return texts.flatMap((s) => {
    const { charts, malformed } = parseCharts(s.charts);
    const strange = charts.flatMap((c) => c.figures).filter((id) => !known.has(id));
    const faults = [
      ...faultsOf(engine, city, s.text),
      ...[...malformed, ...strange].map((at) => ({
        code: 'chart_malformed' as const,
        at,
        message: chartMalformed(at),
      })),
    ];
    return faults.map((f) => ({ ...f, chapter: s.chapter, section: s.id }));
  });
}

const chartMalformed = (at: string) => ({
  zh: `图表“${at}”写法不对或没有这个指标`,
  en: `The chart "${at}" cannot be read, or there is no such figure`,
});

export function lastDay(engine: Engine, year: number): string {
  const end = `${year}-12-31`;
  const { today } = engine.time();
  return today < end ? today : end;
}

/** A day as the paper writes it: 2021年12月31日, 31 December 2021. */
export const longDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
