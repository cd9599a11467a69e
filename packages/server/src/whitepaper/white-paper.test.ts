import { definitions, label, systemActor } from '@citong/matters';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yunhaiFolder } from '../city/fixtures/folders.ts';
import { type City, loadCity } from '../city/index.ts';
import { createMatter, fireTransition } from '../engine/index.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';
import { figureNumber, inOnePiece, inUnit } from './figure-number.ts';
import { unknownFigures, whitePaper, whitePaperHtml } from './index.ts';

const quanzhou = await loadCity('quanzhou');
const figureIds = new Set(definitions.flatMap((d) => Object.keys(d.figures ?? {})));

it.each(['quanzhou', yunhaiFolder])('the texts of %s ask only for figures that exist', async (where) => {
  const city = await loadCity(where);
  expect(unknownFigures(city, figureIds)).toEqual([]);
  const { texts } = city;
  const wrong = {
    zh: { ...texts.zh, 'whitepaper.service.9': '新增{no.such}' },
    en: { ...texts.en, 'whitepaper.service.9': '{no.such} more' },
  };
  expect(unknownFigures({ texts: wrong }, figureIds)).toEqual([
    'whitepaper.service.9: no.such',
    'whitepaper.service.9: no.such',
  ]);
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

  const addMark = async (number: string) => {
    const { engine, database } = t.deps;
    const owner = { name: '某<b>公司' };
    const data = { text: '刺桐', number, class: 25, markType: 'word', owner, registeredOn: '2021-05-01' };
    const { matter } = await database.db
      .transaction()
      .execute((trx) => createMatter(engine, trx, 'trademark', { data }, systemActor));
    return matter;
  };

  it('is whole for a year without records: counts are none, what cannot be reckoned is not said', async () => {
    const paper = await paperOf(2019);
    expect(paper.figures.map((f) => f.id).toSorted()).toEqual([...figureIds].toSorted());
    expect(paper.chapters.map((c) => c.id)).toEqual(['creation', 'protection', 'service']);
    const said = paper.chapters.flatMap((c) => c.paragraphs.map((p) => p.text)).join('');
    expect(said).toContain('全市新增注册商标0件');
    expect(said).not.toContain('授权周期');
    expect(paper.asOf).toBe('2019-12-31');
    expect(whitePaperHtml(paper, { demo: false })).toContain('—');
  });

  it('changes with the records that its numbers count', async () => {
    const none = { value: 0, rows: 0, text: '0件' };
    expect(await found(2021, 'trademark.registered')).toMatchObject(none);
    await addMark('1234567');
    const second = await addMark('1234568');
    const both = {
      value: 2,
      previous: 0,
      rows: 2,
      text: '2件',
      rowsUrl: expect.stringContaining('year=2021'),
    };
    expect(await found(2021, 'trademark.registered')).toMatchObject(both);
    const [creation] = (await paperOf(2021)).chapters;
    expect(creation?.paragraphs[0]?.text).toBe(
      '2021年，全市新增注册商标2件。截至2021年12月31日，全市有效注册商标2件，驰名商标累计0件。',
    );
    expect(await found(2022, 'trademark.registered')).toMatchObject({ ...none, previousText: '2件' });

    const { engine, database } = t.deps;
    const data = { endedOn: '2021-11-01', endReason: '注册人申请注销' };
    const { id, version } = second;
    const cancel = { kind: 'trademark', id, version, transition: 'cancel', data };
    await database.db.transaction().execute((trx) => fireTransition(engine, trx, cancel, systemActor));
    expect(await found(2021, 'trademark.valid')).toMatchObject({ value: 1, rows: 1 });
    expect(await found(2021, 'trademark.registered')).toMatchObject(both);
  });

  it('links each number, keeps it in one piece, and writes no foreign HTML', async () => {
    const city: City = {
      ...quanzhou,
      name: label('<script>市', '<script>'),
      texts: {
        ...quanzhou.texts,
        zh: { ...quanzhou.texts.zh, 'whitepaper.service.8': '“<i>”{city}{preexam.accepted}' },
      },
    };
    const html = whitePaperHtml(await paperOf(2021, city), { demo: true, base: 'https://ip.test' });
    expect(html).not.toMatch(/<script|<i>/);
    expect(html).toContain('“&#60;i&#62;”&#60;script&#62;市<a class="n"');
    expect(html).toContain('<a class="n" href="https://ip.test/figures/preexam.accepted?year=2021">0件</a>');
    expect(html).toContain('演示数据');
    expect(whitePaperHtml(await paperOf(2021), { demo: false })).not.toContain('演示数据');
  });

  it('refuses a pack whose texts ask for a figure that no definition has', async () => {
    const texts = { ...quanzhou.texts, zh: { ...quanzhou.texts.zh, 'whitepaper.service.9': '{no.such}' } };
    await expect(paperOf(2021, { ...quanzhou, texts })).rejects.toMatchObject({ code: 'paper_text' });
  });

  it('is for the IP office and the administrator, as data and as a page', async () => {
    const officer = await t.as({ role: 'ipOfficer' });
    const json = await t.app.inject({ url: '/api/white-paper/2021', headers: officer.headers });
    expect(json.json()).toMatchObject({
      year: 2021,
      locale: 'zh',
      issuer: expect.stringContaining('泉州市'),
    });
    const page = await t.app.inject({ url: '/white-paper/2021?lang=en', headers: officer.headers });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(page.body).toContain('Intellectual Property in Quanzhou');
    const admin = await t.as({ role: 'admin' });
    expect((await t.app.inject({ url: '/white-paper/2021', headers: admin.headers })).statusCode).toBe(200);
    const others = [
      await t.as({ role: 'rightHolder', kind: 'company' }),
      await t.as({ role: 'platform', kind: 'platform' }),
    ];
    for (const url of ['/white-paper/2021', '/api/white-paper/2021']) {
      for (const { headers } of others) expect((await t.app.inject({ url, headers })).statusCode).toBe(403);
      expect((await t.app.inject({ url })).statusCode).toBe(401);
    }
  });
});

describe('numbers', () => {
  const written = (value: number, of: 'count' | 'sum' | 'average' | 'ratio', unit: string) =>
    inOnePiece(figureNumber(value, { measure: of, unit, approx: null }, 'zh'), 'zh');

  it('are written as such papers write them', () => {
    expect(written(47559, 'count', '件')).toBe('47559件');
    expect(written(0.8215, 'ratio', '比例')).toBe('82.2%');
    expect(written(54.44, 'average', '天')).toBe('54.4天');
    expect(written(107.932, 'sum', '亿元')).toBe('107.93亿元');
    expect(figureNumber(7000, { measure: 'count', unit: '件', approx: '余' }, 'zh').number).toBe('7000余');
    expect(figureNumber(50, { measure: 'count', unit: '件', approx: '约' }, 'zh').number).toBe('约50');
    expect(
      inOnePiece(figureNumber(6589, { measure: 'count', unit: 'leads', approx: null }, 'en'), 'en'),
    ).toBe('6,589 leads');
  });

  it('of money are in the unit that the figure names', () => {
    expect(inUnit(1_079_300_000_000, true, '亿元')).toBe(107.93);
    expect(inUnit(null, true, '亿元')).toBeNull();
    expect(inUnit(5, false, '件')).toBe(5);
    expect(() => inUnit(5, true, '件')).toThrow('件');
  });
});
