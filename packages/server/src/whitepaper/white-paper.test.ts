import { label, systemActor } from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type City, loadCity } from '../city/index.ts';
import { allFigures, createMatter, fireTransition } from '../engine/index.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';
import { whitePaperHtml } from './html/paper-html.ts';
import { renderPaper, type WhitePaper, whitePaper } from './index.ts';

const quanzhou = await loadCity('quanzhou');

/** The pack with one section more in the chapter on service. */
const withText = (text: string, more: Partial<City> = {}): City => ({
  ...quanzhou,
  ...more,
  texts: {
    ...quanzhou.texts,
    zh: { ...quanzhou.texts.zh, 'whitepaper.service.sections': 'own', 'whitepaper.service.own.1': text },
  },
});

describe.each(testDatabases)('the white paper on $name', (testDatabase) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp(testDatabase, { city: quanzhou, now: () => '2022-03-01T02:00:00.000Z' });
  });
  afterAll(() => t.close());

  const paperOf = (year: number, city: City = quanzhou, locale: 'zh' | 'en' = 'zh') =>
    whitePaper({ engine: t.deps.engine, db: t.deps.database.db, city }, year, systemActor, locale);
  const found = async (year: number, id: string) => (await paperOf(year)).figures.find((f) => f.id === id);
  const saidIn = (paper: WhitePaper) =>
    paper.chapters.flatMap((c) => c.sections.flatMap((s) => s.paragraphs.map((p) => p.text))).join('');
  const create = async (kind: string, data: Record<string, never>) => {
    const { engine, database } = t.deps;
    const { matter } = await database.db
      .transaction()
      .execute((trx) => createMatter(engine, trx, kind, { data }, systemActor));
    return matter;
  };
  const addMark = (number: string, county: string, registeredOn = '2021-05-01') => {
    const owner = { name: '某<b>公司' };
    const data = {
      text: '刺桐',
      number,
      class: 25,
      markType: 'word',
      owner,
      county,
      registeredOn,
    };
    return create('trademark', data as never);
  };
  const addGi = (number: string, name: string, registeredOn: string) => {
    const holder = { name: '某镇协会' };
    const data = {
      number,
      name,
      product: '茶',
      holder,
      markType: 'certification',
      county: '350524',
      registeredOn,
    };
    return create('gi_trademark', data as never);
  };

  it('is whole for a year without records: what was not done is not said', async () => {
    const paper = await paperOf(2019);
    expect(paper.figures.map((f) => f.id)).toEqual(allFigures(t.deps.engine).map((f) => f.id));
    expect(paper.problems).toEqual([]);
    expect(saidIn(paper)).not.toMatch(/\d+[件家个人]/);
    expect(paper.asOf).toBe('2019-12-31');
    for (const format of ['html', 'docx'] as const) await renderPaper(paper, format, { demo: false });
  });

  it('changes with the records that its numbers count', async () => {
    const none = { value: 0, rows: 0, text: '0件' };
    expect(await found(2021, 'trademark.registered')).toMatchObject(none);
    await addMark('1234567', '350582');
    await addMark('1234569', '350582');
    const third = await addMark('1234568', '350583', '2021-07-01');
    expect(await found(2021, 'trademark.registered')).toMatchObject({
      ...{ value: 3, exact: 3, previous: 0, rows: 3, text: '3件', unit: '件', scope: 'year' },
      ...{
        approx: '2 decimals of 万',
        officeKind: 'ipOffice',
        rowsUrl: expect.stringContaining('year=2021'),
      },
    });
    const paper = await paperOf(2021);
    expect(saidIn(paper)).toContain('全年新增注册商标3件');
    const [creation] = paper.chapters;
    expect(creation?.table).toMatchObject({
      number: 1,
      figures: ['trademark.registered', 'trademark.valid'],
    });
    expect(creation?.sections.flatMap((s) => s.charts)).toMatchObject([
      {
        ...{ number: 1, form: 'regions', unit: '件' },
        items: [
          { label: '晋江市', value: 2 },
          { label: '南安市', value: 1 },
        ],
      },
      {
        number: 2,
        form: 'months',
        items: expect.arrayContaining([
          { label: '5月', value: 2 },
          { label: '7月', value: 1 },
        ]),
      },
    ]);

    const { engine, database } = t.deps;
    const data = { endedOn: '2021-11-01', endReason: '注册人申请注销' };
    const firing = { kind: 'trademark', id: third.id, transition: 'cancel', version: third.version, data };
    await database.db.transaction().execute((trx) => fireTransition(engine, trx, firing, systemActor));
    expect((await found(2021, 'trademark.valid'))?.text).toBe('2件');
  });

  it('names what its records name, in the order of their dates and as far as the IP office sees it', async () => {
    await addGi('7654321', '乙茶', '2021-09-01');
    await addGi('7654322', '甲紫菜', '2021-03-01');
    await addGi('7654323', '丙蜜', '2018-03-01');
    expect(saidIn(await paperOf(2021))).toContain('当年新注册地理标志商标2件：“甲紫菜”“乙茶”。');
    const own = (text: string) =>
      paperOf(2021, withText(text)).then((p) => p.chapters.find((c) => c.id === 'service'));
    expect((await own('{gi.total:names 2}'))?.sections[0]?.paragraphs[0]?.text).toBe('丙蜜、甲紫菜等');
    expect((await own('{gi.new:names holder}（{gi.new}）'))?.sections[0]?.paragraphs[0]?.text).toBe(
      '某镇协会（2件）',
    );
    const withId = await paperOf(2021, withText('{gi.eu_listed:names giTrademark}'));
    expect(withId.problems.map((p) => p.code)).toEqual(['field_unknown']);
  });

  it('compares with the year before only where that has records too', async () => {
    expect((await paperOf(2021)).compares).toBe(false);
    await addGi('7654324', '丁茶', '2020-05-01');
    const { data } = await addMark('1234570', '350582');
    await create('trademark', { ...data, number: '1234571', registeredOn: '2020-05-01' } as never);
    const paper = await paperOf(2021);
    expect(paper.compares).toBe(true);
    expect(saidIn(paper)).toContain('全年新增注册商标4件，同比增加3件。');
    expect(whitePaperHtml(paper, { demo: false })).toContain(
      '<th scope="col">2020年</th><th scope="col">变化</th>',
    );
  });

  it('links each number, keeps it in one piece, and writes no foreign HTML', async () => {
    const city = withText('“<i>”{city}{trademark.registered}', { name: label('<script>市', '<script>') });
    const html = whitePaperHtml(await paperOf(2021, city), { demo: true, base: 'https://ip.test' });
    expect(html).not.toMatch(/<script|<i>|<b>/);
    expect(html).toContain('“&#60;i&#62;”&#60;script&#62;市<a class="n"');
    expect(html).toContain(
      '<a class="n" href="https://ip.test/figures/trademark.registered?year=2021">4件</a>',
    );
    expect(html).toContain('演示数据');
    expect(html).toMatch(/<svg role="img" aria-label="图1　2021年各月/);
    expect(whitePaperHtml(await paperOf(2021), { demo: false })).not.toContain('演示数据');
  });

  it('goes on without a sentence that asks for a figure that no definition has, and says so', async () => {
    const paper = await paperOf(2021, withText('新增{no.such}。注册商标{trademark.registered}。'));
    expect(saidIn(paper)).toContain('注册商标4件。');
    expect(saidIn(paper)).not.toContain('新增。');
    expect(paper.problems).toMatchObject([
      { code: 'placeholder_unknown', at: 'no.such', chapter: 'service', section: 'own' },
    ]);
    expect(whitePaperHtml(paper, { demo: false })).toContain('no.such');
  });

  it('is for the IP office and the administrator, as data, as a page and as a file', async () => {
    const officer = await t.as({ role: 'ipOfficer' });
    const get = (url: string, headers = officer.headers) => t.app.inject({ url, headers });
    expect((await get('/api/white-paper/2021')).json()).toMatchObject({
      ...{ year: 2021, locale: 'zh', city: '泉州市', edition: null },
      issuer: expect.stringContaining('泉州市'),
    });
    const page = await get('/white-paper/2021?lang=en');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('Intellectual Property in Quanzhou');
    const file = await get('/api/white-paper/2021/file?format=docx');
    expect(file.headers['content-disposition']).toContain("filename*=UTF-8''%E6%B3%89");
    expect(file.rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await get('/api/white-paper/2021/file?format=doc')).statusCode).toBe(422);
    const admin = await t.as({ role: 'admin' });
    expect((await get('/white-paper/2021', admin.headers)).statusCode).toBe(200);
    const others = [
      await t.as({ role: 'rightHolder', kind: 'company' }),
      await t.as({ role: 'platform', kind: 'platform' }),
      await t.as({ role: 'police', kind: 'police' }),
    ];
    for (const url of [
      '/white-paper/2021',
      '/api/white-paper/2021',
      '/api/white-paper/2021/file?format=json',
    ]) {
      for (const { headers } of others) expect((await get(url, headers)).statusCode, url).toBe(403);
      expect((await t.app.inject({ url })).statusCode).toBe(401);
    }
  });
});
