import { regionPrefix } from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Engine } from '../engine.ts';
import type { FoundFigure } from '../figure-list.ts';
import type { Period } from '../figure-sql.ts';
import { hashOf, tallyFigures } from './tally-figures.ts';

export interface TallyCell {
  /** What the measure gives: a count, or a sum as records hold it (money in fen). */
  readonly value: number;
  /** How many records it is reckoned from. */
  readonly rows: number;
}

export interface TallyQuery {
  readonly found: readonly FoundFigure[];
  readonly periods: readonly Period[];
  /** GB/T 2260 code; absent: everywhere. */
  readonly region?: string;
}

export interface Tallied {
  /** The ids that tallies answer; the other figures must be asked of the records. */
  readonly figures: ReadonlySet<string>;
  /** By region (null: none; everything under null unless `byRegion`) and figure, in the order of the periods. */
  readonly values: ReadonlyMap<string | null, ReadonlyMap<string, readonly TallyCell[]>>;
}

/**
 * The figures of registers as their tallies have them: what counting the records would give, without looking at them.
 * A figure is answered when its tally was made by the definition of now and the periods are whole months.
 */
export async function tallied(
  engine: Engine,
  db: Db,
  { found, periods, region }: TallyQuery,
  byRegion: boolean,
): Promise<Tallied> {
  const kept = periods.every(isWholeMonths) ? await keptOf(engine, db, found) : [];
  const values = new Map<string | null, Map<string, readonly TallyCell[]>>();
  const figures = new Set(kept.map((f) => f.id));
  if (kept.length === 0 || periods.length === 0) return { figures, values };
  const within = region === undefined ? sql`true` : sql`starts_with(region, ${regionPrefix(region)})`;
  const place = byRegion ? sql`nullif(region, '')` : sql`null::text`;
  const ofYears = kept.filter((f) => f.figure.scope === 'year').map((f) => f.id);
  const cells = periods.flatMap((period) => cellsSql(period, ofYears));
  const { rows } = await sql<{ figure: string; place: string | null; cells: number[] }>`
    select figure, ${place} as place, array[${sql.join(cells)}]::float8[] as cells
    from figure_tally where figure in (${sql.join(kept.map((f) => f.id))}) and ${within}
    group by figure${byRegion ? sql`, region` : sql``}`.execute(db);
  for (const row of rows) {
    const here = values.get(row.place) ?? new Map<string, readonly TallyCell[]>();
    const isCount = kept.some((f) => f.id === row.figure && f.figure.measure.of === 'count');
    values.set(
      row.place,
      here.set(
        row.figure,
        periods.map((_, i) => cellOf(row.cells, i, isCount)),
      ),
    );
  }
  if (!byRegion) values.set(null, withZeros(kept, periods, values.get(null)));
  return { figures, values };
}

/** One figure of one period; null when no tally answers. */
export async function tallyValue(
  engine: Engine,
  db: Db,
  found: FoundFigure,
  period: Period,
  region?: string,
): Promise<TallyCell | null> {
  const { values } = await tallied(engine, db, { found: [found], periods: [period], region }, false);
  return values.get(null)?.get(found.id)?.[0] ?? null;
}

/** The same by region; records without one under null. */
export async function tallyByRegion(
  engine: Engine,
  db: Db,
  found: FoundFigure,
  period: Period,
): Promise<ReadonlyMap<string | null, TallyCell> | null> {
  const { figures, values } = await tallied(engine, db, { found: [found], periods: [period] }, true);
  if (!figures.has(found.id)) return null;
  return new Map(
    [...values].flatMap(([region, here]) => {
      const cell = here.get(found.id)?.[0];
      return cell ? [[region, cell]] : [];
    }),
  );
}

const isWholeMonths = ({ start, end }: Period): boolean => start.endsWith('-01') && end.endsWith('-01');

async function keptOf(engine: Engine, db: Db, found: readonly FoundFigure[]): Promise<FoundFigure[]> {
  const able = found.flatMap((f) => {
    const tally = tallyFigures(f.definition).find((t) => t.id === f.id);
    return tally ? [{ f, hash: hashOf(engine, f.definition, tally) }] : [];
  });
  if (able.length === 0) return [];
  const made = await db
    .selectFrom('figureTallyState')
    .select(['figure', 'hash'])
    .where(
      'figure',
      'in',
      able.map(({ f }) => f.id),
    )
    .execute();
  return able
    .filter(({ f, hash }) => made.some((m) => m.figure === f.id && m.hash === hash))
    .map(({ f }) => f);
}

/** Sum and count of a period: of a year's figure what began in it, of the others what stands at its end. */
function cellsSql({ start, end }: Period, ofYears: readonly string[]): RawBuilder<unknown>[] {
  const began =
    ofYears.length === 0
      ? sql``
      : sql`and (month >= ${start.slice(0, 7)} or figure not in (${sql.join(ofYears)}))`;
  const inPeriod = sql`filter (where month < ${end.slice(0, 7)} ${began})`;
  return [sql`coalesce(sum(sum) ${inPeriod}, 0)`, sql`coalesce(sum(n) ${inPeriod}, 0)`];
}

function cellOf(cells: readonly number[], i: number, isCount: boolean): TallyCell {
  const rows = cells[2 * i + 1] ?? 0;
  return { value: isCount ? rows : (cells[2 * i] ?? 0), rows };
}

const zero: TallyCell = { value: 0, rows: 0 };

/** A figure of which nothing was ever counted has no rows at all. */
const withZeros = (
  kept: readonly FoundFigure[],
  periods: readonly Period[],
  known: ReadonlyMap<string, readonly TallyCell[]> | undefined,
) => new Map(kept.map((f) => [f.id, known?.get(f.id) ?? periods.map(() => zero)]));
