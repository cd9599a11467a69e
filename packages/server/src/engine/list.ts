import { type Actor, type MatterDefinition, type MatterRecord, readCondition } from '@citong/matters';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from '../db/open.ts';
import type { Tables } from '../db/tables.ts';
import { conditionSql } from './condition-sql.ts';
import { definitionOf, type Engine } from './engine.ts';
import { few, withFewHits } from './few-hits.ts';
import { filterSql, searchSql } from './list-filter.ts';
import { recordColumns, recordOf } from './record.ts';
import { decodeCursor, encodeCursor, sortingOf, stretchesAfter } from './sorting.ts';
import { type Titled, titlesFor } from './titles.ts';
import { visibleRecord } from './visible.ts';

export interface ListQuery {
  /** Full-text search. */
  readonly q?: string;
  readonly states?: readonly string[];
  /** `field` or `-field`; newest first unless said. */
  readonly sort?: string;
  readonly cursor?: string;
  /** 1..1000; 50 unless said. */
  readonly limit?: number;
  /** Only records whose earliest open deadline has passed. */
  readonly overdue?: boolean;
  /** Field → text, read by the field's kind (see `filterSql`). */
  readonly filters?: Readonly<Record<string, string>>;
  /** A further condition of the server's own, such as the records behind a figure. */
  readonly where?: RawBuilder<boolean>;
}

export interface MatterList {
  readonly rows: readonly MatterRecord[];
  readonly refs: Record<string, Titled>;
  readonly nextCursor: string | null;
  /** With the first page only. */
  readonly total: number | null;
  readonly totalIsEstimate: boolean;
}

/** Totals are counted up to here and estimated by the planner beyond; those of a search in a register sooner. */
const countedUpTo = ({ register }: MatterDefinition, { q }: ListQuery): number =>
  register && q ? few : 10_000;
const mostRows = 1000;

export type MatterQuery = SelectQueryBuilder<Tables, 'matter', object>;

/** The records of a kind that the actor may read, a page at a time. Throws `not_found` (kind), `invalid` (filter, sort, cursor). */
export async function listMatters(
  engine: Engine,
  db: Db,
  kind: string,
  query: ListQuery,
  actor: Actor,
): Promise<MatterList> {
  const definition = definitionOf(engine, kind);
  const narrowed = await withFewHits(db, definition, query);
  const page = await listPage(engine, db, kind, narrowed, actor);
  const total = query.cursor
    ? { total: null, totalIsEstimate: false }
    : await countOf(
        db,
        matching(engine, db, definition, narrowed, actor),
        page,
        countedUpTo(definition, query),
      );
  return { ...page, refs: await titlesFor(engine, db, page.rows, actor), ...total };
}

/** A page without total and titles. */
export async function listPage(
  engine: Engine,
  db: Db,
  kind: string,
  query: ListQuery,
  actor: Actor,
): Promise<Pick<MatterList, 'rows' | 'nextCursor'>> {
  const definition = definitionOf(engine, kind);
  const sorting = sortingOf(definition, query.sort ?? '-createdAt', actor);
  const limit = Math.min(Math.max(query.limit ?? 50, 1), mostRows);
  const select = matching(engine, db, definition, query, actor)
    .select(recordColumns)
    .select(sql<string | null>`(${sorting.key})::text`.as('sortKey'));
  const place = query.cursor ? decodeCursor(sorting, query.cursor) : null;
  const found: Awaited<ReturnType<typeof select.execute>> = [];
  for (const { where, order } of stretchesAfter(sorting, place)) {
    const left = limit + 1 - found.length;
    if (left > 0) found.push(...(await select.where(where).orderBy(order).limit(left).execute()));
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    rows: page.map((row) => visibleRecord(definition, recordOf(row), actor)),
    nextCursor: more ? encodeCursor(sorting, { key: last.sortKey, id: last.id }) : null,
  };
}

/** The one query behind list, export, total and bulk: access first, then what was asked for. */
export function matching(
  engine: Engine,
  db: Db,
  definition: MatterDefinition,
  query: ListQuery,
  actor: Actor,
): MatterQuery {
  let select = db
    .selectFrom('matter')
    // Written out, so that the planner knows the indexes of one kind to serve.
    .where(sql<boolean>`matter.kind = ${sql.lit(definition.kind)}`)
    .where(conditionSql(readCondition(definition, actor), { definition, actor }));
  if (query.states?.length) select = select.where('matter.state', 'in', query.states);
  if (query.overdue) select = select.where('matter.dueAt', '<', engine.now());
  const search = query.q ? searchSql(query.q) : null;
  if (search) select = select.where(search);
  for (const [name, text] of Object.entries(query.filters ?? {}))
    if (text !== '') select = select.where(filterSql(definition, name, text, actor, engine.time()));
  return query.where ? select.where(query.where) : select;
}

async function countOf(
  db: Db,
  query: MatterQuery,
  { rows, nextCursor }: Pick<MatterList, 'rows' | 'nextCursor'>,
  most: number,
): Promise<Pick<MatterList, 'total' | 'totalIsEstimate'>> {
  if (nextCursor === null) return { total: rows.length, totalIsEstimate: false };
  const bounded = query.select(sql`1`.as('one')).limit(most + 1);
  const counted = await sql<{ n: number }>`select count(*) as n from (${bounded}) as bounded`.execute(db);
  const total = counted.rows[0]?.n ?? 0;
  if (total <= most) return { total, totalIsEstimate: false };
  return { total: Math.max(await estimate(query), total), totalIsEstimate: true };
}

/** How many rows the planner expects. */
async function estimate(query: MatterQuery): Promise<number> {
  const explained = await query.select(sql`1`.as('one')).explain('json');
  const plan = Object.values(explained[0] ?? {})[0] as { Plan?: { 'Plan Rows'?: number } }[] | undefined;
  return plan?.[0]?.Plan?.['Plan Rows'] ?? 0;
}
