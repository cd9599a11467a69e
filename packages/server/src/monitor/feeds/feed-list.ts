import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import { type RunRow, runView } from '../../transfer/runs.ts';
import { type FeedRow, feedView, listFeeds } from './feeds.ts';

/** Feeds as the API shows them, each with its latest run and how many listings it brought. */
export async function feedsWithRuns(db: Db, given?: readonly FeedRow[]) {
  const feeds = given ?? (await listFeeds(db));
  const ids = feeds.map((f) => f.id);
  const runs = await db
    .selectFrom('importRun')
    .selectAll()
    .distinctOn('feedId')
    .where(sql<boolean>`feed_id = any(${ids}::uuid[])`)
    .orderBy('feedId')
    .orderBy('createdAt', 'desc')
    .execute();
  const counts = await db
    .selectFrom('listing')
    .select((eb) => ['feedId', eb.fn.countAll<number>().as('n')])
    .where(sql<boolean>`feed_id = any(${ids}::uuid[])`)
    .groupBy('feedId')
    .execute();
  const runOf = new Map(runs.map((r) => [r.feedId, r as RunRow]));
  const countOf = new Map(counts.map((c) => [c.feedId, c.n]));
  return feeds.map((feed) => {
    const last = runOf.get(feed.id);
    return { ...feedView(feed), lastRun: last ? runView(last) : null, listings: countOf.get(feed.id) ?? 0 };
  });
}
