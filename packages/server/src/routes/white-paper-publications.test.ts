import { systemActor } from '@citong/matters';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { createMatter, fireTransition } from '../engine/index.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';
import { isIntact, publishedPaper } from '../whitepaper/index.ts';

const city = await loadCity('quanzhou');
type Headers = Record<string, string>;
interface Office {
  readonly officeKind: string;
  readonly status: string;
  readonly hash: string;
  readonly names: readonly string[];
  readonly figures: readonly { readonly id: string }[];
  readonly changed: readonly { readonly id: string }[];
  readonly signOff: { readonly remark: string | null } | null;
}

describe.each(testDatabases)('sign-off and publishing on $name', (testDatabase) => {
  let t: TestApp;
  let now = '2022-03-01T02:00:00.000Z';
  const people: Record<string, Headers> = {};
  beforeAll(async () => {
    t = await openTestApp(testDatabase, { city, now: () => now });
    const { region } = city;
    const persons = {
      officer: { role: 'ipOfficer', region },
      county: { role: 'ipOfficer', region: '350582' },
      admin: { role: 'admin', region },
      customs: { role: 'customs', kind: 'customs', region },
      copyright: { role: 'copyrightOfficer', kind: 'copyrightOffice', region },
      police: { role: 'police', kind: 'police', region },
      company: { role: 'rightHolder', kind: 'company', region },
    } as const;
    for (const [name, person] of Object.entries(persons)) people[name] = (await t.as(person)).headers;
    await addGi('7000001', '甲茶');
    await addStory('以案说法一');
  });
  afterAll(() => t.close());

  const create = async (kind: string, data: object, state?: string) => {
    const { engine, database } = t.deps;
    const { matter } = await database.db
      .transaction()
      .execute((trx) => createMatter(engine, trx, kind, { data, state }, systemActor));
    return matter;
  };
  const addGi = (number: string, name: string) => {
    const holder = { name: '某镇协会' };
    const common = { product: '茶', holder, markType: 'certification', county: '350524' };
    return create('gi_trademark', { ...common, number, name, registeredOn: '2021-05-01' });
  };
  /** A story that customs told: theirs is a figure of the paper. */
  const addStory = (title: string) => {
    const story = { title, campaign: 'customs', form: 'case_story', goods: 'slippers', pieces: 32_000 };
    return create('publicity', { ...story, heldOn: '2021-06-01' }, 'held');
  };
  const get = (url: string, who: string | null = 'officer') =>
    t.app.inject({ url: `/api/white-paper/${url}`, headers: who ? people[who] : {} });
  const post = (url: string, payload: object, who = 'officer') =>
    t.app.inject({ method: 'POST', url: `/api/white-paper/${url}`, payload, headers: people[who] });
  const offices = async (who = 'officer') => {
    const reply = await get('2021/sign-offs', who);
    return reply.json<{ offices: Office[]; signsFor: string | null }>();
  };
  const officeOf = async (kind: string) => (await offices()).offices.find((o) => o.officeKind === kind);
  const sign = async (kind: string, who: string) =>
    post('2021/sign-offs', { hash: (await officeOf(kind))?.hash ?? '' }, who);

  it('asks each office with figures in the paper, and shows another office its own alone', async () => {
    const all = await offices();
    expect(all.offices.map((o) => [o.officeKind, o.status])).toEqual(
      expect.arrayContaining([
        ['ipOffice', 'missing'],
        ['customs', 'missing'],
      ]),
    );
    expect(all.offices.map((o) => o.officeKind)).not.toContain('police');
    expect(all.signsFor).toBe('ipOffice');
    expect((await offices('admin')).signsFor).toBeNull();
    expect((await offices('county')).signsFor).toBeNull();
    const own = await offices('customs');
    expect(own.offices.map((o) => o.officeKind)).toEqual(['customs']);
    expect(own.offices[0]?.figures.map((f) => f.id)).toContain('publicity.slippers');
    // The police have no figure in it.
    for (const who of ['police', 'company']) expect((await get('2021/sign-offs', who)).statusCode).toBe(403);
    expect((await get('2021/sign-offs', null)).statusCode).toBe(401);
  });

  it('is refused, naming them, until every office has signed', async () => {
    const refused = await post('2021/publications', {});
    expect(refused.statusCode).toBe(409);
    expect(refused.json().error).toMatchObject({
      code: 'sign_off_missing',
      message: expect.stringContaining('海关'),
      offices: expect.arrayContaining([
        expect.objectContaining({ officeKind: 'customs', status: 'missing' }),
      ]),
    });
    const hash = (await officeOf('customs'))?.hash;
    for (const who of ['officer', 'admin', 'county', 'police', 'company'])
      expect((await post('2021/sign-offs', { hash }, who)).statusCode, who).toBe(
        who === 'officer' ? 409 : 403,
      );
    expect((await post('2021/sign-offs', { hash: 'another' }, 'customs')).json().error).toMatchObject({
      ...{ code: 'figures_changed', hash },
    });
    const remark = '展销会一项按实发件数计';
    const given = await post('2021/sign-offs', { hash, remark: ` ${remark} ` }, 'customs');
    expect(given.json()).toMatchObject({ status: 'signed', changed: [], signOff: { remark } });
    expect((await officeOf('customs'))?.signOff).toMatchObject({ remark });
    expect((await sign('ipOffice', 'officer')).statusCode).toBe(200);
    expect((await post('2021/publications', {}, 'officer')).statusCode).toBe(200);
    const years = await t.app.inject({ url: '/api/white-paper', headers: people.company });
    expect(years.json().years).toEqual([
      { year: 2021, sections: 0, signOffs: 2, edition: 1, publishedAt: now },
    ]);
  });

  it('asks again for an office whose value has changed since', async () => {
    await addStory('以案说法二');
    const customs = await officeOf('customs');
    expect(customs).toMatchObject({ status: 'stale', signOff: { signedAt: now } });
    expect(customs?.changed).toContainEqual(
      expect.objectContaining({ id: 'publicity.slippers', signed: 3.2, now: 6.4 }),
    );
    // The story is an activity too, for which the IP office answers.
    const ipOffice = await officeOf('ipOffice');
    expect(ipOffice?.changed.map((c) => c.id)).toEqual(['publicity.activities']);
    await sign('ipOffice', 'officer');
    const refused = await post('2021/publications', { reason: '海关更正' });
    expect(refused.json().error.offices).toMatchObject([{ officeKind: 'customs', status: 'stale' }]);
  });

  it('freezes values, words and the records counted; later changes show beside them', async () => {
    const { db } = t.deps.database;
    const [first] = (await get('2021/publications')).json().editions;
    expect(first).toMatchObject({ edition: 1, reason: null, publishedAt: now });
    const publication = await publishedPaper(db, 2021);
    expect(publication && isIntact(publication)).toBe(true);
    expect(publication?.papers.en.locale).toBe('en');
    const paper = (await get('2021/publications/latest')).json();
    expect(paper.edition).toMatchObject({ number: 1 });
    const slippers = (from: { figures: { id: string }[] }) =>
      from.figures.find((f) => f.id === 'publicity.slippers');
    expect(slippers(paper)).toMatchObject({ text: '3万余双' });
    const today = (await get('2021/publications/1/today?rows=1')).json();
    expect(today).toMatchObject({ intact: true, edition: { edition: 1 } });
    expect(slippers(today)).toMatchObject({
      ...{ published: '3万余双', today: '6万余双', publishedValue: 3, todayValue: 6 },
      ...{ changed: true, rowsMatch: false },
    });
    expect(today.figures.find((f: { id: string }) => f.id === 'gi.new')).toMatchObject({
      ...{ changed: false, rowsMatch: true },
    });
    const page = await t.app.inject({ url: '/white-paper/2021/editions/1', headers: people.officer });
    expect(page.body).toContain('3万余双');
    expect(page.body).toContain('发布后的变动');
    expect(page.body).not.toContain('预览稿');
    const plain = await t.app.inject({ url: '/white-paper/2021/editions/latest', headers: people.company });
    expect(plain.body).toContain('3万余双');
    expect(plain.body).not.toContain('6万余双');
  });

  it('sees that a record was changed though the value is the same', async () => {
    const { engine, database } = t.deps;
    const { id, version } = await addGi('7000002', '乙茶');
    await sign('customs', 'customs');
    await sign('ipOffice', 'officer');
    now = '2022-04-01T02:00:00.000Z';
    const corrected = await post('2021/publications', { reason: '补录一件地理标志' });
    expect(corrected.json()).toMatchObject({ edition: 2, reason: '补录一件地理标志' });
    const renewal = {
      kind: 'gi_trademark',
      id,
      version,
      transition: 'renew',
      data: { expiresOn: '2031-04-30' },
    };
    await database.db.transaction().execute((trx) => fireTransition(engine, trx, renewal, systemActor));
    const { figures } = (await get('2021/publications/2/today?rows=1')).json();
    expect(figures.find((f: { id: string }) => f.id === 'gi.new')).toMatchObject({
      ...{ changed: false, rowsMatch: false },
    });
    const { figures: old } = (await get('2021/publications/1/today')).json();
    expect(old.find((f: { id: string }) => f.id === 'gi.new')).toMatchObject({
      ...{ published: '1件', today: '2件', rowsMatch: null },
    });
  });

  it('wants a reason for a corrected edition, and never changes one that is out', async () => {
    expect((await post('2021/publications', {})).json().error.fields[0].field).toBe('reason');
    const { db } = t.deps.database;
    for (const table of ['white_paper_publication', 'white_paper_sign_off'])
      for (const statement of [`delete from ${table}`, `update ${table} set year = 1999`])
        await expect(sql.raw(statement).execute(db)).rejects.toThrow('never changed');
    const editions = (await get('2021/publications')).json().editions;
    expect(editions.map((e: { edition: number }) => e.edition)).toEqual([2, 1]);
    const html = await get('2021/publications/1/file?format=html', 'company');
    expect(html.body).toContain('1件');
    const page = await get('2021/publications/latest/file?format=html');
    expect(page.body).toContain('更正说明：补录一件地理标志');
    expect((await get('2021/publications/3')).statusCode).toBe(404);
    expect((await get('2020/publications/latest')).statusCode).toBe(404);
  });

  it('is the city IP office’s; editions are for all who sign in', async () => {
    for (const who of ['county', 'admin', 'customs', 'company'])
      expect((await post('2021/publications', { reason: '无' }, who)).statusCode, who).toBe(403);
    expect((await get('2021/publications/1', 'company')).statusCode).toBe(200);
    expect((await get('2021/publications/1', null)).statusCode).toBe(401);
    expect((await get('2021/publications/1/today', 'company')).statusCode).toBe(403);
  });

  it('is refused while a text asks for what there is none of', async () => {
    await t.deps.database.db
      .insertInto('whitePaperSection')
      .values({
        ...{
          year: 2022,
          locale: 'zh',
          chapter: 'creation',
          section: 'gi',
          version: 1,
          title: null,
          position: null,
        },
        ...{ text: '{gone.figure}', carriedFrom: null, editedBy: null, editedByName: '某', editedAt: now },
      })
      .execute();
    const refused = await post('2022/publications', {});
    expect(refused.json().error).toMatchObject({ code: 'paper_text', problems: [{ at: 'gone.figure' }] });
  });
});
