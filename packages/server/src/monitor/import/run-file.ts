import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import type { ImportSink } from '../../transfer/import-run.ts';
import type { ListingMapping } from '../listing/row.ts';
import { batchSize, importBatch } from './batch.ts';

/** The sink of a run that imports listings. */
export function listingSink(deps: Deps): ImportSink {
  return {
    batchSize,
    async write(trx, rows, { feedId, mapping }) {
      const platform = await platformOfFeed(trx, feedId);
      return await importBatch(deps, trx, rows, {
        mapping: mapping as ListingMapping,
        platform,
        feedId,
        isLive: false,
      });
    },
  };
}

export async function platformOfFeed(db: Db, feedId: string | null): Promise<string | null> {
  if (feedId === null) return null;
  const feed = await db.selectFrom('feed').select('platform').where('id', '=', feedId).executeTakeFirst();
  return feed?.platform ?? null;
}
