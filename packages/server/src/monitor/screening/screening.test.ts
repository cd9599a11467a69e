import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { suppressJob } from '../../jobs/suppress.ts';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { makeMark, makeShop, makeWatch, recordsOf } from '../../testing/monitor.ts';
import { detectWaiting } from '../detect/detect.ts';
import { sweepListings } from '../detect/sweep.ts';
import { importListings } from '../import/import-listings.ts';

interface Item {
  readonly lead: { readonly id: string; readonly version: number; readonly data: Record<string, unknown> };
  readonly [part: string]: unknown;
}

describe.each(testDatabases)('screening on $name', (testDatabase) => {
  let test: TestApp;
  let holder: Awaited<ReturnType<TestApp['as']>>;
  beforeAll(async () => {
    test = await openTestApp(testDatabase);
    holder = await test.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    await makeMark(test.deps, {
      text: '灵溪鹿/Lingxilu',
      number: '7654321',
      office: holder.office,
      region: '350582',
    });
    await makeWatch(test.deps, holder.office, { priceFloor: 30_000, platforms: ['taobao'] });
    await makeShop(test.deps, holder.office, { seller: '灵溪鹿官方店', platform: 'taobao' });
  });
  afterAll(() => test.close());

  const shoe = (key: string, seller: string, title = '灵溪鹿 运动鞋 男款', platform = 'taobao') => ({
    ...{ platform, key, seller, title, price: 99 },
    url: `https://item.taobao.com/item.htm?id=${key}`,
  });
  const feed = async (...rows: object[]) => {
    await importListings(test.deps, rows as Record<string, unknown>[]);
    return await detectWaiting(test.deps);
  };
  const queue = async (headers = holder.headers) =>
    (await test.app.inject({ url: '/api/screening', headers })).json() as { items: Item[]; total: number };
  const decide = async (items: object[], headers = holder.headers) =>
    (
      await test.app.inject({ method: 'POST', url: '/api/screening/decisions', headers, payload: { items } })
    ).json();
  const states = async () =>
    Object.fromEntries((await recordsOf(test.deps, 'lead')).map((l) => [String(l.data.key), l.state]));

  it('makes leads for the right holder, none for an authorised shop or another platform', async () => {
    await feed(
      ...['a1', 'a2', 'a3', 'a4'].map((k) => shoe(k, '阿猫鞋店')),
      shoe('b1', '阿狗鞋店'),
      shoe('c1', '灵溪鹿官方店'),
      shoe('d1', '京东小店', '灵溪鹿 运动鞋', 'jd'),
      shoe('e1', '无关店', '小溪边的鹿 拖鞋'),
    );
    expect(Object.keys(await states()).sort()).toEqual(['a1', 'a2', 'a3', 'a4', 'b1']);
    const recorded = await test.deps.database.db
      .selectFrom('detection')
      .select(['verdict', 'leadId'])
      .execute();
    expect(recorded.filter((d) => d.verdict === 'authorised')).toEqual([
      { verdict: 'authorised', leadId: null },
    ]);
    const [lead] = await recordsOf(test.deps, 'lead');
    expect(lead).toMatchObject({
      state: 'pending',
      office: holder.office,
      region: '350582',
      data: { price: 9_900, right: { type: 'trademark', number: '7654321', classes: [25] } },
    });
    const { id } = (lead?.data.snapshot ?? { id: '' }) as { id: string };
    const snapshot = JSON.parse(Buffer.from(await test.deps.files.bytes(id)).toString());
    expect(snapshot).toMatchObject({
      listing: { title: '灵溪鹿 运动鞋 男款' },
      detection: { verdict: 'suspect' },
    });
  });

  it('shows the right holder each lead with listing, mark, watch and the seller’s others', async () => {
    const { items, total } = await queue();
    expect(total).toBe(5);
    const item = items.find((i) => i.lead.data.key === 'a1');
    expect(item).toMatchObject({
      listing: { key: 'a1', priceFen: 9_900, seller: '阿猫鞋店' },
      mark: { data: { text: '灵溪鹿/Lingxilu' } },
      watch: { data: { priceFloor: 30_000 } },
      sellerLeads: { total: 4, confirmed: 0, rejected: 0 },
      similar: 3,
    });
    const other = await test.as({ role: 'rightHolder', kind: 'company' });
    expect((await queue(other.headers)).items).toEqual([]);
    const [first] = items;
    const foreign = await decide([{ id: first?.lead.id, version: 1, decision: 'confirm' }], other.headers);
    expect(foreign).toMatchObject({ done: [], refused: [{ error: { code: 'not_found' } }] });
  });

  it('puts the like of a rejected lead aside, says so, and keeps the like from coming again', async () => {
    const { items } = await queue();
    const of = (key: string) => items.find((i) => i.lead.data.key === key)?.lead;
    const reply = await decide([
      { id: of('a1')?.id, version: 1, decision: 'reject', reason: 'authorised' },
      { id: of('a2')?.id, version: 1, decision: 'reject', reason: 'authorised' },
      { id: of('b1')?.id, version: 1, decision: 'confirm' },
      { id: of('a3')?.id, version: 9, decision: 'confirm' },
    ]);
    expect(reply.done.map((d: { state: string }) => d.state)).toEqual(['rejected', 'rejected', 'confirmed']);
    expect(reply.refused).toMatchObject([{ id: of('a3')?.id, error: { code: 'version_conflict' } }]);
    expect(reply.suppressed).toMatchObject([
      { leadId: of('a1')?.id, scope: 'seller_rule', count: 1 },
      { leadId: of('a2')?.id, scope: 'seller_rule', count: 0 },
    ]);
    expect(await states()).toMatchObject({ a3: 'pending', a4: 'suppressed', b1: 'confirmed' });

    expect(await feed(shoe('a5', '阿猫鞋店'), shoe('b2', '阿狗鞋店'))).toMatchObject({
      leads: 1,
      suppressed: 1,
    });
    expect(await states()).not.toHaveProperty('a5');
    expect(await feed(shoe('a5', '阿猫鞋店', '灵溪鹿 运动鞋 女款'))).toMatchObject({
      leads: 0,
      suppressed: 1,
    });
  });

  it('brings them back when the suppression is lifted', async () => {
    const listed = await test.app.inject({ url: '/api/suppressions', headers: holder.headers });
    const { suppressions } = listed.json();
    expect(suppressions).toHaveLength(2);
    expect(suppressions.map((s: { hits: number }) => s.hits).sort()).toEqual([0, 2]);
    let restored = 0;
    for (const { id } of suppressions) {
      const url = `/api/suppressions/${id}`;
      const other = await test.as({ role: 'rightHolder', kind: 'company' });
      expect((await test.app.inject({ method: 'DELETE', url, headers: other.headers })).statusCode).toBe(404);
      restored += (await test.app.inject({ method: 'DELETE', url, headers: holder.headers })).json().restored;
    }
    expect(restored).toBe(1);
    expect(await detectWaiting(test.deps)).toMatchObject({ leads: 1 });
    expect(await states()).toMatchObject({ a4: 'pending', a5: 'pending' });
  });

  it('follows a rejection from a list too, and its being taken back', async () => {
    const press = async (transition: string, data: object) => {
      const lead = (await recordsOf(test.deps, 'lead')).find((l) => l.data.key === 'a4');
      const url = `/api/matters/lead/${lead?.id}/transitions/${transition}`;
      const payload = { version: lead?.version, data };
      await test.app.inject({ method: 'POST', url, headers: holder.headers, payload });
      await suppressJob.handle(test.deps, { id: lead?.id, kind: 'lead' });
    };
    await press('reject', { reason: 'otherGoods' });
    expect(await states()).toMatchObject({ a3: 'suppressed', a4: 'rejected', a5: 'suppressed' });
    await press('reconsider', {});
    expect(await states()).toMatchObject({ a3: 'pending', a4: 'pending', a5: 'pending' });
  });

  it('renews a waiting lead when its listing changes, and makes no second', async () => {
    const before = (await recordsOf(test.deps, 'lead')).length;
    expect(await feed(shoe('b2', '阿狗鞋店', '灵溪鹿 跑鞋 新款'))).toMatchObject({ leads: 0, refreshed: 1 });
    const leads = await recordsOf(test.deps, 'lead');
    expect(leads).toHaveLength(before);
    expect(leads.find((l) => l.data.key === 'b2')).toMatchObject({
      version: 2,
      data: { title: '灵溪鹿 跑鞋 新款' },
    });
  });

  it('holds listings that it knows against a mark that is new, and puts leads of a shop authorised since aside', async () => {
    await sweepListings(test.deps);
    await feed(shoe('f1', '别家', '远山鹤 徒步鞋'));
    await makeMark(test.deps, { text: '远山鹤', number: '8888888', office: holder.office });
    expect(await states()).not.toHaveProperty('f1');
    expect(await sweepListings(test.deps)).toBeGreaterThan(0);
    expect(await states()).toMatchObject({ f1: 'pending' });
    expect(await sweepListings(test.deps)).toBe(0);
    await makeShop(test.deps, holder.office, { seller: '别家' });
    await sweepListings(test.deps);
    expect(await states()).toMatchObject({ f1: 'suppressed', a4: 'pending' });
  });

  it('counts sellers and the dashboard by what the reader may see', async () => {
    const url = '/api/monitor/summary?from=2020-01-01&to=2099-12-31&interval=month';
    const mine = (await test.app.inject({ url, headers: holder.headers })).json();
    expect(mine.totals).toMatchObject({ leads: 5, confirmed: 1, rejected: 2, removals: 0 });
    expect(mine.byPlatform).toEqual([
      { platform: 'taobao', leads: 5, confirmed: 1, complaints: 0, removals: 0 },
    ]);
    expect(mine.topSellers[0]).toMatchObject({ seller: '阿猫鞋店', leads: 3, rejected: 2 });
    const other = await test.as({ role: 'rightHolder', kind: 'company' });
    expect((await test.app.inject({ url, headers: other.headers })).json().totals).toMatchObject({
      leads: 0,
      listings: 0,
    });

    const shops = await test.app.inject({ url: '/api/sellers?q=阿', headers: holder.headers });
    expect(shops.json()).toMatchObject({
      total: 2,
      sellers: expect.arrayContaining([
        expect.objectContaining({ seller: '阿猫鞋店', leads: 3, rejected: 2, listings: 5 }),
        expect.objectContaining({ seller: '阿狗鞋店', leads: 2, confirmed: 1, listings: 2 }),
      ]),
    });
  });
});
