import type { Actor } from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../testing/databases.ts';
import { makeOffices, openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import {
  createMatters,
  fireMany,
  fireTransition,
  inboxOf,
  type ListQuery,
  listMatters,
  searchMatters,
  timelineOf,
} from './index.ts';

const holder = someone('rightHolder', 'company-a', '350582', 'company');
const rival = someone('rightHolder', 'company-b', '350583', 'company');
const shop = someone('platform', 'shop', null, 'platform');
const city = someone('ipOfficer', 'city-ip', '350500');
const county = someone('ipOfficer', 'jinjiang-ip', '350582');

const names = ['鸿星尔克运动鞋', '安踏球鞋', 'Nike 耐克', '三叶草', 'iPhone 手机壳', '特步'];

describe.each(testDatabases)('lists on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase);
    await makeOffices(t.db, { shop: 'platform', 'city-ip': 'ipOffice' });
    const claims = names.map((subject, i) => ({
      data: {
        subject,
        platform: { office: 'shop', name: '某平台' },
        place: i % 2 === 0 ? '350582' : '350583',
        pledged: i !== 1,
        // Equal amounts, and some without: pages must keep their order all the same.
        ...(i < 4 && { amount: i < 2 ? 100 : 250_000 }),
        ...(i > 2 && { ways: i === 3 ? ['shop', 'live'] : ['live'], way: 'shop' }),
        seller: { name: `店铺 ${i}_%` },
      },
    }));
    const outcomes = await t.run((trx) => createMatters(t.engine, trx, 'sample_claim', claims, holder));
    expect(outcomes.map((o) => o.outcome)).toEqual(names.map(() => 'created'));
  });
  afterAll(() => t.database.close());

  const list = (query: ListQuery = {}, actor = holder) =>
    listMatters(t.engine, t.db, 'sample_claim', query, actor);
  const found = async (query: ListQuery, actor = holder) =>
    (await list({ sort: 'subject', ...query }, actor)).rows.map((r) => String(r.data.subject).slice(0, 2));
  const by = (field: string, text: string) => found({ filters: { [field]: text } });

  it('shows each reader exactly what it may read', async () => {
    expect((await list()).total).toBe(6);
    expect((await list({}, rival)).total).toBe(0);
    expect((await list({}, shop)).total).toBe(0);
    expect((await list({}, city)).total).toBe(6);
    expect((await list({}, county)).total).toBe(3);
    expect((await list({}, someone('police'))).total).toBe(0);
  });

  it('pages through equal and absent sort values without loss or repetition', async () => {
    for (const sort of [
      'amount',
      '-amount',
      'createdAt',
      '-createdAt',
      'dueAt',
      'pledged',
      '-seller',
      'state',
    ]) {
      const whole = (await list({ sort })).rows.map((r) => r.id);
      const paged: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await list({ sort, limit: 2, ...(cursor && { cursor }) });
        expect(page.total).toBe(cursor ? null : 6);
        paged.push(...page.rows.map((r) => r.id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor);
      expect(paged, sort).toEqual(whole);
    }
    const amounts = async (sort: string) => (await list({ sort })).rows.map((r) => r.data.amount ?? null);
    expect(await amounts('amount')).toEqual([100, 100, 250_000, 250_000, null, null]);
    expect(await amounts('-amount')).toEqual([250_000, 250_000, 100, 100, null, null]);
  });

  it('filters by the kind of the field', async () => {
    expect(await by('subject', '鞋')).toEqual(['安踏', '鸿星']);
    expect(await by('seller', '3_%')).toEqual(['三叶']);
    expect(await by('amount', '101..')).toEqual(['Ni', '三叶']);
    expect(await by('amount', '..100')).toEqual(['安踏', '鸿星']);
    expect(await by('pledged', 'false')).toEqual(['安踏']);
    expect(await by('way', 'shop,live')).toEqual(['iP', '三叶', '特步']);
    expect(await by('ways', 'shop')).toEqual(['三叶']);
    expect(await by('place', '350583')).toEqual(['三叶', '安踏', '特步']);
    expect(await by('region', '350500')).toHaveLength(6);
    expect(await by('createdAt', '2021-03-01..2021-03-01')).toHaveLength(6);
    expect(await by('createdAt', '..2021-02-28')).toEqual([]);
    expect(await by('office', 'company-a,company-b')).toHaveLength(6);
    expect(await found({ states: ['sent'] })).toEqual([]);
  });

  it('refuses what it cannot read, and leaks nothing through a filter', async () => {
    const bad: ListQuery[] = [
      { filters: { nothing: 'x' } },
      { filters: { amount: 'much' } },
      { filters: { createdAt: 'soon' } },
      { filters: { constructor: 'x' } },
      { sort: 'nothing' },
      { sort: 'toString' },
      { cursor: 'x' },
    ];
    for (const query of bad)
      await expect(list(query), JSON.stringify(query)).rejects.toMatchObject({ status: 422 });
    expect(await by('subject', "'; drop table matter; --")).toEqual([]);
    expect(await found({ q: "'&|!:*()" })).toHaveLength(6);
  });

  it('finds two Chinese characters, words by their beginning, and nothing else', async () => {
    expect(await found({ q: '运动' })).toEqual(['鸿星']);
    expect(await found({ q: '动运' })).toEqual([]);
    expect(await found({ q: 'nik' })).toEqual(['Ni']);
    expect(await found({ q: '手机 IPHONE' })).toEqual(['iP']);
    expect(await found({ q: '鞋' })).toEqual(['安踏', '鸿星']);
    expect((await searchMatters(t.engine, t.db, '尔克', holder)).map((f) => f.title)).toEqual([
      '鸿星尔克运动鞋',
    ]);
    expect(await searchMatters(t.engine, t.db, '尔克', rival)).toEqual([]);
  });

  it('fires in bulk what can be fired, and says why not for the rest; the inbox follows', async () => {
    expect(await inboxOf(t.engine, t.db, shop)).toMatchObject({ waiting: [], overdue: [] });
    const { rows } = await list();
    const items = rows.map((r) => ({ id: r.id, version: 1 }));
    const result = await fireMany(t.engine, t.db, 'sample_claim', 'send', items, {}, holder);
    expect(result.done).toHaveLength(5);
    expect(result.refused.map((r) => [r.error.status, r.error.fields[0]?.code])).toEqual([
      [422, 'pledge_missing'],
    ]);
    await expect(
      fireMany(t.engine, t.db, 'sample_claim', 'withdraw', items, {}, holder),
    ).rejects.toMatchObject({ status: 403 });
    expect(await inboxOf(t.engine, t.db, shop)).toMatchObject({
      waiting: [{ kind: 'sample_claim', count: 5, overdue: 0 }],
    });
    t.at('2021-03-05T00:00:00.000Z');
    const inbox = await inboxOf(t.engine, t.db, shop);
    expect(inbox.waiting[0]).toMatchObject({ count: 5, overdue: 5 });
    expect(inbox.overdue).toHaveLength(5);
    expect((await list({ overdue: true })).total).toBe(5);
    // The owner waits for nobody's press but hears that they are late; so do the IP offices of the place.
    const late = async (actor: Actor) => (await inboxOf(t.engine, t.db, actor)).waiting;
    expect(await late(holder)).toMatchObject([{ kind: 'sample_claim', count: 0, overdue: 5, sample: [] }]);
    expect(await late(city)).toMatchObject([{ count: 0, overdue: 5 }]);
    expect(await late(county)).toMatchObject([{ count: 0, overdue: 3 }]);
    expect(await late(rival)).toEqual([]);
    expect(await late(someone('admin'))).toMatchObject([{ count: 0, overdue: 5 }]);
    expect(await late(someone('admin', 'desk', null, 'window'))).toEqual([]);
  });

  it('tells what was done to a record, without fields that the reader does not see', async () => {
    const { rows } = await list({ states: ['sent'], limit: 1 });
    const id = rows[0]?.id ?? '';
    const answer = { answer: '已下架', note: '内部' };
    const { engine, db } = t;
    const address = { kind: 'sample_claim', id, version: 2, transition: 'answer', data: answer };
    await t.run((trx) => fireTransition(engine, trx, address, shop));
    const seen = await timelineOf(engine, db, 'sample_claim', id, holder);
    expect(seen.map((a) => a.verb)).toEqual(['create', 'send', 'answer']);
    expect(seen[2]).toMatchObject({
      from: 'sent',
      to: 'answered',
      actor: { role: 'platform', office: { id: 'shop', name: { zh: 'shop' } } },
      changes: { answer: { from: null, to: '已下架' } },
    });
    expect(seen[2]?.changes).not.toHaveProperty('note');
    expect((await timelineOf(engine, db, 'sample_claim', id, shop))[2]?.changes).toHaveProperty('note');
    await expect(timelineOf(engine, db, 'sample_claim', id, rival)).rejects.toMatchObject({ status: 404 });
  });
});
