import type { MatterData } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { detectQueue } from '../queues.ts';
import { isSamePicture } from '../suppress/match.ts';
import type { NegativePicture } from './current-negatives.ts';

type LookDeps = Pick<Deps, 'send'>;

/**
 * Has the listings of leads that wait looked at again where they show the picture (`hash`: its perceptual hash), now
 * that it is no evidence for their mark. Returns how many.
 */
export async function lookAgainAtWaiting(
  deps: LookDeps,
  trx: Db,
  { markId, ownerOffice }: Pick<NegativePicture, 'markId' | 'ownerOffice'>,
  hash: string,
): Promise<number> {
  const waiting = await trx
    .selectFrom('matter')
    .select('data')
    .where('kind', '=', 'lead')
    .where('state', '=', 'pending')
    .where(sql<boolean>`data->'imageUse' = 'true'::jsonb`)
    .$if(markId !== null, (q) => q.where(sql<boolean>`data->>'trademark' = ${markId}`))
    .$if(ownerOffice !== null, (q) => q.where('office', '=', ownerOffice))
    .execute();
  const listings = waiting.map((l) => String((l.data as MatterData).listing));
  const pictures = await trx
    .selectFrom('listingImage')
    .select(['listingId', 'hash'])
    .where(sql<boolean>`listing_id = any(${listings}::text[])`)
    .where('hash', 'is not', null)
    .execute();
  const same = pictures.filter((p) => p.hash !== null && isSamePicture(hash, p.hash));
  return await lookAgain(
    deps,
    trx,
    same.map((p) => p.listingId),
  );
}

/** Has the listings looked at again in which the picture counted for nothing. Returns how many. */
export async function lookAgainAtFound(deps: LookDeps, trx: Db, ids: readonly string[]): Promise<number> {
  const listings: string[] = [];
  for (const id of ids) {
    const told = JSON.stringify([{ rule: 'image.negative', detail: { picture: id } }]);
    const rows = await trx
      .selectFrom('detection')
      .select('listingId')
      // The condition of the index detection_negative, so that it is used.
      .where(sql<boolean>`signals @> '[{"rule":"image.negative"}]'`)
      .where(sql<boolean>`signals @> ${told}::jsonb`)
      .execute();
    listings.push(...rows.map((r) => r.listingId));
  }
  return await lookAgain(deps, trx, listings);
}

async function lookAgain(deps: LookDeps, trx: Db, listings: readonly string[]): Promise<number> {
  const ids = [...new Set(listings)].sort();
  if (ids.length === 0) return 0;
  await trx
    .updateTable('listing')
    .set({ detectedHash: null })
    .where(sql<boolean>`listing_id = any(${ids}::text[])`)
    .execute();
  await deps.send(trx, detectQueue, {});
  return ids.length;
}
