import type { Actor, MatterRecord } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { definitionOf, type Engine } from './engine.ts';
import { few, type Prepared, prepare } from './few-hits.ts';
import { type Asked, expected, isSearchAlone, type ListQuery, matching } from './list-query.ts';
import { recordOf } from './record.ts';
import { allFound, type Fetch, fetchPlain, foundBy, type PageRow } from './search-page.ts';
import { decodeCursor, encodeCursor, sortingOf, stretchesAfter } from './sorting.ts';
import { type Titled, titlesFor } from './titles.ts';
import { visibleRecord } from './visible.ts';

export interface MatterList {
  readonly rows: readonly MatterRecord[];
  readonly refs: Record<string, Titled>;
  readonly nextCursor: string | null;
  /** With the first page only. */
  readonly total: number | null;
  readonly totalIsEstimate: boolean;
}

/** Totals are counted up to here and estimated by the planner beyond; those of a search in a register sooner. */
const countedUpTo = (isWide: boolean): number => (isWide ? few : 10_000);
const mostRows = 1000;

/** The records of a kind that the actor may read, a page at a time. Throws `not_found` (kind), `invalid` (filter, sort, cursor). */
export async function listMatters(
  engine: Engine,
  db: Db,
  kind: string,
  query: ListQuery,
  actor: Actor,
): Promise<MatterList> {
  const definition = definitionOf(engine, kind);
  const prepared = await prepare({ engine, db, definition, query, actor });
  const page = await pageOf(prepared.asked, prepared.isWide ? foundBy(prepared) : fetchPlain);
  const total = query.cursor ? { total: null, totalIsEstimate: false } : await countOf(prepared, page);
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
  return pageOf({ engine, db, definition: definitionOf(engine, kind), query, actor }, fetchPlain);
}

async function pageOf(asked: Asked, fetch: Fetch): Promise<Pick<MatterList, 'rows' | 'nextCursor'>> {
  const { definition, query, actor } = asked;
  const sorting = sortingOf(definition, query.sort ?? '-createdAt', actor);
  const limit = Math.min(Math.max(query.limit ?? 50, 1), mostRows);
  const place = query.cursor ? decodeCursor(sorting, query.cursor) : null;
  const found: PageRow[] = [];
  for (const stretch of stretchesAfter(sorting, place)) {
    const left = limit + 1 - found.length;
    if (left > 0) found.push(...(await fetch(asked, sorting, stretch, left)));
  }
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const more = found.length > limit && last !== undefined;
  return {
    rows: page.map((row) => visibleRecord(definition, recordOf(row), actor)),
    nextCursor: more ? encodeCursor(sorting, { key: last.sortKey, id: last.id }) : null,
  };
}

async function countOf(
  { asked, isWide, hits }: Prepared,
  { rows, nextCursor }: Pick<MatterList, 'rows' | 'nextCursor'>,
): Promise<Pick<MatterList, 'total' | 'totalIsEstimate'>> {
  if (nextCursor === null) return { total: rows.length, totalIsEstimate: false };
  if (hits !== null) return { total: hits, totalIsEstimate: true };
  const most = countedUpTo(isWide);
  // A word of some thousand records: told of the limit, the planner would read the table until it has counted that far.
  const all = isWide
    ? allFound(asked, undefined, isSearchAlone(asked)).select('matter.id')
    : matching(asked).select('matter.id');
  const counted = await sql<{ n: number }>`
    select count(*) as n from (select 1 from (${all}) as matched limit ${sql.lit(most + 1)}) as bounded`.execute(
    asked.db,
  );
  const total = counted.rows[0]?.n ?? 0;
  if (total <= most) return { total, totalIsEstimate: false };
  return { total: Math.max(await expected(matching(asked)), total), totalIsEstimate: true };
}
