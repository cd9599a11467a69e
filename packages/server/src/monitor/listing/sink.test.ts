import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../db/open.ts';
import { testDatabases } from '../../testing/databases.ts';
import { contentHashOf, type ListingRow, listingIdOf } from './row.ts';
import { upsertListings } from './sink.ts';

const row = (key: string, title: string, seenAt: string | null = null): ListingRow => {
  const content = {
    platform: 'mall',
    key,
    title,
    seller: null,
    priceFen: 100,
    url: null,
    images: [],
    region: null,
  };
  return { ...content, listingId: listingIdOf('mall', key), contentHash: contentHashOf(content), seenAt };
};
const first = '2026-05-01T00:00:00.000Z';
const later = '2026-05-02T00:00:00.000Z';

describe.each(testDatabases)('listings on $name', ({ open }) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  /** Key → outcome. */
  const upsert = async (rows: readonly ListingRow[], now: string) => {
    const done = await database.db
      .transaction()
      .execute((trx) => upsertListings(trx, rows, { now, feedId: null }));
    return Object.fromEntries(rows.map((r) => [r.key, done.get(r.listingId)]));
  };
  const one = (key: string) =>
    database.db.selectFrom('listing').selectAll().where('key', '=', key).executeTakeFirstOrThrow();

  it('keeps new ones, replaces changed ones, and only notes the time of the others', async () => {
    expect(await upsert([row('a', '甲'), row('b', '乙')], first)).toEqual({ a: 'new', b: 'new' });
    await database.db.updateTable('listing').set({ detectedHash: 'seen' }).execute();
    const again = await upsert([row('a', '甲'), row('b', '乙二'), row('c', '丙')], later);
    expect(again).toEqual({ a: 'unchanged', b: 'changed', c: 'new' });
    expect(await one('a')).toMatchObject({ changedAt: first, lastSeenAt: later, detectedHash: 'seen' });
    expect(await one('b')).toMatchObject({
      title: '乙二',
      firstSeenAt: first,
      changedAt: later,
      detectedHash: null,
    });
  });

  it('lets the last of two rows of one listing win', async () => {
    const counts = await upsert([row('d', '旧'), row('d', '新')], first);
    expect(counts).toEqual({ d: 'new' });
    expect((await one('d')).title).toBe('新');
  });

  it('does not let an older sight of a listing replace a newer one', async () => {
    await upsert([row('e', '新', later)], later);
    expect(await upsert([row('e', '旧', first)], later)).toEqual({ e: 'unchanged' });
    expect(await one('e')).toMatchObject({ title: '新', lastSeenAt: later });
  });
});
