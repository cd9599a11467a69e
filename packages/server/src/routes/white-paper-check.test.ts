import { systemActor } from '@citong/matters';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { createMatter } from '../engine/index.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';
import { multipart, type Part } from '../testing/multipart.ts';

const city = await loadCity('quanzhou');
const draft = '2021年新增地理标志商标2件，总量达5件。';

describe.each(testDatabases)('the check of a draft on $name', (testDatabase) => {
  let t: TestApp;
  let officer: Record<string, string>;
  let company: Record<string, string>;
  beforeAll(async () => {
    t = await openTestApp(testDatabase, { city, now: () => '2022-03-01T02:00:00.000Z' });
    officer = (await t.as({ role: 'ipOfficer', region: city.region })).headers;
    company = (await t.as({ role: 'rightHolder', kind: 'company', region: city.region })).headers;
    for (const [number, registeredOn] of [
      ['7000001', '2020-05-01'],
      ['7000002', '2021-05-01'],
      ['7000003', '2021-06-01'],
    ])
      await addMark({ number, registeredOn });
  });
  afterAll(() => t.close());

  const addMark = (data: object) => {
    const common = { name: '甲茶', product: '茶', holder: { name: '某镇协会' }, markType: 'certification' };
    const mark = { ...common, county: '350524', ...data };
    const { engine, database } = t.deps;
    return database.db
      .transaction()
      .execute((trx) => createMatter(engine, trx, 'gi_trademark', { data: mark }, systemActor));
  };
  const post = (headers: Record<string, string>, ...parts: readonly Part[]) => {
    const body = multipart(...parts);
    return t.app.inject({
      method: 'POST',
      url: '/api/white-paper/2021/check',
      headers: { ...headers, ...body.headers },
      payload: body.payload,
    });
  };
  const file = (content: string | Buffer): Part => ({ name: 'file', file: '稿.txt', content });

  it('ties its numbers to figures, and gives their places and both values', async () => {
    const reply = await post(officer, file(draft));
    expect(reply.statusCode).toBe(200);
    const report = reply.json();
    expect(report).toMatchObject({ year: 2021, counts: { statistics: 2, tied: 2, agrees: 1, differs: 1 } });
    expect(report.paragraphs).toEqual([{ line: 1, text: draft }]);
    const [, fresh, total] = report.numbers;
    expect(fresh).toMatchObject({
      verdict: 'agrees',
      figure: { id: 'gi.new' },
      draftValue: 2,
      systemValue: 2,
    });
    expect(total).toMatchObject({
      verdict: 'differs',
      figure: { id: 'gi.total' },
      draftValue: 5,
      systemValue: 3,
    });
    expect(draft.slice(total.start, total.end)).toBe('5件');
  });

  it('reads Word documents', async () => {
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(draft)] }] }));
    const reply = await post(officer, file(bytes));
    expect(reply.json()).toMatchObject({ counts: { agrees: 1, differs: 1 } });
  });

  it('is for those who read whole figures', async () => {
    expect((await post(company, file(draft))).statusCode).toBe(403);
    expect((await post({}, file(draft))).statusCode).toBe(401);
  });

  it('refuses what is no draft', async () => {
    const none = await post(officer, { name: 'note', content: draft });
    const pdf = await post(officer, file('%PDF-1.7'));
    expect([none, pdf].map((r) => [r.statusCode, r.json().error.code])).toEqual([
      [422, 'invalid'],
      [422, 'draft_unreadable'],
    ]);
  });
});
