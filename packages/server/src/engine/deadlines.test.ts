import type { MatterRecord } from '@citong/matters';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../testing/databases.ts';
import { makeOffices, openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import { createMatter, fireTransition, markRead, noticesFor, readRecord, runDeadlines } from './index.ts';

const holder = someone('rightHolder', 'company-a', '350582', 'company');
const shop = someone('platform', 'shop', null, 'platform');
const officer = someone('ipOfficer', 'city-ip', '350500');

describe.each(testDatabases)('deadlines on $name', (testDatabase) => {
  let t: TestEngine;
  let claim: MatterRecord;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase);
    await makeOffices(t.db, { shop: 'platform', 'city-ip': 'ipOffice' });
  });
  afterAll(() => t.database.close());
  beforeEach(async () => {
    for (const table of ['notification', 'matterLink', 'matter'] as const)
      await t.db.deleteFrom(table).execute();
    t.at('2021-03-01T02:00:00.000Z');
    claim = await sent();
  });

  async function sent(): Promise<MatterRecord> {
    const { engine, run } = t;
    const data = {
      subject: '假鞋',
      platform: { office: 'shop', name: '平台' },
      place: '350582',
      pledged: true,
    };
    const { matter } = await run((trx) => createMatter(engine, trx, 'sample_claim', { data }, holder));
    const send = { kind: matter.kind, id: matter.id, version: 1, transition: 'send' };
    return (await run((trx) => fireTransition(engine, trx, send, holder))).matter;
  }
  const told = async (actor: typeof holder) =>
    (await noticesFor(t.engine, t.db, actor)).rows.map((n) => n.code);
  const state = async () => (await readRecord(t.engine, t.db, claim.kind, claim.id, holder)).state;

  it('reminds who acts and who owns, once, within the time that the rule names', async () => {
    const { engine, db, at } = t;
    at('2021-03-01T21:59:59.000Z');
    expect(await runDeadlines(engine, db)).toMatchObject({ reminded: 0, missed: 0 });
    at('2021-03-01T22:00:01.000Z');
    expect(await runDeadlines(engine, db)).toMatchObject({ reminded: 1, missed: 0 });
    expect(await runDeadlines(engine, db)).toMatchObject({ reminded: 0, missed: 0 });
    expect(await told(holder)).toEqual(['deadline_near']);
    expect(await told(shop)).toEqual(['deadline_near']);
    expect(await told(officer)).toEqual([]);
    const { rows, unread } = await noticesFor(engine, db, shop);
    expect(rows[0]).toMatchObject({ title: '假鞋', dueAt: '2021-03-02T02:00:00.000Z', readAt: null });
    expect(unread).toBe(1);
    await markRead(engine, db, holder, [rows[0]?.id ?? '']);
    expect((await noticesFor(engine, db, shop)).unread).toBe(1);
    await markRead(engine, db, shop, null);
    expect(await noticesFor(engine, db, shop, { unread: true })).toEqual({ rows: [], unread: 0 });
    expect((await noticesFor(engine, db, holder)).unread).toBe(1);
  });

  it('fires the transition of a missed deadline once, and tells who is to be told', async () => {
    const { engine, db, at } = t;
    at('2021-03-02T02:00:00.000Z');
    const works = await Promise.all([runDeadlines(engine, db), runDeadlines(engine, db)]);
    expect(works.map((w) => w.fired).sort()).toEqual([0, 1]);
    expect(await state()).toBe('late');
    expect(await told(officer)).toEqual(['deadline_escalated']);
    expect(await told(shop)).toEqual(['deadline_missed']);
    const actions = await db
      .selectFrom('matterAction')
      .selectAll()
      .where('matterId', '=', claim.id)
      .execute();
    expect(actions.at(-1)).toMatchObject({ verb: 'runOut', actorRole: 'system' });
    at('2021-03-09T02:00:00.000Z');
    expect(await runDeadlines(engine, db)).toMatchObject({ reminded: 0, missed: 0, fired: 0 });
  });

  it('leaves alone what was answered in time', async () => {
    const { engine, db, at, run } = t;
    const answer = {
      kind: claim.kind,
      id: claim.id,
      version: 2,
      transition: 'answer',
      data: { answer: '已下架' },
    };
    await run((trx) => fireTransition(engine, trx, answer, shop));
    at('2021-03-09T02:00:00.000Z');
    expect(await runDeadlines(engine, db)).toMatchObject({ reminded: 0, missed: 0, fired: 0 });
    expect(await told(holder)).toEqual([]);
  });

  it('works through more clocks than one batch holds', async () => {
    const { engine, db, at } = t;
    await sql`insert into matter select gen_random_uuid(), kind, state, version, natural_key, office, region, created_by,
      created_at, updated_at, due_at, clocks, data, search from matter, generate_series(1, 230)
      where id = ${claim.id}`.execute(db);
    const { n } = await db
      .selectFrom('matter')
      .where('kind', '=', 'sample_claim')
      .select((e) => e.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(n).toBe(231);
    at('2021-03-01T23:00:00.000Z');
    expect((await runDeadlines(engine, db)).reminded).toBe(231);
    at('2021-03-05T02:00:00.000Z');
    expect((await runDeadlines(engine, db)).fired).toBe(231);
  });
});
