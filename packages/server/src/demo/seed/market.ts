import { systemActor } from '@citong/matters';
import type { Bank } from '../../monitor/bank/bank.ts';
import { currentBank } from '../../monitor/bank/current-bank.ts';
import { claimListings } from '../../monitor/detect/claim.ts';
import { batchSizeOf, examine } from '../../monitor/detect/detect.ts';
import { pictureFolder } from '../../monitor/detect/pictures.ts';
import { writeFindings } from '../../monitor/detect/write.ts';
import { createFeed } from '../../monitor/feeds/feeds.ts';
import { importListings } from '../../monitor/import/import-listings.ts';
import texts from '../data/history-texts.json' with { type: 'json' };
import { toJsonLine, writeDemoFeed } from '../feed.ts';
import { type DemoListing, demoListings } from '../listings.ts';
import { pictureKeeper } from './pictures.ts';
import { planScreening } from './screening.ts';
import type { Stage } from './stage.ts';

const dayMs = 86_400_000;
/** So many that every chart and queue of the demo shows something, and that the first start does not last. */
export const demoListingCount = 420;
/** A feed arrives every so many days; daily in the last days. */
const usualDays = 7;
const lastDays = 14;

/**
 * The demo's feed arrives bit by bit over the past: every bit is imported, held against the marks, and what it makes
 * is screened. The files of the feed lie in the data folder, so that a visitor may import them again.
 */
export async function planMarket(stage: Stage, count: number): Promise<void> {
  const { deps, history } = stage;
  const { db } = deps.database;
  const feed = await createFeed(
    db,
    deps.city,
    { name: texts.feed, source: 'file' },
    systemActor,
    history.now(),
  );
  const listings: DemoListing[] = [];
  const folder = pictureFolder(deps.config.dataFolder, feed.id);
  await writeDemoFeed(folder, collected(stage, count, listings));
  listings.sort((a, b) => (a.listedAt < b.listedAt ? -1 : 1));

  // No mark changes in this past: one index serves all of it, and none that an earlier try has left may.
  const { bank } = await currentBank({ ...deps, database: { ...deps.database } });
  const keepPictures = pictureKeeper(stage);
  let from = 0;
  for (const time of arrivals(stage)) {
    const to = listings.findIndex((l) => Date.parse(l.listedAt) > time);
    const arrived = listings.slice(from, to < 0 ? undefined : to);
    from += arrived.length;
    history.at(time, async () => {
      if (arrived.length === 0) return;
      const rows = arrived.map((l) => JSON.parse(toJsonLine(l)) as Record<string, unknown>);
      await importListings(deps, rows, { feedId: feed.id, name: 'listings.jsonl' });
      await keepPictures(arrived);
      await detect(stage, bank);
      await planScreening(stage, new Date(time).toISOString());
    });
  }
}

async function detect({ deps }: Stage, bank: Bank): Promise<void> {
  const claim = () => claimListings(deps.database.db, batchSizeOf(bank), deps.now());
  for (let batch = await claim(); batch.length > 0; batch = await claim())
    await writeFindings(deps, await examine(deps, batch, bank), bank.version);
}

async function* collected(stage: Stage, count: number, into: DemoListing[]): AsyncGenerator<DemoListing> {
  const { city, config } = stage.deps;
  const origin = config.url ?? `http://127.0.0.1:${config.port}`;
  const urlOf = (platform: string, key: string) => `${origin}/demo/market/${platform}/${key}`;
  for await (const listing of demoListings({ city, now: new Date(stage.end), count, urlOf })) {
    into.push(listing);
    yield listing;
  }
}

function arrivals({ start, end }: Stage): number[] {
  const times: number[] = [];
  const lastStart = end - lastDays * dayMs;
  for (let t = start + usualDays * dayMs; t < lastStart; t += usualDays * dayMs) times.push(t);
  for (let t = lastStart; t < end - dayMs / 4; t += dayMs) times.push(t);
  times.push(end);
  return times;
}
