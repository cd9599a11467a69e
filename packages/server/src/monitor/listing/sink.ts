import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { ListingRow } from './row.ts';

export type ListingOutcome = 'new' | 'changed' | 'unchanged';

/** What a batch did to the listings, by listing id. */
export type Upserted = ReadonlyMap<string, ListingOutcome>;

export interface UpsertOptions {
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly feedId: string | null;
}

/**
 * The one way into the `listing` table, for files, pulls and pushes alike. By platform and key: a new one is kept, a
 * changed one replaces what was known and waits for detection again, an unchanged one is only seen again. A listing that
 * comes twice in a batch counts as its last row. Runs in the caller's transaction.
 */
export async function upsertListings(
  trx: Db,
  rows: readonly ListingRow[],
  options: UpsertOptions,
): Promise<Upserted> {
  // In order of id, so that two writers lock in the same order.
  const last = [...new Map(rows.map((r) => [r.listingId, r])).values()].sort((a, b) =>
    a.listingId < b.listingId ? -1 : 1,
  );
  if (last.length === 0) return new Map();
  const known = await knownListings(trx, last);
  const outcomeOf = (r: ListingRow): ListingOutcome => {
    const before = known.get(r.listingId);
    if (!before) return 'new';
    // What a source saw before our latest sight of it is no news.
    const isOld = r.seenAt !== null && r.seenAt < before.lastSeenAt;
    return isOld || before.contentHash === r.contentHash ? 'unchanged' : 'changed';
  };
  const outcomes = new Map(last.map((r) => [r.listingId, outcomeOf(r)]));
  const same = last.filter((r) => outcomes.get(r.listingId) === 'unchanged');
  if (same.length < last.length)
    await writeRows(
      trx,
      last.filter((r) => outcomes.get(r.listingId) !== 'unchanged'),
      options,
    );
  if (same.length > 0) await touch(trx, same, options.now);
  return outcomes;
}

async function knownListings(trx: Db, rows: readonly ListingRow[]) {
  const found = await trx
    .selectFrom('listing')
    .select(['listingId', 'contentHash', 'lastSeenAt'])
    .where(sql<boolean>`listing_id = any(${rows.map((r) => r.listingId)}::text[])`)
    .execute();
  return new Map(found.map((f) => [f.listingId, f]));
}

async function writeRows(
  trx: Db,
  rows: readonly ListingRow[],
  { now, feedId }: UpsertOptions,
): Promise<void> {
  const column = <K extends keyof ListingRow>(name: K) => rows.map((r) => r[name]);
  await sql`
    insert into listing (listing_id, platform, key, title, seller, price_fen, url, images, feed_id, region,
      content_hash, first_seen_at, last_seen_at, changed_at, detected_hash)
    select i, p, k, t, s, f, u, im::jsonb, ${feedId}::uuid, r, h, coalesce(a, ${now}::timestamptz),
      coalesce(a, ${now}::timestamptz), ${now}::timestamptz, null
    from unnest(${column('listingId')}::text[], ${column('platform')}::text[], ${column('key')}::text[],
      ${column('title')}::text[], ${column('seller')}::text[], ${column('priceFen')}::bigint[], ${column('url')}::text[],
      ${rows.map((r) => JSON.stringify(r.images))}::text[], ${column('region')}::text[],
      ${column('contentHash')}::text[], ${column('seenAt')}::timestamptz[]) as row (i, p, k, t, s, f, u, im, r, h, a)
    on conflict (listing_id) do update set title = excluded.title, seller = excluded.seller,
      price_fen = excluded.price_fen, url = excluded.url, images = excluded.images, feed_id = excluded.feed_id,
      region = excluded.region, content_hash = excluded.content_hash, changed_at = excluded.changed_at,
      last_seen_at = greatest(listing.last_seen_at, excluded.last_seen_at), detected_hash = null`.execute(
    trx,
  );
}

async function touch(trx: Db, rows: readonly ListingRow[], now: string): Promise<void> {
  const ids = rows.map((r) => r.listingId);
  const times = rows.map((r) => r.seenAt ?? now);
  await sql`
    update listing set last_seen_at = seen.at
    from unnest(${ids}::text[], ${times}::timestamptz[]) as seen (id, at)
    where listing.listing_id = seen.id and listing.last_seen_at < seen.at`.execute(trx);
}
