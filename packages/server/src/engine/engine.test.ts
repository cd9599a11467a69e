import type { MatterRecord } from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabases } from '../testing/databases.ts';
import { makeOffices, openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import { createMatter, editMatter, fireTransition, getMatter, listMatters } from './index.ts';

const holder = someone('rightHolder', 'company-a', '350582', 'company');
const rival = someone('rightHolder', 'company-b', '350582', 'company');
const shop = someone('platform', 'shop', null, 'platform');
const officer = someone('ipOfficer', 'city-ip', '350500');

describe.each(testDatabases)('engine on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase);
    await makeOffices(t.db, { shop: 'platform', 'city-ip': 'ipOffice' });
  });
  afterAll(() => t.database.close());

  const claim = (data: object = {}, actor = holder): Promise<MatterRecord> =>
    t.run(async (trx) => {
      const full = {
        subject: '假冒运动鞋',
        platform: { office: 'shop', name: '某平台' },
        place: '350582',
        pledged: true,
        ...data,
      };
      return (await createMatter(t.engine, trx, 'sample_claim', { data: full }, actor)).matter;
    });
  const send = (m: MatterRecord, actor = holder) =>
    t.run((trx) =>
      fireTransition(
        t.engine,
        trx,
        { kind: m.kind, id: m.id, version: m.version, transition: 'send' },
        actor,
      ),
    );
  const actionsOf = (id: string) =>
    t.db.selectFrom('matterAction').selectAll().where('matterId', '=', id).orderBy('seq').execute();

  it('creates a record with its owner, its county and its first action', async () => {
    const made = await claim();
    expect(made).toMatchObject({ state: 'draft', version: 1, office: 'company-a', region: '350582' });
    const { matter, transitions, mayEdit } = await getMatter(t.engine, t.db, made.kind, made.id, holder);
    expect(matter).toEqual(made);
    expect(transitions).toEqual(['send', 'withdraw']);
    expect(mayEdit).toBe(true);
    const [first, ...more] = await actionsOf(made.id);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ seq: 1, verb: 'create', toState: 'draft', actorRole: 'rightHolder' });
    expect(first?.changes.subject).toEqual([null, '假冒运动鞋']);
  });

  it('answers alike for a record that is missing and one that is forbidden', async () => {
    const made = await claim();
    const seen = getMatter(t.engine, t.db, made.kind, made.id, rival);
    const missing = getMatter(t.engine, t.db, made.kind, crypto.randomUUID(), rival);
    const [a, b] = await Promise.allSettled([seen, missing]);
    expect(a).toMatchObject({ status: 'rejected', reason: { code: 'not_found', status: 404 } });
    expect(b).toEqual(a);
    await expect(send(made, rival)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('fires a transition with its clock, its jobs and the records it makes', async () => {
    const made = await claim();
    t.sent.length = 0;
    const { matter } = await send(made);
    expect(matter).toMatchObject({ state: 'sent', version: 2, dueAt: '2021-03-02T02:00:00.000Z' });
    expect(t.sent).toEqual([{ queue: 'sample', data: { id: made.id, kind: 'sample_claim' } }]);
    const { linked } = await getMatter(t.engine, t.db, made.kind, made.id, holder);
    const checks = linked.find((l) => l.kind === 'sample_check')?.rows ?? [];
    expect(checks.map((c) => [c.data.rule, c.data.plannedAt, c.data.sentBy, c.office]).sort()).toEqual([
      ['check.first', '2021-03-02T02:00:00.000Z', holder.name, 'company-a'],
      ['check.second', '2021-03-04T15:59:59.000Z', holder.name, 'company-a'],
    ]);
    expect((await actionsOf(made.id)).map((a) => a.verb)).toEqual(['create', 'send']);
  });

  it('fires transitions of linked records, and theirs in turn', async () => {
    const mark = await t.run((trx) =>
      createMatter(
        t.engine,
        trx,
        'sample_mark',
        { data: { number: 'X1', classNo: 9, name: '鸿星' } },
        holder,
      ),
    );
    const sent = await send(await claim({ mark: mark.matter.id }));
    const address = { kind: 'sample_mark', id: mark.matter.id, version: 1, transition: 'expire' };
    await t.run((trx) => fireTransition(t.engine, trx, address, officer));
    const { matter, linked } = await getMatter(t.engine, t.db, 'sample_claim', sent.matter.id, holder);
    expect(matter.state).toBe('withdrawn');
    expect(linked[0]?.rows.map((r) => r.state)).toEqual(['dropped', 'dropped']);
    expect((await actionsOf(matter.id)).at(-1)).toMatchObject({ verb: 'withdraw', actorRole: 'system' });
  });

  it('refuses by guard, by field and by state, and leaves nothing behind', async () => {
    const made = await claim({ pledged: false });
    t.sent.length = 0;
    await expect(send(made)).rejects.toMatchObject({ status: 422, fields: [{ code: 'pledge_missing' }] });
    expect(t.sent).toEqual([]);
    expect(await actionsOf(made.id)).toHaveLength(1);
    await expect(claim({ amount: 'much' })).rejects.toMatchObject({ fields: [{ field: 'amount' }] });
    await expect(claim({ facts: {} })).rejects.toMatchObject({
      fields: [{ field: 'facts', code: 'unknown_field' }],
    });
    await expect(claim({ mark: crypto.randomUUID() })).rejects.toMatchObject({
      fields: [{ field: 'mark', code: 'ref_unknown' }],
    });
    await expect(claim({ platform: { office: 'city-ip', name: 'x' } })).rejects.toMatchObject({
      fields: [{ field: 'platform', code: 'office_unknown' }],
    });
    const sent = await send(await claim());
    await expect(send(sent.matter)).rejects.toMatchObject({ status: 409, code: 'state_conflict' });
    const pressed = { kind: made.kind, id: sent.matter.id, version: null, transition: 'runOut' };
    await expect(t.run((trx) => fireTransition(t.engine, trx, pressed, holder))).rejects.toMatchObject({
      status: 403,
    });
  });

  it('refuses a stale version and names the present one', async () => {
    const made = await claim();
    const edit = { kind: made.kind, id: made.id, version: 1, data: { subject: '改过', seller: null } };
    const { matter } = await t.run((trx) => editMatter(t.engine, trx, edit, holder));
    expect(matter.data.subject).toBe('改过');
    await expect(t.run((trx) => editMatter(t.engine, trx, edit, holder))).rejects.toMatchObject({
      status: 409,
      code: 'version_conflict',
      details: { version: 2 },
    });
  });

  it('lets exactly one of two writers of the same version win', async () => {
    const made = await claim();
    const results = await Promise.allSettled([send(made), send(made), send(made)]);
    expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
    expect(await actionsOf(made.id)).toHaveLength(2);
  });

  it('refuses a second record with the same natural key', async () => {
    const data = { number: '123', classNo: 25, name: '同一件' };
    const make = () => t.run((trx) => createMatter(t.engine, trx, 'sample_mark', { data }, holder));
    await make();
    await expect(make()).rejects.toMatchObject({
      status: 409,
      code: 'duplicate',
      fields: [{ field: 'number' }, { field: 'classNo' }],
    });
    const other = await t.run((trx) =>
      createMatter(t.engine, trx, 'sample_mark', { data: { ...data, classNo: 26 } }, holder),
    );
    const edit = { kind: 'sample_mark', id: other.matter.id, version: 1, data: { classNo: 25 } };
    await expect(t.run((trx) => editMatter(t.engine, trx, edit, holder))).rejects.toMatchObject({
      code: 'duplicate',
    });
  });

  it('shows guarded fields only to the roles that they name', async () => {
    const made = await claim();
    await send(made);
    const answer = {
      kind: made.kind,
      id: made.id,
      version: 2,
      transition: 'answer',
      data: { answer: '已下架', note: '内部' },
    };
    await t.run((trx) => fireTransition(t.engine, trx, answer, shop));
    const seenBy = async (actor: typeof holder) =>
      (await getMatter(t.engine, t.db, made.kind, made.id, actor)).matter.data.note;
    expect(await seenBy(shop)).toBe('内部');
    expect(await seenBy(holder)).toBeUndefined();
    const list = (actor: typeof holder, query = {}) => listMatters(t.engine, t.db, made.kind, query, actor);
    expect((await list(holder)).rows.some((r) => 'note' in r.data)).toBe(false);
    await expect(list(holder, { sort: 'note' })).rejects.toMatchObject({ code: 'invalid' });
    await expect(list(holder, { filters: { note: '内' } })).rejects.toMatchObject({ code: 'invalid' });
  });
});
