import { type Figure, regionPrefix } from '@citong/matters';
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
  const figures = new Set(kept.map(({ f }) => f.id));
  if (kept.length === 0 || periods.length === 0) return { figures, values };
  const within = region === undefined ? sql`true` : sql`starts_with(region, ${regionPrefix(region)})`;
  const place = byRegion ? sql`nullif(region, '')` : sql`null::text`;
  const ids = [...new Set(kept.map(({ tally }) => tally))];
  const { rows } = await sql<{ figure: string; place: string | null; cells: number[] }>`
    select figure, ${place} as place, array[${sql.join(periods.flatMap(cellsSql))}]::float8[] as cells
    from figure_tally where figure in (${sql.join(ids)}) and ${within}
    group by figure${byRegion ? sql`, region` : sql``}`.execute(db);
  for (const row of rows) {
    const here = values.get(row.place) ?? new Map<string, readonly TallyCell[]>();
    values.set(row.place, here);
    for (const { f } of kept.filter(({ tally }) => tally === row.figure))
      here.set(
        f.id,
        periods.map((_, i) => cellOf(row.cells, i, f.figure)),
      );
  }
  if (!byRegion) values.set(null, withZeros([...figures], periods, values.get(null)));
  return { figures, values };
}

const isWholeMonths = ({ start, end }: Period): boolean => start.endsWith('-01') && end.endsWith('-01');

interface Kept {
  readonly f: FoundFigure;
  /** The id of the tally that serves the figure. */
  readonly tally: string;
}

async function keptOf(engine: Engine, db: Db, found: readonly FoundFigure[]): Promise<Kept[]> {
  const able = found.flatMap((f) => {
    const tally = tallyFigures(f.definition).find((t) => t.serves.includes(f.id));
    return tally ? [{ f, tally: tally.id, hash: hashOf(engine, f.definition, tally) }] : [];
  });
  if (able.length === 0) return [];
  const made = await db
    .selectFrom('figureTallyState')
    .select(['figure', 'hash'])
    .where('figure', 'in', [...new Set(able.map(({ tally }) => tally))])
    .execute();
  return able.filter(({ tally, hash }) => made.some((m) => m.figure === tally && m.hash === hash));
}

/** Sum and count of what stands at the end of the period, and of what came to it within. */
function cellsSql({ start, end }: Period): RawBuilder<unknown>[] {
  const until = sql`month < ${end.slice(0, 7)}`;
  return [until, sql`${until} and month >= ${start.slice(0, 7)}`].flatMap((months) => [
    sql`coalesce(sum(sum) filter (where ${months}), 0)`,
    sql`coalesce(sum(n) filter (where ${months}), 0)`,
  ]);
}

/** Of a year's figure what came to it in the period, of the others what stands at its end. */
function cellOf(cells: readonly number[], i: number, { scope, measure }: Figure): TallyCell {
  const from = 4 * i + (scope === 'year' ? 2 : 0);
  const [sum = 0, rows = 0] = cells.slice(from, from + 2);
  return { value: measure.of === 'count' ? rows : sum, rows };
}

const zero: TallyCell = { value: 0, rows: 0 };

/** A figure of which nothing was ever counted has no rows at all. */
const withZeros = (
  figures: readonly string[],
  periods: readonly Period[],
  known: ReadonlyMap<string, readonly TallyCell[]> | undefined,
) => new Map(figures.map((id) => [id, known?.get(id) ?? periods.map(() => zero)]));
