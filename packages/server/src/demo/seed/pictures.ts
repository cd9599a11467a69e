import { imageHash } from '@citong/detection/image/hash.ts';
import { listingIdOf } from '../../monitor/listing/row.ts';
import type { DemoListing } from '../listings.ts';
import type { Stage } from './stage.ts';

interface Kept {
  readonly fileId: string;
  readonly hash: string;
}

/** Keeps pictures as monitoring would after fetching them. The demo's listings share a few dozen: each is hashed once. */
export function pictureKeeper({ deps }: Stage): (listings: readonly DemoListing[]) => Promise<void> {
  const { db } = deps.database;
  const kept = new Map<string, Promise<Kept>>();
  const keep = async (name: string, data: Buffer): Promise<Kept> => {
    const [hash, { id }] = [await imageHash(data), await deps.files.put(db, data, { name, createdBy: null })];
    return { hash, fileId: id };
  };
  return async (listings) => {
    const rows = listings.flatMap((listing) =>
      listing.pictures.map(async ({ name, data }, position) => {
        const known = kept.get(name) ?? keep(name, data);
        kept.set(name, known);
        const listingId = listingIdOf(listing.platform, listing.key);
        return {
          listingId,
          position,
          ref: `images/${name}`,
          fetchedAt: deps.now(),
          error: null,
          ...(await known),
        };
      }),
    );
    if (rows.length > 0)
      await db
        .insertInto('listingImage')
        .values(await Promise.all(rows))
        .execute();
  };
}
