import { type Actor, type Chapter, chapters, type Figure, type Label, type Locale } from '@citong/matters';
import type { City } from '../city/index.ts';
import type { Db } from '../db/open.ts';
import { allFigures, type Engine, figuresOf } from '../engine/index.ts';
import { notPermitted } from '../errors.ts';
import { figureNumber, inOnePiece, inUnit } from './figure-number.ts';
import {
  PaperTextError,
  type Paragraph,
  type PlainValues,
  paperText,
  paragraphsOf,
  unknownFigures,
} from './paper-texts.ts';

export type PaperCity = Pick<City, 'name' | 'region' | 'offices' | 'texts'>;

export interface PaperFigure {
  readonly id: string;
  readonly chapter: Chapter;
  readonly label: string;
  /** Null when there is nothing to reckon it from. In `unit`; shares 0..1. */
  readonly value: number | null;
  /** The same a year before. */
  readonly previous: number | null;
  readonly unit: string;
  readonly approx: NonNullable<Figure['approx']> | null;
  readonly scope: Figure['scope'];
  /** The office that answers for it. */
  readonly office: string | null;
  /** How many records it is reckoned from, and where the API lists them. */
  readonly rows: number;
  readonly rowsUrl: string;
  /** The values as the paper prints them; null without a value. */
  readonly text: string | null;
  readonly previousText: string | null;
}

export interface WhitePaper {
  readonly year: number;
  readonly locale: Locale;
  readonly city: Label;
  readonly title: string;
  readonly subtitle: string;
  /** The office that issues it; null where the pack has no IP office for the whole city. */
  readonly issuer: string | null;
  /** The last day that the numbers speak of: the end of the year, or today while it lasts. */
  readonly asOf: string;
  readonly figures: readonly PaperFigure[];
  readonly chapters: readonly {
    readonly id: Chapter;
    readonly title: string;
    readonly paragraphs: readonly Paragraph[];
  }[];
}

/** Like figures as a whole, the paper is for the IP office and the administrator. */
const mayRead = ({ role }: Actor): boolean => role === 'system' || role === 'admin' || role === 'ipOfficer';

/**
 * The white paper of a year as the records have it now: each number by its figure's query, the words around them from
 * the city pack. Chapters of which no figure has a value are left out.
 * @throws CitongError 403 `not_permitted` for anyone but the IP office and the administrator; `PaperTextError` when the
 *   pack's texts cannot be used
 */
export async function whitePaper(
  { engine, db, city }: { readonly engine: Engine; readonly db: Db; readonly city: PaperCity },
  year: number,
  actor: Actor,
  locale: Locale = 'zh',
): Promise<WhitePaper> {
  if (!mayRead(actor)) throw notPermitted();
  const definitions = new Map(allFigures(engine).map((f) => [f.id, f]));
  const unknown = unknownFigures(city, new Set(definitions.keys()));
  if (unknown.length > 0)
    throw new PaperTextError(`texts ask for figures that do not exist: ${unknown.join(', ')}`);
  const values = await figuresOf(engine, db, { year }, actor);
  const figures = values.flatMap((f): PaperFigure[] => {
    const found = definitions.get(f.id);
    if (!found) return [];
    const { measure } = found.figure;
    const value = inUnit(f.value, f.isMoney, f.unit.zh);
    const previous = inUnit(f.previous, f.isMoney, f.unit.zh);
    const written = (v: number | null) =>
      v === null
        ? null
        : inOnePiece(
            figureNumber(v, { unit: f.unit[locale], approx: f.approx, measure: measure.of }, locale),
            locale,
          );
    return [
      {
        id: f.id,
        chapter: found.definition.chapter,
        label: f.label[locale],
        value,
        previous,
        unit: f.unit[locale],
        approx: f.approx,
        scope: f.scope,
        office: officeName(city, f.office ?? 'ipOffice', locale),
        rows: f.rows,
        rowsUrl: `/api/figures/${encodeURIComponent(f.id)}/rows?year=${year}`,
        text: written(value),
        previousText: written(previous),
      },
    ];
  });
  const texts = new Map(figures.map((f) => [f.id, f.text]));
  const asOf = lastDay(engine, year);
  const plain: PlainValues = { city: city.name[locale], year: String(year), asOf: longDay(asOf, locale) };
  return {
    year,
    locale,
    city: city.name,
    title: paperText(city, locale, 'title', plain),
    subtitle: paperText(city, locale, 'subtitle', plain),
    issuer: officeName(city, 'ipOffice', locale),
    asOf,
    figures,
    chapters: chapters.flatMap((id) => {
      const paragraphs = paragraphsOf(city, locale, id, plain, (figure) => texts.get(figure) ?? null);
      if (paragraphs.length === 0) return [];
      return [{ id, title: paperText(city, locale, `${id}.title`, plain), paragraphs }];
    }),
  };
}

function lastDay(engine: Engine, year: number): string {
  const end = `${year}-12-31`;
  const { today } = engine.time();
  return today < end ? today : end;
}

/** A day as the paper writes it: 2021年12月31日, 31 December 2021. */
export const longDay = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The office of that kind that answers for the whole city, else the only one of its kind. */
function officeName(city: PaperCity, kind: string, locale: Locale): string | null {
  const ofKind = city.offices.filter((o) => o.kind === kind);
  const whole = ofKind.find((o) => o.region === city.region) ?? (ofKind.length === 1 ? ofKind[0] : undefined);
  return whole?.name[locale] ?? null;
}
