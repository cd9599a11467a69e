import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';

const city = await loadCity('quanzhou');
type Headers = Record<string, string>;

describe.each(testDatabases)('sections of the white paper on $name', (testDatabase) => {
  let t: TestApp;
  let officer: Headers;
  beforeAll(async () => {
    t = await openTestApp(testDatabase, { city, now: () => '2022-03-01T02:00:00.000Z' });
    officer = (await t.as({ role: 'ipOfficer', region: city.region })).headers;
  });
  afterAll(() => t.close());

  const at = (year: number, section: string) => `/api/white-paper/${year}/sections/${section}`;
  const put = (year: number, section: string, payload: object, headers = officer) =>
    t.app.inject({ method: 'PUT', url: at(year, section), payload, headers });
  const revert = (year: number, section: string, version: number, headers = officer) =>
    t.app.inject({ method: 'DELETE', url: `${at(year, section)}?version=${version}`, headers });
  const sectionOf = async (year: number, chapter: string, id: string) => {
    const reply = await t.app.inject({ url: `/api/white-paper/${year}/sections`, headers: officer });
    const { sections } = reply.json<{ sections: { chapter: string; id: string }[] }>();
    return sections.find((s) => s.chapter === chapter && s.id === id);
  };

  it('are the pack’s until the office writes its own, and can go back', async () => {
    const pack = await sectionOf(2021, 'protection', 'online');
    expect(pack).toMatchObject({
      source: 'pack',
      version: 0,
      text: expect.stringContaining('{online.leads}'),
    });
    const text = '全年发现线索{online.leads}。\n下架{online.taken_down}[[，{online.taken_down.yoy}]]。';
    const saved = await put(2021, 'protection/online', { text, version: 0 });
    expect(saved.json()).toMatchObject({ source: 'own', version: 1, text, title: '网络保护' });
    expect(await sectionOf(2021, 'protection', 'online')).toMatchObject({ source: 'own', text });
    const back = await revert(2021, 'protection/online', 1);
    expect(back.json()).toMatchObject({ section: { source: 'pack', version: 2 } });
    const again = await put(2021, 'protection/online', { text, title: '线上维权', version: 2 });
    expect(again.json()).toMatchObject({ source: 'own', version: 3, title: '线上维权' });
    const history = await t.app.inject({ url: `${at(2021, 'protection/online')}/history`, headers: officer });
    expect(history.json().versions).toMatchObject([
      { version: 3, text, title: '线上维权' },
      { version: 2, text: null },
      { version: 1, text },
    ]);
  });

  it('are changed by one at a time', async () => {
    const change = { text: '一句。', version: 0 };
    expect((await put(2021, 'service/window', change)).statusCode).toBe(200);
    const late = await put(2021, 'service/window', { text: '另一句。', version: 0 });
    expect(late.statusCode).toBe(409);
    expect(late.json().error).toMatchObject({ code: 'version_conflict', version: 1 });
    const both = await Promise.all([
      put(2021, 'service/window', { text: '甲。', version: 1 }),
      put(2021, 'service/window', { text: '乙。', version: 1 }),
    ]);
    expect(both.map((r) => r.statusCode).toSorted()).toEqual([200, 409]);
    expect((await revert(2021, 'service/window', 1)).json().error.code).toBe('version_conflict');
  });

  it('refuse a placeholder that is none by name, and keep what was there', async () => {
    const before = await sectionOf(2021, 'service', 'centre');
    const text = '受理{preexam.acepted}，另有{patent.granted}和{no.such:names}。';
    const refused = await put(2021, 'service/centre', { text, version: 0 });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().error).toMatchObject({
      code: 'placeholder_unknown',
      message: expect.stringContaining('preexam.acepted'),
      placeholders: ['preexam.acepted', 'no.such:names'],
      fields: [
        { field: 'text', code: 'placeholder_unknown' },
        { field: 'text', code: 'placeholder_unknown' },
      ],
    });
    const codeOf = async (wrong: string) =>
      (await put(2021, 'service/centre', { text: wrong, version: 0 })).json().error.code;
    expect(await codeOf('受理{preexam.accepted件')).toBe('placeholder_malformed');
    expect(await codeOf('[[受理{preexam.accepted}')).toBe('clause_malformed');
    expect(await codeOf('{gi.new:names nothing}')).toBe('field_unknown');
    expect(await sectionOf(2021, 'service', 'centre')).toEqual(before);
  });

  it('may be added with a heading, between those of the pack, and taken away', async () => {
    const change = { text: '调解组织{dispute_body.mediation}。', position: 15, version: 0 };
    expect((await put(2021, 'protection/mediation', change)).json().error.fields[0].field).toBe('title');
    const made = await put(2021, 'protection/mediation', { ...change, title: '调解' });
    expect(made.json()).toMatchObject({ packText: null, source: 'own', title: '调解' });
    const reply = await t.app.inject({ url: '/api/white-paper/2021/sections', headers: officer });
    const ids = reply
      .json<{ sections: { chapter: string; id: string }[] }>()
      .sections.filter((s) => s.chapter === 'protection')
      .map((s) => s.id);
    expect(ids.slice(0, 3)).toEqual(['administrative', 'mediation', 'joint']);
    expect((await revert(2021, 'protection/mediation', 1)).json()).toEqual({ section: null });
    expect((await revert(2021, 'protection/mediation', 2)).statusCode).toBe(404);
    expect(
      (await put(2021, 'protection/mediation', { ...change, title: '调解', version: 2 })).statusCode,
    ).toBe(200);
  });

  it('survive into the next year with their placeholders, and are their own from the first change on', async () => {
    const text = '{year}年发现线索{online.leads}。';
    // 2023 begins with what 2021 had.
    expect(await sectionOf(2023, 'protection', 'online')).toMatchObject({ source: 'carried', version: 1 });
    expect((await put(2023, 'protection/online', { text, version: 0 })).json().error.version).toBe(1);
    const first = await put(2023, 'protection/online', { text, version: 1 });
    expect(first.json()).toMatchObject({ source: 'own', version: 2 });
    expect(await sectionOf(2024, 'protection', 'online')).toMatchObject({
      ...{ source: 'carried', carriedFrom: 2023, version: 1, text },
    });
    expect(await sectionOf(2024, 'service', 'window')).toMatchObject({ source: 'carried' });
    const own = await put(2024, 'protection/online', { text: '改了：{online.leads}。', version: 1 });
    expect(own.json()).toMatchObject({ source: 'own', version: 2 });
    expect(await sectionOf(2023, 'protection', 'online')).toMatchObject({ text });
    await put(2023, 'service/window', { text: '后来改的。', version: 1 });
    expect(await sectionOf(2024, 'service', 'window')).not.toMatchObject({ text: '后来改的。' });
    expect((await revert(2024, 'protection/online', 2)).json().section).toMatchObject({
      source: 'pack',
      version: 3,
    });
    expect(await sectionOf(2020, 'protection', 'online')).toMatchObject({ source: 'pack' });
  });

  it('are tried out before they are saved', async () => {
    const preview = async (text: string) => {
      const url = '/api/white-paper/2021/preview';
      return (await t.app.inject({ method: 'POST', url, payload: { text }, headers: officer })).json();
    };
    expect(await preview('{city}{year}年。新增{gi.new}。')).toMatchObject({
      ...{ paragraphs: [], dropped: 1, faults: [] },
    });
    expect(await preview('{city}。\n{no.such}')).toMatchObject({
      ...{ paragraphs: [{ text: '泉州市。' }], faults: [{ code: 'placeholder_unknown', at: 'no.such' }] },
    });
  });

  it('are the city IP office’s to write', async () => {
    const others = [
      await t.as({ role: 'ipOfficer', region: '350582' }),
      await t.as({ role: 'admin' }),
      await t.as({ role: 'police', kind: 'police', region: city.region }),
      await t.as({ role: 'rightHolder', kind: 'company' }),
    ];
    for (const { headers } of others) {
      expect((await put(2021, 'service/centre', { text: '一句。', version: 0 }, headers)).statusCode).toBe(
        403,
      );
      expect((await revert(2021, 'protection/online', 3, headers)).statusCode).toBe(403);
    }
    const [county, admin, police] = others;
    const list = (headers?: Headers) => t.app.inject({ url: '/api/white-paper/2021/sections', headers });
    expect((await list(county?.headers)).statusCode).toBe(200);
    expect((await list(admin?.headers)).statusCode).toBe(200);
    expect((await list(police?.headers)).statusCode).toBe(403);
    expect((await list()).statusCode).toBe(401);
    const bad = await put(2021, 'service/..%2Fx', { text: '一句。', version: 0 });
    expect(bad.statusCode).toBe(422);
  });
});
