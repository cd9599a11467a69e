import { type Actor, type MatterDefinition, readCondition } from '@citong/matters';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { Db } from '../db/open.ts';
import type { Tables } from '../db/tables.ts';
import { conditionSql } from './condition-sql.ts';
import type { Engine } from './engine.ts';
import { filterSql, isTokenFilter, searchSql } from './list-filter.ts';

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

export type MatterQuery = SelectQueryBuilder<Tables, 'matter', object>;

export interface Asked {
  readonly engine: Engine;
  readonly db: Db;
  readonly definition: MatterDefinition;
  readonly query: ListQuery;
  readonly actor: Actor;
}

export interface Looking {
  /** Rows of `matter` to look among, in place of the whole table. */
  readonly among?: MatterQuery;
  /** The planner is not told the word, and takes the search index without guessing how common it is. */
  readonly blind?: boolean;
}

/** The one query behind list, export, total and bulk: access first, then what was asked for. */
export function matching(
  { engine, db, definition, query, actor }: Asked,
  { among, blind }: Looking = {},
): MatterQuery {
  const from = among ? db.selectFrom(among.as('matter')) : db.selectFrom('matter');
  let select = (from as MatterQuery)
    // Written out, so that the planner knows the indexes of one kind to serve.
    .where(sql<boolean>`matter.kind = ${sql.lit(definition.kind)}`)
    .where(conditionSql(readCondition(definition, actor), { definition, actor }));
  if (query.states?.length) select = select.where('matter.state', 'in', query.states);
  if (query.overdue) select = select.where('matter.dueAt', '<', engine.now());
  const search = query.q ? searchSql(query.q, blind) : null;
  if (search) select = select.where(search);
  for (const [name, text] of Object.entries(query.filters ?? {}))
    if (text !== '') select = select.where(filterSql(definition, name, text, actor, engine.time()));
  return query.where ? select.where(query.where) : select;
}

/** Whether the search index is asked for: by the search, or by a filter for part of a text. */
export const isSearch = ({ definition, query }: Asked): boolean =>
  (query.q !== undefined && searchSql(query.q) !== null) ||
  Object.entries(query.filters ?? {}).some(([name, text]) => isTokenFilter(definition, name, text));

/** Whether nothing but the search narrows the list, so that no other index could serve. */
export const isSearchAlone = ({ query: { q, states, overdue, filters, where } }: Asked): boolean =>
  q !== undefined &&
  !states?.length &&
  !overdue &&
  where === undefined &&
  Object.values(filters ?? {}).every((text) => text === '');

/** How many rows the planner expects. */
export async function expected(query: MatterQuery): Promise<number> {
  const explained = await query.select(sql`1`.as('one')).explain('json');
  const plan = Object.values(explained[0] ?? {})[0] as { Plan?: { 'Plan Rows'?: number } }[] | undefined;
  return plan?.[0]?.Plan?.['Plan Rows'] ?? 0;
}
