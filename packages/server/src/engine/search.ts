import { type Actor, readCondition } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { conditionSql } from './condition-sql.ts';
import type { Engine } from './engine.ts';
import { searchSql } from './list-filter.ts';
import { titleOf } from './titles.ts';
import { seesField } from './visible.ts';

export interface Found {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly state: string;
}

const mostResults = 50;

/** Records of every kind that the text finds, newest first, as far as the actor may read them. */
export async function searchMatters(engine: Engine, db: Db, text: string, actor: Actor): Promise<Found[]> {
  const search = searchSql(text);
  if (!search) return [];
  const readable = [...engine.definitions.values()]
    .filter((d) => actor.role === 'system' || d.access.read.some((g) => g.roles.includes(actor.role)))
    .map(
      (definition) =>
        sql<boolean>`(matter.kind = ${definition.kind} and ${conditionSql(readCondition(definition, actor), { definition, actor })})`,
    );
  if (readable.length === 0) return [];
  const rows = await db
    .selectFrom('matter')
    .select(['matter.kind', 'matter.id', 'matter.state', 'matter.data'])
    .where(search)
    .where(sql<boolean>`(${sql.join(readable, sql` or `)})`)
    // As `matter_newest_of_all` has it: lists of a kind must not take that index for theirs.
    .orderBy(sql`(matter.created_at at time zone 'UTC') desc, matter.id desc`)
    .limit(mostResults)
    .execute();
  return rows.flatMap(({ kind, id, state, data }) => {
    const definition = engine.definitions.get(kind);
    if (!definition) return [];
    const title = seesField(definition, definition.title, actor) ? titleOf(definition, data) : '';
    return [{ kind, id, state, title }];
  });
}
