import type { Actor, MatterRecord } from '@citong/matters';
import { sql } from 'kysely';
import type { Deps } from '../deps.ts';
import { getMatter } from '../engine/index.ts';
import { CitongError, notFound } from '../errors.ts';

/** A file that more records name than this is looked for in the newest of them only. */
const mostRecords = 100;

/**
 * A file may be read by whoever brought it, by administrators, and by whoever may read a record that names it in a
 * field that the person sees. Throws 404 `not_found`, also for a file that is not there.
 */
export async function requireReadable(
  { database: { db }, engine }: Pick<Deps, 'database' | 'engine'>,
  id: string,
  actor: Actor,
): Promise<void> {
  if (actor.role === 'admin' || actor.role === 'system') return;
  const mine = await db
    .selectFrom('fileUpload')
    .select('fileId')
    .where('fileId', '=', id)
    .where('userId', '=', actor.userId ?? '')
    .executeTakeFirst();
  if (mine) return;
  const naming = await db
    .selectFrom('matter')
    .select(['id', 'kind'])
    // The expression of the index matter_files: the ids inside composite values.
    .where(sql<boolean>`jsonb_path_query_array(data, 'lax $.*.id') @> ${JSON.stringify([id])}::jsonb`)
    .orderBy('createdAt', 'desc')
    .limit(mostRecords)
    .execute();
  for (const { id: matterId, kind } of naming) {
    const record = await readable(() => getMatter(engine, db, kind, matterId, actor));
    if (record && names(record, id)) return;
  }
  throw notFound();
}

async function readable(
  read: () => Promise<{ readonly matter: MatterRecord }>,
): Promise<MatterRecord | null> {
  try {
    return (await read()).matter;
  } catch (error) {
    if (error instanceof CitongError && error.status === 404) return null;
    throw error;
  }
}

/** Fields that the actor does not see have been left out of the record. */
const names = (record: MatterRecord, id: string): boolean =>
  Object.values(record.data)
    .flat()
    .some((value) => typeof value === 'object' && value !== null && 'id' in value && value.id === id);
