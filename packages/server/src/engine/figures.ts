import { type Actor, type Figure, type Label, type MatterDefinition, regionPrefix } from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { notFound } from '../errors.ts';
import type { Engine } from './engine.ts';
import { kindOf } from './field-kinds.ts';
import { countedSql, measureSql, monthPeriod, type Period, termEnds, yearPeriod } from './figure-sql.ts';
import { type FormulaWords, formulaInWords } from './figure-words.ts';
import { listMatters, type MatterList } from './list.ts';

export interface FigureValue {
  readonly id: string;
  /** The kind of matter whose records it counts. */
  readonly kind: string;
  readonly label: Label;
  /** Null when there is nothing to average or to take a share of. Money in fen, shares 0..1. */
  readonly value: number | null;
  /** The same a year before. */
  readonly previous: number | null;
  /** How many records it is reckoned from. */
  readonly rows: number;
  readonly unit: Label;
  readonly scope: Figure['scope'];
  /** Whether the value is an amount in fen. */
  readonly isMoney: boolean;
  readonly office: string | null;
  readonly approx: NonNullable<Figure['approx']> | null;
  readonly formula: FormulaWords;
}

export interface FigureQuery {
  readonly year: number;
  readonly ids?: readonly string[];
  /** GB/T 2260 code; absent: everywhere. */
  readonly region?: string;
}

interface Found {
  readonly id: string;
  readonly definition: MatterDefinition;
  readonly figure: Figure;
}

/**
 * Whole numbers are seen by the IP office, the administrator and whoever answers for them, also where the records
 * behind them are not.
 */
export const maySeeFigure = (figure: Figure, actor: Actor): boolean =>
  actor.role === 'system' ||
  actor.role === 'admin' ||
  actor.role === 'ipOfficer' ||
  (figure.office !== undefined && actor.office?.kind === figure.office);

/** The figures that the actor may see, with last year's value beside. Unknown and forbidden ids are left out alike. */
export async function figuresOf(
  engine: Engine,
  db: Db,
  { year, ids, region }: FigureQuery,
  actor: Actor,
): Promise<FigureValue[]> {
  const wanted = ids && new Set(ids);
  const found = allFigures(engine).filter(
    (f) => maySeeFigure(f.figure, actor) && (!wanted || wanted.has(f.id)),
  );
  const values: FigureValue[] = [];
  for (const f of found) {
    const { value, rows } = await valueIn(engine, db, f, yearPeriod(year), region);
    const { value: previous } = await valueIn(engine, db, f, yearPeriod(year - 1), region);
    values.push({ ...described(f), value, previous, rows });
  }
  return values;
}

function described({ id, definition, figure }: Found): Omit<FigureValue, 'value' | 'previous' | 'rows'> {
  const { label, unit, scope, measure, office = null, approx = null } = figure;
  const summed =
    measure.of === 'sum'
      ? measure.field
      : measure.of === 'average' && 'field' in measure.value
        ? measure.value.field
        : null;
  const field = summed === null ? undefined : definition.fields[summed];
  const isMoney = field !== undefined && kindOf(field).name === 'money';
  const formula = formulaInWords(definition, figure);
  return { id, kind: definition.kind, label, unit, scope, isMoney, office, approx, formula };
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
  const { rows } = await sql<{ region: string | null; value: number | null }>`
    select matter.region, (${await measured(engine, db, found)})::float8 as value from matter
    where matter.kind = ${found.definition.kind}
      and ${countedSql(engine, found.definition, found.figure, yearPeriod(year))}
    group by matter.region order by matter.region nulls last`.execute(db);
  return rows;
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
  const months: { month: number; value: number | null }[] = [];
  for (let month = 1; month <= 12; month++) {
    const period = monthPeriod(year, month);
    const value = period.start > today ? null : (await valueIn(engine, db, found, period, region)).value;
    months.push({ month, value });
  }
  return months;
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

export const allFigures = (engine: Engine): Found[] =>
  [...engine.definitions.values()].flatMap((definition) =>
    Object.entries(definition.figures ?? {}).map(([id, figure]) => ({ id, definition, figure })),
  );

function figureFor(engine: Engine, id: string, actor: Actor): Found {
  const found = allFigures(engine).find((f) => f.id === id && maySeeFigure(f.figure, actor));
  if (!found) throw notFound();
  return found;
}

async function valueIn(
  engine: Engine,
  db: Db,
  found: Found,
  period: Period,
  region: string | undefined,
): Promise<{ readonly value: number | null; readonly rows: number }> {
  const { definition, figure } = found;
  const { rows } = await sql<{ value: number | null; rows: number }>`
    select (${await measured(engine, db, found)})::float8 as value, count(*)::float8 as rows from matter
    where matter.kind = ${definition.kind} and ${countedSql(engine, definition, figure, period)}
      and ${liesIn(region)}`.execute(db);
  const [row] = rows;
  return { value: row?.value ?? null, rows: row?.rows ?? 0 };
}

const measured = async (engine: Engine, db: Db, { definition, figure }: Found) =>
  measureSql(engine, definition, figure, await termEnds(engine, db, definition, figure));

const liesIn = (region: string | undefined): RawBuilder<boolean> =>
  region === undefined
    ? sql<boolean>`true`
    : sql<boolean>`starts_with(matter.region, ${regionPrefix(region)})`;
