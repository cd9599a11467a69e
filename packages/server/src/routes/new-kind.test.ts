import { compare, count, defineMatter, field, kinds, label, ownOffice, value } from '@citong/matters';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importMattersJob } from '../jobs/import-matters.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';

const l = label;

/** A kind that nobody has written code for: what a new file under packages/matters would hold. */
const branding = defineMatter({
  kind: 'branding_station',
  chapter: 'service',
  label: l('商标品牌指导站', 'Branding station'),
  fields: {
    name: kinds.text(l('名称', 'Name'), { required: true }),
    town: kinds.region(l('所在地', 'Place')),
    budget: kinds.money(l('经费', 'Budget')),
    opened: kinds.flag(l('已挂牌', 'Opened')),
    openedAt: kinds.dateTime(l('挂牌时间', 'Opened at'), { automatic: true }),
  },
  title: 'name',
  columns: ['name', 'town', 'budget'],
  states: { planned: { label: l('筹建', 'Planned') }, open: { label: l('挂牌', 'Open'), final: true } },
  initial: 'planned',
  transitions: {
    launch: {
      label: l('挂牌', 'Launch'),
      from: ['planned'],
      to: 'open',
      by: [{ roles: ['ipOfficer'], when: ownOffice }],
      sets: { openedAt: { now: 'dateTime' } },
      guards: [
        {
          code: 'no_budget',
          when: compare('gt', field('budget'), value(0)),
          message: l('请先落实经费', 'Settle the budget first'),
        },
      ],
      effects: [{ effect: 'job', queue: 'branding' }],
    },
  },
  access: {
    read: [{ roles: ['ipOfficer', 'public'] }],
    create: [{ roles: ['ipOfficer'] }],
    edit: [{ roles: ['ipOfficer'], when: ownOffice }],
  },
  region: { field: 'town' },
  figures: {
    'service.branding_stations': {
      label: l('商标品牌指导站', 'Branding stations'),
      unit: l('个', 'stations'),
      scope: 'cumulative',
      at: 'openedAt',
      measure: count(),
    },
  },
});

describe.each(testDatabases)('a kind that the code does not know, on $name', (testDatabase) => {
  let t: TestApp;
  let officer: Awaited<ReturnType<TestApp['as']>>;
  const at = '/api/matters/branding_station';
  beforeAll(async () => {
    t = await openTestApp(testDatabase, { definitions: [branding] });
    await t.deps.boss.createQueue('branding');
    officer = await t.as({ role: 'ipOfficer', region: '350500' });
  });
  afterAll(() => t.close());

  const get = async (url: string) => (await t.app.inject({ url, headers: officer.headers })).json();
  const post = async (url: string, payload: object) => {
    const reply = await t.app.inject({ method: 'POST', url, headers: officer.headers, payload });
    return { status: reply.statusCode, body: reply.json() };
  };
  const jobs = () => t.deps.boss.fetch('branding', { batchSize: 10 });

  it('is created, refused, fired, listed, found, counted and described', async () => {
    const { body: made } = await post(at, { data: { name: '磁灶镇指导站', town: '350582' } });
    expect(made).toMatchObject({ state: 'planned', region: '350582' });
    const launch = (version: number) => post(`${at}/${made.id}/transitions/launch`, { version });
    expect(await launch(1)).toMatchObject({
      status: 422,
      body: { error: { fields: [{ code: 'no_budget' }] } },
    });
    expect(await jobs()).toEqual([]);
    const budget = { version: 1, data: { budget: 500_000 } };
    await t.app.inject({
      method: 'PATCH',
      url: `${at}/${made.id}`,
      headers: officer.headers,
      payload: budget,
    });
    const both = await Promise.all([launch(2), launch(2)]);
    expect(both.map((r) => r.status).sort()).toEqual([200, 409]);
    expect((await jobs()).map((j) => j.data)).toEqual([{ id: made.id, kind: 'branding_station' }]);
    expect(await get(`${at}?state=open&f.budget=500000..&q=${encodeURIComponent('磁灶')}`)).toMatchObject({
      total: 1,
      rows: [{ id: made.id, state: 'open', version: 3 }],
    });
    const { year } = { year: t.deps.engine.time().today.slice(0, 4) };
    expect((await get(`/api/figures?year=${year}`)).figures).toMatchObject([
      { id: 'service.branding_stations', value: 1, previous: 0, kind: 'branding_station' },
    ]);
    expect((await get('/api/openapi.json')).paths).toHaveProperty([`${at}/{id}/transitions/launch`]);
  });

  it('is imported, exported and read by analysts', async () => {
    const form = new FormData();
    form.set('file', new Blob(['名称,所在地,经费\n安海镇指导站,350582,3万元\n,350582,1\n']), 'a.csv');
    const { body } = await post(`${at}/import`, form);
    await importMattersJob.handle(t.deps, { run: body.run.id });
    expect(await get(`/api/imports/${body.run.id}`)).toMatchObject({ rowsNew: 1, rowsRefused: 1 });
    const csv = await t.app.inject({ url: `${at}/export?sort=name`, headers: officer.headers });
    expect(csv.body).toContain(',筹建,,安海镇指导站,350582,30000.00,');
    const { rows } =
      await sql`select name, budget / 100 as yuan from branding_station where state = 'planned'`.execute(
        t.deps.database.db,
      );
    expect(rows).toEqual([{ name: '安海镇指导站', yuan: 30_000 }]);
  });
});
