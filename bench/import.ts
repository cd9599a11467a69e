/**
 * Rows per second imported. Listings go through the importer as a feed's do (parsed, checked, hashed, compared with what
 * is there, sent to detection); the limit is the same rows in one hand-written insert a batch, nothing checked.
 */
import { systemActor } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../packages/server/src/db/open.ts';
import { createMatters } from '../packages/server/src/engine/index.ts';
import { importListings } from '../packages/server/src/monitor/import/import-listings.ts';
import { openTestApp } from '../packages/server/src/testing/app.ts';
import { benchDatabases } from './lib/databases.ts';
import { type Measured, printTable, seconds } from './lib/report.ts';

const count = Number(process.argv[2] ?? 20_000);
const batch = 1000;
const results: Measured[] = [];

const listings = Array.from({ length: count }, (_, i) => ({
  platform: 'taobao',
  key: String(600_000_000 + i),
  title: `新款男鞋透气跑步鞋运动鞋 ${i} 号 春夏网面休闲`,
  seller: `店铺${i % 500}`,
  price: `${50 + (i % 900)}.00`,
  url: `https://item.taobao.com/item.htm?id=${600_000_000 + i}`,
}));

const registrations = Array.from({ length: count }, (_, i) => ({
  text: `刺桐${i}`,
  number: String(10_000_000 + i),
  class: 1 + (i % 45),
  markType: 'word',
  owner: { name: `企业${i % 3000}` },
  registeredOn: '2021-03-01',
}));

for (const database of benchDatabases) {
  const { deps, close } = await openTestApp(database);
  const { db } = deps.database;
  const raw = await seconds(() => insertRawListings(db));
  await sql`truncate listing`.execute(db);
  const imported = await seconds(() => importListings(deps, listings));
  const again = await seconds(() => importListings(deps, listings));
  const limit = { limit: 'bare insert of the same rows', limitValue: count / raw };
  results.push({
    what: `listings, new (${database.name})`,
    value: count / imported,
    unit: 'rows/s',
    ...limit,
  });
  results.push({
    what: `listings, unchanged (${database.name})`,
    value: count / again,
    unit: 'rows/s',
    ...limit,
  });

  const rawMatters = await seconds(() => insertRawMatters(db));
  await sql`truncate matter`.execute(db);
  const made = await seconds(async () => {
    for (let i = 0; i < count; i += batch)
      await db.transaction().execute((trx) =>
        createMatters(
          deps.engine,
          trx,
          'trademark',
          registrations.slice(i, i + batch).map((data) => ({ data })),
          systemActor,
        ),
      );
  });
  results.push({
    what: `trademark entries (${database.name})`,
    value: count / made,
    unit: 'rows/s',
    limit: 'bare insert without action, search or key',
    limitValue: count / rawMatters,
  });
  await close();
}
printTable(results);

async function insertRawListings(db: Db): Promise<void> {
  const now = new Date().toISOString();
  for (let i = 0; i < count; i += batch) {
    const rows = listings
      .slice(i, i + batch)
      .map((l) => ({ ...l, id: `raw-${l.key}`, fen: Math.round(Number(l.price) * 100) }));
    await sql`insert into listing (listing_id, platform, key, title, seller, price_fen, url, images, content_hash,
        first_seen_at, last_seen_at, changed_at)
      select id, platform, key, title, seller, fen, url, '[]', 'x', ${now}::timestamptz, ${now}::timestamptz, ${now}::timestamptz
      from json_to_recordset(${JSON.stringify(rows)}::json)
        as r(id text, platform text, key text, title text, seller text, fen bigint, url text)`.execute(db);
  }
}

async function insertRawMatters(db: Db): Promise<void> {
  for (let i = 0; i < count; i += batch) {
    const rows = registrations.slice(i, i + batch).map((data) => ({ id: crypto.randomUUID(), data }));
    await sql`insert into matter (id, kind, state, version, created_at, updated_at, clocks, data)
      select id, 'trademark', 'valid', 1, now(), now(), '[]', data
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(id uuid, data jsonb)`.execute(db);
  }
}
