import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { MatterTable } from '../db/tables.ts';
import type { Prepared } from './few-hits.ts';
import { type Asked, type MatterQuery, matching } from './list-query.ts';
import { recordColumns } from './record.ts';
import { newestHits } from './search-newest.ts';
import type { Sorting, Stretch } from './sorting.ts';

/** So many records are looked at in the order asked for before the search index is asked for all that it finds. */
const walked = 5000;

/** A row of a page, with the text of what it is sorted by. */
export type PageRow = Pick<Selectable<MatterTable>, ColumnOf<(typeof recordColumns)[number]>> & {
  readonly sortKey: string | null;
};
type ColumnOf<T> = T extends `matter.${infer C extends keyof MatterTable}` ? C : never;

/** Records of one stretch of the order, as far as they match. */
export type Fetch = (asked: Asked, sorting: Sorting, stretch: Stretch, limit: number) => Promise<PageRow[]>;

/** As the planner thinks best. */
export const fetchPlain: Fetch = (asked, sorting, stretch, limit) =>
  ordered(matching(asked).where(stretch.where), sorting, stretch).limit(limit).execute();

/**
 * The same of a search in a register. The planner takes a word's records to lie evenly in every order: where they lie
 * together at the far end, it would walk the whole register to find them. So the walk is bounded: a word that is common
 * where the walk begins fills the page, of any other the search index gives all records, to be sorted by themselves, or
 * the newest of very many.
 */
export const foundBy =
  ({ hits }: Pick<Prepared, 'hits'>): Fetch =>
  async (asked, sorting, stretch, limit) => {
    const near = await ordered(matching(asked, { among: begin(asked, stretch) }), sorting, stretch)
      .limit(limit)
      .execute();
    if (near.length === limit) return near;
    const isNewest = hits !== null && sorting.spec === '-createdAt' && !asked.query.cursor;
    const ids = isNewest
      ? await newestHits(asked, limit)
      : await sortedHits(asked, stretch, limit, hits !== null);
    return await byIds(asked, sorting, stretch, ids);
  };

/** The first records of the stretch, whatever they hold. */
const begin = ({ db, definition }: Asked, { where, order }: Stretch): MatterQuery =>
  db
    .selectFrom('matter')
    .selectAll()
    .where(sql<boolean>`matter.kind = ${sql.lit(definition.kind)}`)
    .where(where)
    .orderBy(order)
    .limit(sql.lit(walked));

/** The ids of the page, told from all records that match. */
async function sortedHits(
  asked: Asked,
  { where, order }: Stretch,
  limit: number,
  blind: boolean,
): Promise<string[]> {
  const rows = await asked.db
    .selectFrom(allFound(asked, where, blind).selectAll().as('matter'))
    .select('matter.id')
    .orderBy(order)
    .limit(limit)
    .execute();
  return rows.map((r) => r.id);
}

/**
 * All that match, found without regard to an order or a limit: `offset 0` keeps both out of the planner's choice. Told
 * that a word is in every third record it would read the whole table: `blind` where only the search index can serve.
 */
export const allFound = (asked: Asked, where = sql<boolean>`true`, blind = false) =>
  matching(asked, { blind }).where(where).offset(sql.lit(0));

const byIds = ({ db }: Asked, sorting: Sorting, stretch: Stretch, ids: readonly string[]) =>
  ordered(db.selectFrom('matter').where(idIn(ids)), sorting, stretch).execute();

/** However many ids, one parameter. */
export const idIn = (ids: readonly string[]) =>
  sql<boolean>`matter.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

const ordered = (query: MatterQuery, { key }: Sorting, { order }: Stretch) =>
  query
    .select(recordColumns)
    .select(sql<string | null>`(${key})::text`.as('sortKey'))
    .orderBy(order) as unknown as SelectQueryBuilder<never, never, PageRow>;
