import { type Figure, isMoneyFigure, type MatterDefinition, regionPrefix, unitSize } from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { textOf } from './columns.ts';
import type { Engine } from './engine.ts';
import { allFigures, type FoundFigure, inUnit } from './figure-list.ts';
import { countedSql, measureSql, type Period, termEnds } from './figure-sql.ts';
import { tallied } from './tally/index.ts';

/** A figure of one period, unrounded and in its unit; null when there is nothing to reckon it from. */
export interface Reckoned {
  readonly exact: number | null;
  /** How many records it is reckoned from. */
  readonly rows: number;
}

export const nothing: Reckoned = { exact: null, rows: 0 };

/** Values of one place by figure and period, the periods in the order asked for. */
export type Values = ReadonlyMap<string, readonly Reckoned[]>;

/** What is asked for: which figures, of which periods, of which place (absent: everywhere). */
export interface Wanted {
  readonly found: readonly FoundFigure[];
  readonly periods: readonly Period[];
  readonly region?: string;
}

/** One query for each kind of matter, whatever the number of its figures and of the periods. */
export async function valuesOf(engine: Engine, db: Db, wanted: Wanted): Promise<Values> {
  const whole = await reckon(engine, db, wanted, false);
  return whole.get(null) ?? new Map();
}

/** The same for each region; records without one under null. */
export async function valuesByRegion(
  engine: Engine,
  db: Db,
  wanted: Omit<Wanted, 'region'>,
): Promise<ReadonlyMap<string | null, Values>> {
  return await reckon(engine, db, wanted, true);
}

type ByRegion = Map<string | null, Map<string, readonly Reckoned[]>>;

async function reckon(engine: Engine, db: Db, wanted: Wanted, byRegion: boolean): Promise<ByRegion> {
  const found = withDivisors(engine, wanted.found);
  const values: ByRegion = new Map();
  const put = (region: string | null, f: FoundFigure, cells: readonly Reckoned[]) => {
    const here = values.get(region) ?? new Map<string, readonly Reckoned[]>();
    values.set(region, here.set(f.id, cells));
  };
  // Registers keep tallies of their counts and sums; everything else is asked of the records.
  const kept = await tallied(engine, db, { ...wanted, found }, byRegion);
  for (const [region, here] of kept.values)
    for (const f of found) {
      const cells = here.get(f.id);
      if (cells)
        put(
          region,
          f,
          cells.map((c) => ({ exact: inUnit(f, c.value), rows: c.rows })),
        );
    }
  const asked = found.filter((f) => !kept.figures.has(f.id));
  for (const ofKind of Map.groupBy(asked, (f) => f.definition).values())
    for (const { region, cells } of await measure(engine, db, { ...wanted, found: ofKind }, byRegion))
      for (const [i, f] of ofKind.entries())
        put(
          region,
          f,
          wanted.periods.map((_, j) => cellOf(f, cells, i * wanted.periods.length + j)),
        );
  for (const here of values.values()) divide(found, here, wanted.periods.length);
  return values;
}

/** Figures that others are divided by are reckoned with them. */
function withDivisors(engine: Engine, found: readonly FoundFigure[]): FoundFigure[] {
  const wanted = new Map(found.map((f) => [f.id, f]));
  for (const { figure } of found) {
    const divisor = figure.per && allFigures(engine).find((f) => f.id === figure.per?.figure);
    if (divisor) wanted.set(divisor.id, divisor);
  }
  return [...wanted.values()];
}

function cellOf(f: FoundFigure, cells: readonly (number | null)[], at: number): Reckoned {
  const measured = cells[at * 2] ?? null;
  return { exact: measured === null ? null : inUnit(f, measured), rows: cells[at * 2 + 1] ?? 0 };
}

/** Divides after all are known: a divisor is not itself divided first, whatever the order. */
function divide(found: readonly FoundFigure[], values: Map<string, readonly Reckoned[]>, periods: number) {
  const measured = new Map(values);
  for (const own of found) {
    const { id, figure } = own;
    const divisor = found.find((f) => f.id === figure.per?.figure);
    if (!figure.per || !divisor) continue;
    const per = { ...figure.per, times: (figure.per.times ?? 1) * moneyUnits(own, divisor) };
    const dividend = measured.get(id);
    const by = measured.get(per.figure);
    const quotients = Array.from({ length: periods }, (_, i) => ({
      exact: quotient(dividend?.[i]?.exact, by?.[i]?.exact, per),
      rows: dividend?.[i]?.rows ?? 0,
    }));
    values.set(id, quotients);
  }
}

/** Money is divided by money in yuan, whatever each is told in: 5 万元 of 1 亿元 are 0.0005. */
const moneyUnits = (own: FoundFigure, by: FoundFigure): number =>
  [own, by].every((f) => isMoneyFigure(f.definition, f.figure))
    ? unitSize(own.figure.unit) / unitSize(by.figure.unit)
    : 1;

function quotient(
  own: number | null | undefined,
  by: number | null | undefined,
  { times = 1 }: NonNullable<Figure['per']>,
): number | null {
  if (own === null || own === undefined || !by) return null;
  return (own * times) / by;
}

interface Measured {
  readonly region: string | null;
  /** Value and number of records for each figure and, within it, each period. */
  readonly cells: readonly (number | null)[];
}

async function measure(engine: Engine, db: Db, wanted: Wanted, byRegion: boolean): Promise<Measured[]> {
  const { found, periods, region } = wanted;
  const [first] = found;
  if (!first || periods.length === 0) return [];
  const cells: RawBuilder<unknown>[] = [];
  for (const { definition, figure } of found) {
    const ends = await termEnds(engine, db, definition, figure);
    for (const period of periods) {
      const counted = countedSql(engine, definition, figure, period);
      cells.push(sql`(${measureSql(engine, definition, figure, counted, ends)})::float8`);
      cells.push(sql`(count(*) filter (where ${counted}))::float8`);
    }
  }
  const place = byRegion ? sql`matter.region` : sql`null::text`;
  const { rows } = await sql<Measured>`
    select ${place} as region, array[${sql.join(cells)}] as cells
    from ${recordsSql(first.definition, sql`${placedSql(found)} and ${liesIn(region)}`)}
    ${byRegion ? sql`group by matter.region` : sql``}`.execute(db);
  return rows;
}

/**
 * The records of the kind as `matter`. A large record lies apart from its row, and every look at one of its fields would
 * fetch it again: it is fetched once for all. The short ones of a register, of which there are many, are read as they are.
 */
const recordsSql = ({ kind, register }: MatterDefinition, where: RawBuilder<unknown>): RawBuilder<unknown> =>
  register
    ? sql`matter where matter.kind = ${kind} and ${where}`
    : sql`(
      select id, kind, state, version, office, region, created_by, created_at, updated_at, due_at, clocks,
        data || '{}' as data
      from matter where matter.kind = ${kind} and ${where} offset 0
    ) as matter`;

/** A record that none of the figures can place in time is not looked at: most of a kind may be such. */
function placedSql(found: readonly FoundFigure[]): RawBuilder<boolean> {
  const fields = [...new Set(found.map((f) => f.figure.at))];
  return sql<boolean>`(${sql.join(
    fields.map((name) => sql`${textOf(name)} <> ''`),
    sql` or `,
  )})`;
}

export const liesIn = (region: string | undefined): RawBuilder<boolean> =>
  region === undefined
    ? sql<boolean>`true`
    : sql<boolean>`starts_with(matter.region, ${regionPrefix(region)})`;
