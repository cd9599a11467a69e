import type { Actor } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { notFound, notPermitted } from '../../errors.ts';
import type { NegativePicture } from './current-negatives.ts';
import { liftRows } from './lift.ts';
import { answersForAll } from './mark-picture.ts';

/** A negative picture as its page shows it. */
export type NegativeView = Omit<NegativePicture, 'fingerprint' | 'fileId'> & {
  /** Listings in which it counted for nothing. */
  readonly listings: number;
  /** Where it was seen; null: the listing is gone. */
  readonly seen: { readonly platform: string; readonly key: string; readonly title: string } | null;
};

const officers: readonly Actor['role'][] = ['admin', 'ipOfficer', 'system'];
const most = 500;
const columns = [
  ...(['id', 'kind', 'office', 'markId', 'ownerOffice', 'listingId', 'position', 'leadId', 'note'] as const),
  ...(['createdBy', 'createdAt', 'liftedAt'] as const),
] as const;

const mine = (db: Db, actor: Actor) =>
  db
    .selectFrom('negativePicture')
    .where('liftedAt', 'is', null)
    .$if(!officers.includes(actor.role), (q) => q.where('office', '=', actor.office?.id ?? ''));

/** Those of the actor's office (all of them for an IP office) that hold, newest first. */
export async function listNegatives(db: Db, actor: Actor): Promise<NegativeView[]> {
  const rows = await mine(db, actor)
    .select(columns)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  const counts = await listingsOf(db);
  const seen = await db
    .selectFrom('listing')
    .select(['listingId', 'platform', 'key', 'title'])
    .where(sql<boolean>`listing_id = any(${rows.map((r) => r.listingId)}::text[])`)
    .execute();
  const byId = new Map(seen.map(({ listingId, ...s }) => [listingId, s]));
  return rows.map((r) => ({
    ...r,
    listings: counts.get(r.id) ?? 0,
    seen: byId.get(r.listingId) ?? null,
  }));
}

/** In how many listings each counted for nothing, by what detections say. */
async function listingsOf(db: Db): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    select told->'detail'->>'picture' as id, count(distinct listing_id)::int as n
    from detection, jsonb_array_elements(signals) as told
    where signals @> '[{"rule":"image.negative"}]' and told->>'rule' = 'image.negative'
    group by 1`.execute(db);
  return new Map(rows.map(({ id, n }) => [id, n]));
}

/** The file of the picture, for whoever sees it in the list. Throws `not_found`. */
export async function negativeFile(db: Db, id: string, actor: Actor): Promise<string> {
  const row = await mine(db, actor).select('fileId').where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row.fileId;
}

/**
 * Takes a marking back: the picture is evidence again, and the listings in which it counted for nothing are looked at
 * again. Returns how many. Throws `not_found`; `not_permitted` for one that holds for any mark, unless the actor
 * answers for all.
 */
export async function liftNegative(
  deps: Pick<Deps, 'city' | 'now' | 'send'>,
  trx: Db,
  id: string,
  actor: Actor,
): Promise<number> {
  const row = await mine(trx, actor)
    .select(['markId', 'ownerOffice'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  const holdsForAny = row.markId === null && row.ownerOffice === null;
  if (holdsForAny && !answersForAll(deps.city, actor)) throw notPermitted();
  return (await liftRows(deps, trx, (q) => q.where('id', '=', id))).lookedAgain;
}
