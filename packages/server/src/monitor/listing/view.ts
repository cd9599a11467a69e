import type { Selectable } from 'kysely';
import type { ListingTable } from '../../db/tables.ts';

/** A listing as the API shows it. */
export const listingView = (row: Selectable<ListingTable>) => ({
  listingId: row.listingId,
  platform: row.platform,
  key: row.key,
  title: row.title,
  seller: row.seller,
  priceFen: row.priceFen,
  url: row.url,
  images: row.images as string[],
  region: row.region,
  firstSeenAt: row.firstSeenAt,
  lastSeenAt: row.lastSeenAt,
  changedAt: row.changedAt,
});
