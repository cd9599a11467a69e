import type { Actor } from '@citong/matters';
import type { Selectable } from 'kysely';
import type { City } from '../../city/index.ts';
import { newId } from '../../db/id.ts';
import type { Db } from '../../db/open.ts';
import type { FeedTable } from '../../db/tables.ts';
import { invalid, notFound } from '../../errors.ts';
import { type ListingMapping, listingFields } from '../listing/row.ts';

export type FeedRow = Selectable<FeedTable>;

export interface FeedInput {
  readonly name: string;
  /** For rows that do not tell theirs. */
  readonly platform?: string | null;
  readonly source: 'file' | 'pull' | 'push';
  /** Pull: the address; `{cursor}` in it is replaced by where the last pull ended. */
  readonly url?: string | null;
  /** Field → column. */
  readonly mapping?: Readonly<Record<string, string>>;
  /** Pull: minutes between pulls; null: by hand. */
  readonly everyMinutes?: number | null;
  readonly active?: boolean;
}

/** Sets up a source of listings. Throws `invalid`. */
export async function createFeed(
  db: Db,
  city: City,
  input: FeedInput,
  actor: Actor,
  now: string,
): Promise<FeedRow> {
  const feed = {
    id: newId(),
    name: input.name,
    platform: input.platform ?? null,
    source: input.source,
    url: input.url ?? null,
    mapping: input.mapping ?? {},
    cursor: null,
    everyMinutes: input.everyMinutes ?? null,
    office: actor.office?.id ?? null,
    active: input.active ?? true,
    createdAt: now,
  };
  check(city, feed);
  await db
    .insertInto('feed')
    .values({ ...feed, mapping: JSON.stringify(feed.mapping) })
    .execute();
  return feed;
}

/** Changes a feed. Another address starts from its beginning. Throws `not_found`, `invalid`. */
export async function changeFeed(
  db: Db,
  city: City,
  id: string,
  change: Partial<FeedInput>,
): Promise<FeedRow> {
  const before = await feedOf(db, id);
  const given = Object.fromEntries(Object.entries(change).filter(([, v]) => v !== undefined));
  const after: FeedRow = { ...before, ...given };
  check(city, after);
  const cursor = after.url === before.url ? before.cursor : null;
  const { name, platform, source, url, everyMinutes, active } = after;
  await db
    .updateTable('feed')
    .set({
      name,
      platform,
      source,
      url,
      everyMinutes,
      active,
      cursor,
      mapping: JSON.stringify(after.mapping),
    })
    .where('id', '=', id)
    .execute();
  return { ...after, cursor };
}

/** Throws `not_found`. */
export async function feedOf(db: Db, id: string): Promise<FeedRow> {
  const feed = await db.selectFrom('feed').selectAll().where('id', '=', id).executeTakeFirst();
  if (!feed) throw notFound();
  return feed;
}

/** All feeds, each with its latest run. */
export async function listFeeds(db: Db): Promise<FeedRow[]> {
  return await db.selectFrom('feed').selectAll().orderBy('createdAt', 'desc').orderBy('id').execute();
}

/** What the person mapped for one file serves the next. */
export async function rememberMapping(db: Db, id: string, mapping: ListingMapping): Promise<void> {
  await db
    .updateTable('feed')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute();
}

function check(city: City, feed: Pick<FeedRow, 'platform' | 'source' | 'url' | 'mapping'>): void {
  const refuse = (field: string, code: string, zh: string, en: string) =>
    invalid([{ field, code, message: { zh, en } }]);
  if (feed.platform !== null && !city.platforms.some((p) => p.id === feed.platform))
    throw refuse('platform', 'platform_unknown', '没有这个平台', 'There is no such platform');
  if (feed.source === 'pull' && !/^https?:$/.test(URL.parse(feed.url ?? '')?.protocol ?? ''))
    throw refuse('url', 'url_invalid', '请填写 http(s) 网址', 'Give an http(s) address');
  const foreign = Object.keys(feed.mapping as object).find((f) => !listingFields.some((l) => l === f));
  if (foreign !== undefined)
    throw refuse('mapping', 'mapping_unknown', `没有字段“${foreign}”`, `There is no field "${foreign}"`);
}

/** A feed as the API shows it. */
export const feedView = (feed: FeedRow) => ({
  id: feed.id,
  name: feed.name,
  platform: feed.platform,
  source: feed.source,
  url: feed.url,
  mapping: feed.mapping as Record<string, string>,
  cursor: feed.cursor,
  everyMinutes: feed.everyMinutes,
  office: feed.office,
  active: feed.active,
  createdAt: feed.createdAt,
});
