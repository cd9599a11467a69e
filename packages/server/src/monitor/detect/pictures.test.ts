import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { systemActor } from '@citong/matters';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { makeMark, makeWatch, recordsOf } from '../../testing/monitor.ts';
import { createFeed } from '../feeds/feeds.ts';
import { importListings } from '../import/import-listings.ts';
import { detectWaiting } from './detect.ts';
import { pictureFolder } from './pictures.ts';

/** A picture of its own for each number, at any size. */
const picture = (n: number, side: number): Promise<Buffer> => {
  const bars = Array.from({ length: 12 }, (_, i) => {
    const [x, y] = [(i * 37 * n) % 90, (i * 53 + n * 29) % 90];
    return `<rect x="${x}" y="${y}" width="${8 + ((i * n) % 20)}" height="${6 + ((i + n) % 24)}" fill="hsl(${i * 30 * n},70%,45%)"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${side}" height="${side}"><rect width="100" height="100" fill="#eee"/>${bars.join('')}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
};

describe.each(testDatabases)('pictures of listings on $name', (testDatabase) => {
  let test: TestApp;
  let server: Server;
  let base = '';
  let holder: Awaited<ReturnType<TestApp['as']>>;
  let feed = '';

  beforeAll(async () => {
    test = await openTestApp(testDatabase, { config: { allowPrivateFetch: true } });
    const small = await picture(1, 300);
    server = createServer((request, reply) => {
      if (request.url === '/small.jpg') reply.setHeader('content-type', 'image/jpeg').end(small);
      else reply.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { deps } = test;
    const named = { name: '图片', source: 'file' } as const;
    feed = (await createFeed(deps.database.db, deps.city, named, systemActor, deps.now())).id;
    const folder = pictureFolder(test.deps.config.dataFolder, feed);
    mkdirSync(join(folder, 'images'), { recursive: true });
    writeFileSync(join(folder, 'images/one.jpg'), await picture(1, 640));
    writeFileSync(join(folder, 'images/two.jpg'), await picture(2, 640));
    holder = await test.as({ role: 'rightHolder', kind: 'company' });
    await makeMark(test.deps, { text: '灵溪鹿', number: '7654321', office: holder.office });
    await makeWatch(test.deps, holder.office);
  });
  afterAll(async () => {
    server.close();
    await test.close();
  });

  const listing = (key: string, image: string) => ({
    ...{ platform: 'taobao', key, title: `灵溪鹿 运动鞋 ${key}`, seller: `店 ${key}`, images: [image] },
  });
  const states = async () =>
    Object.fromEntries((await recordsOf(test.deps, 'lead')).map((l) => [String(l.data.key), l.state]));

  it('are taken from the feed’s folder and from the web, and never from outside the folder', async () => {
    await importListings(
      test.deps,
      [
        listing('a', 'images/one.jpg'),
        listing('b', `${base}/small.jpg`),
        listing('c', 'images/two.jpg'),
        listing('d', '../../files/secret.jpg'),
        listing('e', `${base}/missing.jpg`),
      ],
      { feedId: feed },
    );
    expect(await detectWaiting(test.deps)).toMatchObject({ leads: 5 });
    const rows = await test.deps.database.db.selectFrom('listingImage').selectAll().orderBy('ref').execute();
    expect(rows.map((r) => [r.ref.replace(base, ''), r.error])).toEqual([
      ['../../files/secret.jpg', 'picture_missing'],
      ['/missing.jpg', 'picture_missing'],
      ['/small.jpg', null],
      ['images/one.jpg', null],
      ['images/two.jpg', null],
    ]);
    const lead = (await recordsOf(test.deps, 'lead')).find((l) => l.data.key === 'a');
    expect(lead?.data.pictures).toMatchObject([{ type: 'image/jpeg', size: expect.any(Number) }]);
    const url = '/api/listings/taobao/a/image/0';
    const shown = await test.app.inject({ url, headers: holder.headers });
    expect([shown.statusCode, shown.headers['content-type']]).toEqual([200, 'image/jpeg']);
    const stranger = await test.as({ role: 'rightHolder', kind: 'company' });
    expect((await test.app.inject({ url, headers: stranger.headers })).statusCode).toBe(404);
  });

  it('tell the same picture of another shop, smaller and from elsewhere: a rejection puts it aside', async () => {
    const lead = (await recordsOf(test.deps, 'lead')).find((l) => l.data.key === 'a');
    const reply = await test.app.inject({
      method: 'POST',
      url: '/api/screening/decisions',
      headers: holder.headers,
      payload: { items: [{ id: lead?.id, version: 1, decision: 'reject', reason: 'notSimilar' }] },
    });
    expect(reply.json().suppressed).toMatchObject([
      { scope: 'seller_rule', count: 0 },
      { scope: 'same_picture', count: 1 },
    ]);
    expect(await states()).toEqual({
      a: 'rejected',
      b: 'suppressed',
      c: 'pending',
      d: 'pending',
      e: 'pending',
    });
    await importListings(test.deps, [listing('f', 'images/one.jpg'), listing('g', 'images/two.jpg')], {
      feedId: feed,
    });
    expect(await detectWaiting(test.deps)).toMatchObject({ leads: 1, suppressed: 1 });
  });
});
