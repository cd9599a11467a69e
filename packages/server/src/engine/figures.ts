import type { Actor } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { notFound } from '../errors.ts';
import type { Engine } from './engine.ts';
import {
  allFigures,
  type FigureHead,
  type FoundFigure,
  headOf,
  maySeeFigure,
  published,
} from './figure-list.ts';
import { countedSql, monthPeriod, yearPeriod } from './figure-sql.ts';
import { liesIn, nothing, valuesByRegion, valuesOf } from './figure-values.ts';
import { listMatters, type MatterList } from './list.ts';

export interface FigureValue extends FigureHead {
  /**
   * As it is published: in its unit, rounded to its decimals; a share 0..1. Null when there is nothing to average, to
   * take a share of or to divide by.
   */
  readonly value: number | null;
  /** The same before rounding. */
  readonly exact: number | null;
  /** The value of the year before. */
  readonly previous: number | null;
  /** How many records it is reckoned from. */
  readonly rows: number;
}

export interface FigureQuery {
  readonly year: number;
  readonly ids?: readonly string[];
  /** The kind of office that answers. */
  readonly office?: string;
  /** GB/T 2260 code; absent: everywhere. */
  readonly region?: string;
}

/** The figures that the actor may see, with last year's value beside. Unknown and forbidden ids are left out alike. */
export async function figuresOf(
  engine: Engine,
  db: Db,
  { year, ids, office, region }: FigureQuery,
  actor: Actor,
): Promise<FigureValue[]> {
  const wanted = ids && new Set(ids);
  const found = allFigures(engine).filter(
    ({ id, figure }) =>
      maySeeFigure(figure, actor) &&
      (!wanted || wanted.has(id)) &&
      (!office || (figure.office ?? 'ipOffice') === office),
  );
  const periods = [yearPeriod(year), yearPeriod(year - 1)];
  const values = await valuesOf(engine, db, { found, periods, region });
  return found.map((f) => {
    const [now = nothing, before = nothing] = values.get(f.id) ?? [];
    return {
      ...headOf(engine, f),
      value: published(f.figure, now.exact),
      exact: now.exact,
      previous: published(f.figure, before.exact),
      rows: now.rows,
    };
  });
}

/** By county, codes in order; records without one under null. Throws `not_found`. */
export async function figureByRegion(
  engine: Engine,
  db: Db,
  id: string,
  year: number,
  actor: Actor,
): Promise<{ readonly region: string | null; readonly value: number | null }[]> {
  const found = figureFor(engine, id, actor);
  const values = await valuesByRegion(engine, db, { found: [found], periods: [yearPeriod(year)] });
  return [...values]
    .flatMap(([region, here]) => {
      const [{ exact, rows } = nothing] = here.get(id) ?? [];
      return rows === 0 ? [] : [{ region, value: published(found.figure, exact) }];
    })
    .toSorted((a, b) => (a.region === null ? 1 : b.region === null ? -1 : a.region < b.region ? -1 : 1));
}

/** By month, 1 to 12: of a year's figure what fell in the month, of the others what stood at its end. Future months are null. */
export async function figureByMonth(
  engine: Engine,
  db: Db,
  id: string,
  { year, region }: FigureQuery,
  actor: Actor,
): Promise<{ readonly month: number; readonly value: number | null }[]> {
  const found = figureFor(engine, id, actor);
  const { today } = engine.time();
  const months = Array.from({ length: 12 }, (_, i) => monthPeriod(year, i + 1));
  const periods = months.filter((m) => m.start <= today);
  const values = (await valuesOf(engine, db, { found: [found], periods, region })).get(id) ?? [];
  return months.map((_, i) => ({
    month: i + 1,
    value: published(found.figure, values[i]?.exact ?? null),
  }));
}

/** The records behind a figure, as far as the actor may read them. Throws `not_found`. */
export async function figureRows(
  engine: Engine,
  db: Db,
  id: string,
  { year, region, cursor, limit }: FigureQuery & { readonly cursor?: string; readonly limit?: number },
  actor: Actor,
): Promise<MatterList> {
  const { definition, figure } = figureFor(engine, id, actor);
  const counted = countedSql(engine, definition, figure, yearPeriod(year));
  const where = sql<boolean>`(${counted} and ${liesIn(region)})`;
  return await listMatters(engine, db, definition.kind, { where, cursor, limit }, actor);
}

function figureFor(engine: Engine, id: string, actor: Actor): FoundFigure {
  const found = allFigures(engine).find((f) => f.id === id && maySeeFigure(f.figure, actor));
  if (!found) throw notFound();
  return found;
}
