import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemActor } from '@citong/matters';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMatter } from '../../engine/index.ts';
import { suppressJob } from '../../jobs/suppress.ts';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { makeWatch, recordsOf } from '../../testing/monitor.ts';
import { detectWaiting } from '../detect/detect.ts';
import { pictureFolder } from '../detect/pictures.ts';
import { createFeed } from '../feeds/feeds.ts';
import { importListings } from '../import/import-listings.ts';

/** Two logos that nobody takes for one another, and a third that is no mark. */
const logos = {
  ring: '<path d="M30 6a24 24 0 1 0 .1 0zM30 18l10 24h-7l-2-6h-9l-2 6h-7z" fill-rule="evenodd"/>',
  steps: '<path d="M4 56V40h14V24h14V8h24v12H44v14H30v14H16v8z"/>',
};
const svg = (side: number, body: string, ground = '#fff'): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 60 60"><rect width="60" height="60" fill="${ground}"/>${body}</svg>`,
  );
/** A logo alone on white: what detection knows for certain, at any size. */
const shown = (logo: keyof typeof logos, side = 400): Promise<Buffer> =>
  sharp(svg(side, logos[logo])).jpeg({ quality: 88 }).toBuffer();

describe.each(testDatabases)('pictures that are no evidence, on $name', (testDatabase) => {
  let test: TestApp;
  let holder: Awaited<ReturnType<TestApp['as']>>;
  let other: Awaited<ReturnType<TestApp['as']>>;
  let city: Awaited<ReturnType<TestApp['as']>>;
  let county: Awaited<ReturnType<TestApp['as']>>;
  let feed = '';
  let ring = '';

  async function makeLogo(office: string, text: string, number: string, logo: keyof typeof logos) {
    const { deps } = test;
    const image = await sharp(svg(300, logos[logo])).png().toBuffer();
    const file = await deps.files.put(deps.database.db, image, { name: 'logo.png', createdBy: null });
    const data = {
      ...{ text, number, class: 25, markType: 'logo', county: '350582' },
      owner: { name: `${office} 公司`, office },
      image: { ...file },
    };
    return await deps.database.db
      .transaction()
      .execute(
        async (trx) =>
          (await createMatter(deps.engine, trx, 'trademark', { data, office }, systemActor)).matter.id,
      );
  }

  beforeAll(async () => {
    test = await openTestApp(testDatabase);
    const { deps } = test;
    const company = { role: 'rightHolder', kind: 'company', region: '350582' } as const;
    [holder, other] = [await test.as(company), await test.as(company)];
    city = await test.as({ role: 'ipOfficer', region: '350500' });
    county = await test.as({ role: 'ipOfficer', region: '350582' });
    ring = await makeLogo(holder.office, '环', '7654321', 'ring');
    await makeLogo(other.office, '阶', '7654322', 'steps');
    await makeWatch(deps, holder.office);
    await makeWatch(deps, other.office);
    const named = { name: '图片', source: 'file' } as const;
    feed = (await createFeed(deps.database.db, deps.city, named, systemActor, deps.now())).id;
    const folder = pictureFolder(deps.config.dataFolder, feed);
    mkdirSync(folder, { recursive: true });
    for (const logo of ['ring', 'steps'] as const) {
      writeFileSync(join(folder, `${logo}.jpg`), await shown(logo));
      writeFileSync(join(folder, `${logo}-small.jpg`), await shown(logo, 250));
    }
    writeFileSync(
      join(folder, 'plain.jpg'),
      await sharp(svg(300, '', '#777'))
        .jpeg()
        .toBuffer(),
    );
  });
  afterAll(() => test.close());

  const see = async (...listings: (readonly [key: string, image: string])[]) => {
    const rows = listings.map(([key, image]) => ({
      ...{ platform: 'taobao', key, title: `新款 男鞋 ${key}`, seller: `店 ${key}`, images: [image] },
    }));
    await importListings(test.deps, rows, { feedId: feed });
    await detectWaiting(test.deps);
  };
  const states = async () =>
    Object.fromEntries((await recordsOf(test.deps, 'lead')).map((l) => [String(l.data.key), l.state]));
  const leadOf = async (key: string) => {
    const lead = (await recordsOf(test.deps, 'lead')).find((l) => l.data.key === key);
    if (!lead) throw new Error(`no lead of ${key}`);
    return lead;
  };
  const signalsOf = async (key: string) => {
    const rows = await test.deps.database.db
      .selectFrom('detection')
      .innerJoin('listing', 'listing.listingId', 'detection.listingId')
      .select(['signals', 'score', 'verdict'])
      .where('key', '=', key)
      .execute();
    return rows.map((r) => ({ ...r, signals: r.signals as { rule: string; detail?: object }[] }));
  };
  const mark = (body: object, who = holder) =>
    test.app.inject({
      method: 'POST',
      url: '/api/negative-pictures',
      headers: who.headers,
      payload: { platform: 'taobao', position: 0, ...body },
    });
  const list = async (who = holder) =>
    (await test.app.inject({ url: '/api/negative-pictures', headers: who.headers })).json().pictures;
  const lift = (id: string, who = holder) =>
    test.app.inject({ method: 'DELETE', url: `/api/negative-pictures/${id}`, headers: who.headers });
  const follow = async (key: string) =>
    await suppressJob.handle(test.deps, { id: (await leadOf(key)).id, kind: 'lead' });

  it('keeps what a rejection calls not similar, for that mark alone, and says so where it is seen again', async () => {
    await see(['a', 'ring.jpg'], ['s', 'steps.jpg']);
    expect(await states()).toEqual({ a: 'pending', s: 'pending' });
    const reply = await test.app.inject({
      method: 'POST',
      url: '/api/screening/decisions',
      headers: holder.headers,
      payload: {
        items: [{ id: (await leadOf('a')).id, version: 1, decision: 'reject', reason: 'notSimilar' }],
      },
    });
    expect(reply.json().refused).toEqual([]);
    expect(await list()).toMatchObject([
      { kind: 'false-alarm', markId: ring, ownerOffice: null, leadId: (await leadOf('a')).id },
    ]);
    expect(await list(other)).toEqual([]);
    await follow('a');
    expect(await list()).toHaveLength(1);

    await see(['b', 'ring-small.jpg'], ['t', 'steps-small.jpg']);
    expect(await states()).toEqual({ a: 'rejected', s: 'pending', t: 'pending' });
    const [found] = await signalsOf('b');
    expect(found).toMatchObject({ score: 0, verdict: 'weak' });
    expect(found?.signals.find((s) => s.rule === 'image.negative')).toMatchObject({
      detail: { kind: 'false-alarm', picture: (await list())[0].id },
    });
    expect((await list())[0].listings).toBe(1);
    const why = await test.app.inject({
      url: `/api/listings/taobao/b/why-not?mark=${ring}`,
      headers: city.headers,
    });
    expect(why.json()).toMatchObject({
      detection: { code: 'lowered', score: 0 },
      pictures: [{ error: null }],
    });
  });

  it('takes it back with the rejection: what was kept away becomes a lead', async () => {
    const lead = await leadOf('a');
    const url = `/api/matters/lead/${lead.id}/transitions/reconsider`;
    const payload = { version: lead.version };
    await test.app.inject({ method: 'POST', url, headers: holder.headers, payload });
    await follow('a');
    expect(await list()).toEqual([]);
    await detectWaiting(test.deps);
    expect(await states()).toEqual({ a: 'pending', b: 'pending', s: 'pending', t: 'pending' });
  });

  it('marks an authorised shot for all marks of its owner; leads that wait are put aside and come back', async () => {
    const reply = await mark({ key: 'a', kind: 'authorised', mark: ring, note: '官方图' });
    expect(reply.statusCode).toBe(201);
    expect(reply.json()).toMatchObject({
      picture: { kind: 'authorised', ownerOffice: holder.office, markId: null, note: '官方图' },
      lookedAgain: 2,
    });
    expect((await mark({ key: 'a', kind: 'authorised', mark: ring })).json().picture.id).toBe(
      reply.json().picture.id,
    );
    await detectWaiting(test.deps);
    expect(await states()).toMatchObject({ a: 'suppressed', b: 'suppressed', s: 'pending' });
    const aside = await leadOf('a');
    expect(aside.data).toMatchObject({ suppression: 'negative_picture', score: 0, imageUse: false });
    expect(aside.data.suppressedReason).toContain('授权图');
    const { id } = reply.json().picture;
    const picture = await test.app.inject({
      url: `/api/negative-pictures/${id}/picture`,
      headers: holder.headers,
    });
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect((await lift(id, other)).statusCode).toBe(404);
    expect((await lift(id)).json()).toEqual({ lookedAgain: 2 });
    expect((await lift(id)).statusCode).toBe(404);
    await detectWaiting(test.deps);
    expect(await states()).toMatchObject({ a: 'pending', b: 'pending' });
    expect((await leadOf('a')).data).toMatchObject({ imageUse: true });
  });

  it('lets the city’s IP office alone speak for all marks', async () => {
    for (const body of [{ kind: 'stock' }, { kind: 'false-alarm' }])
      for (const who of [holder, county])
        expect((await mark({ key: 'a', ...body }, who)).json().error.code).toBe('not_permitted');
    const stock = await mark({ key: 's', kind: 'stock' }, city);
    expect(stock.json()).toMatchObject({ picture: { markId: null, ownerOffice: null }, lookedAgain: 2 });
    await detectWaiting(test.deps);
    expect(await states()).toMatchObject({ a: 'pending', s: 'suppressed', t: 'suppressed' });
    const { id } = stock.json().picture;
    expect((await lift(id, county)).json().error.code).toBe('not_permitted');
    expect((await lift(id, holder)).statusCode).toBe(404);
    expect((await lift(id, city)).statusCode).toBe(200);
    await detectWaiting(test.deps);
    expect(await states()).toMatchObject({ s: 'pending', t: 'pending' });
  });

  it('refuses with a code what cannot be marked', async () => {
    const codes = async (body: object, who = holder) => {
      const reply = await mark(body, who);
      const { error } = reply.json();
      return [reply.statusCode, error.fields?.[0]?.code ?? error.code];
    };
    expect(await codes({ key: 'a', kind: 'authorised' })).toEqual([422, 'mark_required']);
    expect(await codes({ key: 'a', kind: 'authorised', mark: ring }, other)).toEqual([404, 'not_found']);
    expect(await codes({ key: 'a', kind: 'authorised', mark: ring, position: 7 })).toEqual([
      404,
      'not_found',
    ]);
    await see(['p', 'plain.jpg'], ['q', 'absent.jpg']);
    expect(await codes({ key: 'p', kind: 'stock' }, city)).toEqual([422, 'picture_too_plain']);
    expect(await codes({ key: 'q', kind: 'stock' }, city)).toEqual([409, 'picture_missing']);
    const platform = await test.as({ role: 'platform', kind: 'platform' });
    expect(await codes({ key: 'a', kind: 'stock' }, platform)).toEqual([403, 'not_permitted']);
  });
});
