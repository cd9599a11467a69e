import { count, defineMatter, kinds, label, sum, systemActor } from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { createMatters } from '../engine/index.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';

const l = (text: string) => label(text, text);
const arrest = defineMatter({
  kind: 'test_arrest',
  chapter: 'protection',
  label: l('批捕'),
  fields: {
    name: kinds.text(l('案名')),
    place: kinds.region(l('县')),
    persons: kinds.number(l('人数'), { integer: true, min: 0 }),
    decidedOn: kinds.date(l('决定日期')),
  },
  title: 'name',
  columns: ['name'],
  states: { decided: { label: l('已决定'), final: true } },
  initial: 'decided',
  transitions: {},
  access: { read: [{ roles: ['procurator'] }], create: [{ roles: ['procurator'] }], edit: [] },
  region: { field: 'place' },
  figures: {
    'arrest.persons': {
      ...{ label: l('批准逮捕人数'), unit: l('人'), scope: 'year', at: 'decidedOn' },
      ...{ measure: sum('persons'), office: 'procuratorate', ofPersons: true },
    },
    'arrest.notices': {
      ...{ label: l('告知'), unit: l('件'), scope: 'year', at: 'decidedOn', measure: count() },
      office: 'mediation',
    },
  },
});

const city = await loadCity('quanzhou');

describe.each(testDatabases)('open data on $name', (testDatabase) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp(testDatabase, {
      city,
      definitions: [arrest],
      now: () => '2022-03-01T02:00:00.000Z',
    });
    const rows = [
      { name: '甲', place: '350582', persons: 5, decidedOn: '2021-03-01' },
      { name: '乙', place: '350583', persons: 2, decidedOn: '2021-04-01' },
      { name: '丙', place: '350502', persons: 4, decidedOn: '2021-05-01' },
    ].map((row) => ({ data: row }));
    const { database, engine } = t.deps;
    await database.db
      .transaction()
      .execute((trx) => createMatters(engine, trx, arrest.kind, rows, systemActor));
  });
  afterAll(() => t.close());

  const get = (url: string, headers = {}) => t.app.inject({ url, headers });
  const release = (headers: Record<string, string>, method: 'PUT' | 'DELETE' = 'PUT') =>
    t.app.inject({ method, url: '/api/figure-releases/2021', headers });

  it('shows nothing that no office has released', async () => {
    expect((await get('/api/open-data/2021')).json()).toMatchObject({ figures: [], years: [] });
    expect((await get('/open-data?lang=zh')).body).toContain('还没有开放的数据');
  });

  it('is released by the office that answers, for the whole city, and by nobody else', async () => {
    const refused = [
      await t.as({ role: 'rightHolder', kind: 'company' }),
      await t.as({ role: 'police', kind: 'police', region: '350500' }),
      await t.as({ role: 'procurator', kind: 'procuratorate', region: '350582' }),
    ];
    for (const { headers } of refused) expect((await release(headers)).statusCode).toBe(403);
    expect((await release({})).statusCode).toBe(401);
    const { headers } = await t.as({ role: 'procurator', kind: 'procuratorate', region: '350500' });
    const reply = await release(headers);
    expect(reply.json()).toMatchObject({ officeKind: 'procuratorate', figures: 1, withheld: 2 });
    expect((await get('/api/figure-releases/2021', headers)).json().releases).toHaveLength(1);
  });

  it('is read by everybody, as data, as a table and as a page, without small cells', async () => {
    const data = (await get('/api/open-data/2021')).json();
    expect(data.terms.zh).toContain('注明来源');
    expect(data.figures.map((f: { id: string }) => f.id)).toEqual(['arrest.persons']);
    expect(data.figures[0].total).toEqual({ value: 11, withheld: false });
    const cells = data.figures[0].regions.map((r: { region: string; value: number }) => [r.region, r.value]);
    expect(cells).toEqual([
      ['350502', null],
      ['350582', 5],
      ['350583', null],
    ]);
    const csv = await get('/api/open-data/2021/figures.csv?lang=zh');
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body).toContain('arrest.persons,批准逮捕人数,2021,year,350582,晋江市,5,人');
    expect(csv.body).toMatch(/350583,南安市,,人,.*不公布/);
    const page = (await get('/open-data/2021?lang=zh')).body;
    expect(page).toContain('11人');
    expect(page).toContain('<span class="n">不公布</span>');
    expect(page).not.toContain('>2人<');
  });

  it('stays as it was released, and goes when it is taken back', async () => {
    const { database, engine } = t.deps;
    const row = { data: { name: '丁', place: '350582', persons: 9, decidedOn: '2021-06-01' } };
    await database.db
      .transaction()
      .execute((trx) => createMatters(engine, trx, arrest.kind, [row], systemActor));
    expect((await get('/api/open-data/2021')).json().figures[0].total.value).toBe(11);
    const { headers } = await t.as({ role: 'procurator', kind: 'procuratorate', region: '350500' });
    await release(headers);
    expect((await get('/api/open-data/2021')).json().figures[0].total.value).toBe(20);
    expect((await release(headers, 'DELETE')).json()).toEqual({ withdrawn: true });
    expect((await get('/api/open-data/2021')).json().figures).toEqual([]);
    expect((await release(headers, 'DELETE')).json()).toEqual({ withdrawn: false });
  });
});
