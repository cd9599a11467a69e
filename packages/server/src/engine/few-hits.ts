import { sql } from 'kysely';
import { searchSql } from './list-filter.ts';
import { type Asked, expected, isSearch, isSearchAlone, matching } from './list-query.ts';
import { idIn } from './search-page.ts';

/** So many records are sorted without being felt. */
export const few = 2000;

/** So many are felt, and the planner knows of every word that is as common. */
const many = 20_000;

/** What a list looks for, and how. */
export interface Prepared {
  readonly asked: Asked;
  /** Whether the search index is asked for an unknown number of records. */
  readonly isWide: boolean;
  /** About how many the actor may read, where they are surely many and nothing else narrows them. */
  readonly hits: number | null;
}

/**
 * How to look for what a search in a register finds. Where that is few, the records themselves are told in its place: page
 * and total are then of those alone.
 */
export async function prepare(asked: Asked): Promise<Prepared> {
  const { db, definition, query } = asked;
  if (!definition.register || !isSearch(asked)) return { asked, isWide: false, hits: null };
  const search = query.q ? searchSql(query.q, true) : null;
  if (!search) return { asked, isWide: true, hits: null };
  const hits = await expected(matching({ ...asked, query: { q: query.q } }));
  if (hits > many) return { asked, isWide: true, hits: isSearchAlone(asked) ? hits : null };
  const { rows } = await sql<{ id: string }>`
    select matter.id from matter where matter.kind = ${sql.lit(definition.kind)} and ${search}
    limit ${sql.lit(few + 1)}`.execute(db);
  if (rows.length > few) return { asked, isWide: true, hits: null };
  const found = idIn(rows.map((r) => r.id));
  const where = query.where ? sql<boolean>`(${query.where} and ${found})` : found;
  return { asked: { ...asked, query: { ...query, q: undefined, where } }, isWide: false, hits: null };
}
