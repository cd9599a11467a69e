import { type Selectable, sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { ListingTable } from '../../db/tables.ts';

export type ListingRecord = Selectable<ListingTable>;

/** A batch that its worker did not finish in this time is somebody else's to take. */
const claimMinutes = 10;

/**
 * Takes listings that wait for detection, oldest first, so that no other worker takes them: by writing down until when,
 * and not by a lock, for pictures are fetched before the batch is written, and no transaction may wait for the web.
 * It needs no `skip locked`, which Citus does not give for a distributed table. Empty: nothing waits.
 */
export async function claimListings(db: Db, most: number, now: string): Promise<ListingRecord[]> {
  const until = new Date(Date.parse(now) + claimMinutes * 60_000).toISOString();
  const free = sql<boolean>`(claimed_until is null or claimed_until < ${now}::timestamptz)`;
  for (;;) {
    const waiting = await db
      .selectFrom('listing')
      .select('listingId')
      .where('detectedHash', 'is', null)
      .where(free)
      .orderBy('changedAt')
      .limit(most)
      .execute();
    if (waiting.length === 0) return [];
    const ids = waiting.map((w) => w.listingId).sort();
    const claimed = await db
      .updateTable('listing')
      .set({ claimedUntil: until })
      .where(sql<boolean>`listing_id = any(${ids}::text[])`)
      .where('detectedHash', 'is', null)
      .where(free)
      .returningAll()
      .execute();
    // Another worker was quicker with all of them: look for the next ones.
    if (claimed.length > 0) return claimed;
  }
}

/** Marks listings as looked at, as far as they are still what was looked at. */
export async function noteDetected(trx: Db, listings: readonly ListingRecord[]): Promise<void> {
  const sorted = listings.toSorted((a, b) => (a.listingId < b.listingId ? -1 : 1));
  await sql`
    update listing set detected_hash = seen.hash, claimed_until = null
    from unnest(${sorted.map((l) => l.listingId)}::text[], ${sorted.map((l) => l.contentHash)}::text[]) as seen (id, hash)
    where listing.listing_id = seen.id and listing.content_hash = seen.hash`.execute(trx);
}
