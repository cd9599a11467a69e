import type { MatterDefinition } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import type { ListQuery } from './list.ts';
import { searchSql } from './list-filter.ts';

/** So many records are sorted without being felt. */
export const few = 2000;

/**
 * The same query of a register, told the records themselves where a search finds few. The planner knows how common the
 * most common words are and guesses the rest: for a rare one it would walk the whole register in the order asked for.
 */
export async function withFewHits(
  db: Db,
  definition: MatterDefinition,
  query: ListQuery,
): Promise<ListQuery> {
  const search = definition.register && query.q ? searchSql(query.q) : null;
  if (!search) return query;
  const { rows } = await sql<{ id: string }>`
    select matter.id from matter where matter.kind = ${sql.lit(definition.kind)} and ${search}
    limit ${sql.lit(few + 1)}`.execute(db);
  if (rows.length > few) return query;
  const ids = JSON.stringify(rows.map((r) => r.id));
  const found = sql<boolean>`matter.id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))`;
  return { ...query, q: undefined, where: query.where ? sql<boolean>`(${query.where} and ${found})` : found };
}
