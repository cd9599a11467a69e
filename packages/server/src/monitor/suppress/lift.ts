import { type Actor, systemActor } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { fireTransition } from '../../engine/index.ts';
import { notFound } from '../../errors.ts';
import { detectQueue } from '../queues.ts';
import type { Suppression } from './match.ts';

const officers: readonly Actor['role'][] = ['admin', 'ipOfficer', 'system'];

/** The suppressions of the actor's office (all of them for an IP office) that are in force, newest first. */
export async function listSuppressions(db: Db, actor: Actor): Promise<Suppression[]> {
  return await db
    .selectFrom('suppression')
    .selectAll()
    .where('liftedAt', 'is', null)
    .$if(!officers.includes(actor.role), (q) => q.where('office', '=', actor.office?.id ?? ''))
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
}

/**
 * Lifts a suppression: the leads that it put aside wait again, and the findings that it kept from becoming leads are
 * looked at again. Returns how many leads came back at once. Throws `not_found`.
 */
export async function liftSuppression(
  deps: Pick<Deps, 'engine' | 'send' | 'now'>,
  trx: Db,
  id: string,
  actor: Actor,
): Promise<number> {
  const lifted = await trx
    .updateTable('suppression')
    .set({ liftedAt: deps.now() })
    .where('id', '=', id)
    .where('liftedAt', 'is', null)
    .$if(!officers.includes(actor.role), (q) => q.where('office', '=', actor.office?.id ?? ''))
    .returning('id')
    .executeTakeFirst();
  if (!lifted) throw notFound();
  const aside = await trx
    .selectFrom('matter')
    .select('id')
    .where('kind', '=', 'lead')
    .where('state', '=', 'suppressed')
    .where(sql<boolean>`data->>'suppression' = ${id}`)
    .orderBy('id')
    .execute();
  for (const lead of aside)
    await fireTransition(
      deps.engine,
      trx,
      { kind: 'lead', id: lead.id, version: null, transition: 'restore' },
      systemActor,
    );
  await lookAgain(deps, trx, id);
  return aside.length;
}

/** Lifts what the rejection of a lead keeps away, now that the lead is no longer rejected. */
export async function liftSuppressionsOf(
  deps: Pick<Deps, 'engine' | 'send' | 'now'>,
  trx: Db,
  leadId: string,
): Promise<void> {
  const rows = await trx
    .selectFrom('suppression')
    .select('id')
    .where('leadId', '=', leadId)
    .where('liftedAt', 'is', null)
    .execute();
  for (const { id } of rows) await liftSuppression(deps, trx, id, systemActor);
}

async function lookAgain(deps: Pick<Deps, 'send'>, trx: Db, id: string): Promise<void> {
  const kept = await trx
    .updateTable('detection')
    .set({ suppressionId: null })
    .where('suppressionId', '=', id)
    .returning('listingId')
    .execute();
  if (kept.length === 0) return;
  const listings = kept.map((k) => k.listingId).sort();
  await trx
    .updateTable('listing')
    .set({ detectedHash: null })
    .where(sql<boolean>`listing_id = any(${listings}::text[])`)
    .execute();
  await deps.send(trx, detectQueue, {});
}
