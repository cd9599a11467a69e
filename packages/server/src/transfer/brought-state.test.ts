import { type Actor, defineMatter, type MatterDefinition, systemActor } from '@citong/matters';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { testDatabases } from '../testing/databases.ts';
import { openTestEngine, someone, type TestEngine } from '../testing/engine.ts';
import { sampleClaim, sampleMark } from '../testing/sample-matters.ts';
import { guessMapping } from './mapping.ts';
import { importRows } from './matter-sink.ts';

const now = { now: 'dateTime' } as const;

/** A claim that starts its clock and causes a check when it is made, and that a court may file. */
const claim: MatterDefinition = defineMatter({
  ...sampleClaim,
  unique: ['subject'],
  fields: {
    ...sampleClaim.fields,
    platform: { ...sampleClaim.fields.platform, required: false } as MatterDefinition['fields'][string],
  },
  sets: { sentAt: now, facts: { value: { by: 'creation' } } },
  effects: [{ effect: 'job', queue: 'made' }],
  access: {
    ...sampleClaim.access,
    create: [{ roles: ['rightHolder', 'ipOfficer', 'court', 'bank', 'admin'] }],
    edit: [{ roles: ['ipOfficer'] }],
    read: [...sampleClaim.access.read, { roles: ['court', 'bank', 'rightHolder'] }],
  },
  transitions: {
    ...sampleClaim.transitions,
    withdraw: {
      ...sampleClaim.transitions.withdraw,
      by: [{ roles: ['court'] }],
      effects: [],
    } as unknown as MatterDefinition['transitions'][string],
  },
});
const check = defineMatter({
  ...sampleMark,
  kind: 'sample_check',
  unique: [],
  figures: {},
  fields: {
    ...sampleMark.fields,
    claim: { kind: 'ref', to: 'sample_claim', label: sampleMark.label },
    plannedAt: { kind: 'dateTime', label: sampleMark.label },
    rule: { kind: 'text', label: sampleMark.label },
    sentBy: { kind: 'text', label: sampleMark.label },
  },
});

const officer = someone('ipOfficer');
const court = someone('court', 'court-a', '350500', 'court');
const bank = someone('bank', 'bank-a', '350500', 'bank');
const holder = someone('rightHolder', 'company-a', '350582', 'company');

describe.each(testDatabases)('records brought in a later state on $name', (testDatabase) => {
  let t: TestEngine;
  beforeAll(async () => {
    t = await openTestEngine(testDatabase, [claim, check]);
  });
  afterAll(() => t.database.close());
  beforeEach(async () => {
    await t.db.deleteFrom('matter').execute();
    t.sent.length = 0;
  });

  async function imported(actor: Actor, rows: readonly Record<string, string>[], onDuplicate = 'refuse') {
    const mapping = guessMapping(claim, [...new Set(rows.flatMap((r) => Object.keys(r)))]);
    const numbered = rows.map((raw, i) => ({ line: i + 2, raw }));
    const run = { kind: claim.kind, mapping, actor, onDuplicate: onDuplicate as 'refuse' | 'update' };
    return await t.run((trx) => importRows(t.engine, trx, numbered, run));
  }
  const held = () => t.db.selectFrom('matter').selectAll().orderBy('naturalKey').execute();

  it('start there with their dates; creation writes nothing, causes nothing and says the state', async () => {
    const result = await imported(officer, [
      { subject: 'a', 状态: 'answered（中）', sentAt: '2020-01-01 08:00', answeredAt: '2020-01-02 08:00' },
      { subject: 'b', 状态: 'late', sentAt: '2020-01-01 08:00' },
      { subject: 'c', 状态: ' WITHDRAWN ' },
      { subject: 'd', 状态: 'draft', sentAt: '2020-01-01 08:00' },
      { subject: 'e', 状态: '' },
    ]);
    expect(result).toMatchObject({ new: 5, refused: [] });
    const rows = await held();
    expect(rows.map((r) => [r.state, r.data.sentAt ?? null, r.data.facts ?? null, r.dueAt])).toEqual([
      ['answered', '2020-01-01T00:00:00.000Z', null, null],
      ['late', '2020-01-01T00:00:00.000Z', null, '2020-01-02T00:00:00.000Z'],
      ['withdrawn', null, null, null],
      ['draft', '2020-01-01T00:00:00.000Z', { by: 'creation' }, '2020-01-02T00:00:00.000Z'],
      ['draft', '2021-03-01T02:00:00.000Z', { by: 'creation' }, '2021-03-02T02:00:00.000Z'],
    ]);
    expect(rows[0]?.clocks).toMatchObject([{ deadline: 'answer', metAt: '2020-01-02T00:00:00.000Z' }]);
    expect(t.sent).toHaveLength(2);
    const actions = await t.db
      .selectFrom('matterAction')
      .selectAll()
      .where('matterId', '=', rows[0]?.id ?? '')
      .execute();
    expect(actions).toMatchObject([{ verb: 'create', fromState: null, toState: 'answered' }]);
  });

  it('are refused by row, column and reason where there is no such state', async () => {
    const { new: made, refused } = await imported(officer, [
      { subject: 'a', state: '已了结' },
      { subject: 'b', state: 'sent' },
    ]);
    expect(made).toBe(1);
    expect(refused).toMatchObject([
      { line: 2, field: 'state', code: 'state_unknown', raw: { state: '已了结' } },
    ]);
    expect(refused[0]?.message.zh).toContain('“state”：没有这个状态；可以是：draft（中）、');
  });

  it('come from a public body only in the states that it, or the clock, leads to; from nobody else', async () => {
    const each = ['draft', 'sent', 'late', 'withdrawn'].map((state) => ({ subject: state, state }));
    const refused = async (actor: Actor) => {
      await t.db.deleteFrom('matter').execute();
      const result = await imported(actor, each);
      return result.refused.map((r) => [r.raw.state, r.code]);
    };
    const no = (...states: string[]) => states.map((s) => [s, 'state_not_permitted']);
    expect(await refused(officer)).toEqual([]);
    expect(await refused(systemActor)).toEqual([]);
    expect(await refused(court)).toEqual(no('sent'));
    expect(await refused(bank)).toEqual(no('sent', 'late', 'withdrawn'));
    expect(await refused(holder)).toEqual(no('sent', 'late', 'withdrawn'));
  });

  it('move a record that is there already to its state of now, automatic fields with it', async () => {
    await imported(officer, [{ subject: 'a' }]);
    const later = { subject: 'a', state: 'answered', answeredAt: '2021-03-01 12:00' };
    expect(await imported(officer, [later], 'update')).toMatchObject({ changed: 1, refused: [] });
    const [row] = await held();
    expect(row).toMatchObject({ state: 'answered', version: 2, dueAt: null });
    expect(row?.data.answeredAt).toBe('2021-03-01T04:00:00.000Z');
    expect(await imported(officer, [later], 'update')).toMatchObject({ unchanged: 1 });
    const back = { subject: 'a', state: 'sent' };
    expect((await imported(court, [back], 'update')).refused).toMatchObject([
      { code: 'state_not_permitted' },
    ]);
    const actions = await t.db
      .selectFrom('matterAction')
      .selectAll()
      .where('matterId', '=', row?.id ?? '')
      .orderBy('seq')
      .execute();
    expect(actions[1]).toMatchObject({ verb: 'edit', fromState: 'draft', toState: 'answered' });
  });
});
