import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { importMattersJob } from '../jobs/import-matters.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';
import { sampleCity, sampleDefinitions } from '../testing/sample-matters.ts';
import { collect } from '../transfer/testing.ts';
import { writeXlsx } from '../transfer/write-xlsx.ts';

type Person = Awaited<ReturnType<TestApp['as']>>;

describe.each(testDatabases)('tables of matters on $name', (testDatabase) => {
  let t: TestApp;
  let holder: Person;
  let rival: Person;
  beforeAll(async () => {
    const city = { ...(await loadCity('quanzhou')), ...sampleCity };
    t = await openTestApp(testDatabase, { definitions: sampleDefinitions, city });
    holder = await t.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    rival = await t.as({ role: 'rightHolder', kind: 'company', region: '350582' });
  });
  afterAll(() => t.close());

  const get = async (who: Person, url: string) =>
    (await t.app.inject({ url: `/api/${url}`, headers: who.headers })).json();

  async function upload(file: Buffer | string, fields: Record<string, string> = {}, who = holder) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(Buffer.from(file))]), '商标.csv');
    const reply = await t.app.inject({
      method: 'POST',
      url: '/api/matters/sample_mark/import',
      headers: who.headers,
      payload: form,
    });
    return { status: reply.statusCode, body: reply.json() };
  }

  async function imported(file: Buffer | string, fields?: Record<string, string>) {
    const { status, body } = await upload(file, fields);
    expect(status).toBe(202);
    await importMattersJob.handle(t.deps, { run: body.run.id });
    return await get(holder, `imports/${body.run.id}`);
  }

  it('takes what it can, and names row, column and reason of the rest', async () => {
    const csv = [
      'number（中）,class,名称,fee（中）,无关',
      'A1,25,鸿星,300,x',
      'A2,二十五,安踏,300,x',
      ',25,没有号,abc,x',
      'A1,25,又来一次,300,x',
    ].join('\r\n');
    const run = await imported(iconv.encode(csv, 'gb18030'));
    expect(run).toMatchObject({ status: 'done', rowsDone: 4, rowsTotal: 4, rowsNew: 1, rowsRefused: 3 });
    const { rows } = await get(holder, `imports/${run.id}/refused`);
    expect(rows.map((r: { line: number; field: string; code: string }) => [r.line, r.field, r.code])).toEqual(
      [
        [3, 'classNo', 'number_form'],
        [4, 'feeFen', 'money_form'],
        [5, 'number', 'duplicate'],
      ],
    );
    expect(rows[0]).toMatchObject({ message: '“class”：不是数字', raw: { class: '二十五', 无关: 'x' } });
    const retry = await t.app.inject({
      method: 'POST',
      url: `/api/imports/${run.id}/retry`,
      headers: holder.headers,
      payload: { rows: [{ line: 3, raw: { class: '25' } }] },
    });
    expect(retry.json()).toMatchObject({ rowsNew: 2, rowsRefused: 2 });
    const again = await get(holder, `imports/${run.id}/refused?waiting=1`);
    expect(again.rows.map((r: { line: number }) => r.line)).toEqual([4, 5]);
    expect(again.nextCursor).toBeNull();
    const first = await get(holder, `imports/${run.id}/refused?waiting=1&limit=1`);
    const second = await get(holder, `imports/${run.id}/refused?waiting=1&limit=1&after=${first.nextCursor}`);
    expect([first.rows[0].line, second.rows[0].line]).toEqual([4, 5]);
    expect(await get(rival, `imports/${run.id}`)).toMatchObject({ error: { code: 'not_found' } });
  });

  it('takes a field that the file has no column for, when a correction brings it', async () => {
    const run = await imported('number,名称\nD1,鸿星\n');
    expect(run).toMatchObject({ rowsNew: 0, rowsRefused: 1 });
    const { rows } = await get(holder, `imports/${run.id}/refused`);
    expect(rows[0]).toMatchObject({ field: 'classNo', code: 'required' });
    const retry = await t.app.inject({
      method: 'POST',
      url: `/api/imports/${run.id}/retry`,
      headers: holder.headers,
      payload: { rows: [{ line: 2, raw: { classNo: '25' } }] },
    });
    expect(retry.json()).toMatchObject({ rowsNew: 1, rowsRefused: 0 });
  });

  it('writes over what is there when it is asked to', async () => {
    await imported('number,classNo,name\nB1,1,旧\nB2,1,同\n');
    const file = 'number,classNo,name\nB1,1,新\nB2,1,同\nB3,1,三\nB3,1,三改\n';
    const run = await imported(file, { onDuplicate: 'update' });
    expect(run).toMatchObject({ rowsNew: 1, rowsChanged: 2, rowsUnchanged: 1, rowsRefused: 0 });
    const { rows } = await get(holder, 'matters/sample_mark?f.number=B&sort=number');
    expect(rows.map((r: { data: { name: string }; version: number }) => [r.data.name, r.version])).toEqual([
      ['新', 2],
      ['同', 1],
      ['三改', 2],
    ]);
  });

  it('takes a mapping, and refuses a table of which it knows no column', async () => {
    const mapping = JSON.stringify({ number: '甲', classNo: '乙' });
    expect(await imported('甲;乙\nC1;5\n', { mapping })).toMatchObject({ rowsNew: 1 });
    const unknown = await upload('x,y\n1,2\n');
    expect(unknown).toMatchObject({ status: 422, body: { error: { fields: [{ code: 'no_columns' }] } } });
    expect(await upload('number\n1\n', { mapping: '{"nothing":"number"}' })).toMatchObject({ status: 422 });
    expect(await upload('number\n1\n', { mapping: 'no json' })).toMatchObject({ status: 422 });
  });

  it('shows how a table would be read, a workbook and the beginning of a text alike, and keeps nothing', async () => {
    const preview = async (bytes: Buffer | string, name: string) => {
      const form = new FormData();
      form.set('file', new Blob([new Uint8Array(Buffer.from(bytes))]), name);
      const url = '/api/matters/sample_mark/import/preview';
      return (await t.app.inject({ method: 'POST', url, headers: holder.headers, payload: form })).json();
    };
    const header = ['number（中）', '状态', '无关'];
    const csv = await preview(`${header.join(',')}\nP1,live,x\nP2,dead`, 'a.csv');
    const mapping = { number: 'number（中）', state: '状态' };
    expect(csv).toMatchObject({ format: 'csv', encoding: 'utf-8', columns: header, mapping });
    expect(csv.rows[0]).toEqual({ 'number（中）': 'P1', 状态: 'live', 无关: 'x' });
    async function* row() {
      yield ['P1', 'live', 'x'];
    }
    const book = await collect((out) => writeXlsx(out, header, row(), 'marks'));
    expect(await preview(book, 'a.xlsx')).toMatchObject({
      format: 'xlsx',
      columns: header,
      mapping,
      rows: [csv.rows[0]],
    });
    const xml = '<a><TradeMark><RegistrationNumber>77</RegistrationNumber></TradeMark><TradeM';
    expect(await preview(xml, 'a.xml')).toMatchObject({ format: 'xml', rows: [{ number: '77' }] });
    const files = await t.deps.database.db
      .selectFrom('file')
      .select('name')
      .where('name', 'like', 'a.%')
      .execute();
    expect(files).toEqual([]);
  });

  it('goes on where it was after a kill, and does nothing twice', async () => {
    const rows = Array.from({ length: 1203 }, (_, i) => `K${i},9,第${i}件`);
    const { body } = await upload(['number,classNo,name', ...rows].join('\n'));
    let batches = 0;
    const dying = {
      ...t.deps,
      engine: {
        ...t.deps.engine,
        time: () => {
          if (++batches > 2) throw new Error('killed');
          return t.deps.engine.time();
        },
      },
    };
    await expect(importMattersJob.handle(dying, { run: body.run.id })).rejects.toThrow('killed');
    expect(await get(holder, `imports/${body.run.id}`)).toMatchObject({ status: 'running', rowsDone: 1000 });
    await Promise.all([
      importMattersJob.handle(t.deps, {}),
      importMattersJob.handle(t.deps, { run: body.run.id }),
    ]);
    expect(await get(holder, `imports/${body.run.id}`)).toMatchObject({
      status: 'done',
      rowsDone: 1203,
      rowsNew: 1203,
    });
    const { total } = await get(holder, 'matters/sample_mark?f.number=K');
    expect(total).toBe(1203);
  });

  it('exports what the list shows, and no formula', async () => {
    await imported('number,classNo,name,goods\nE1,3,=HYPERLINK("x"),-5\nE2,3,平常,"鞋、帽"\n');
    const csv = await t.app.inject({
      url: '/api/matters/sample_mark/export?f.number=E&sort=number',
      headers: holder.headers,
    });
    expect(csv.headers['content-disposition']).toContain('attachment; filename="sample_mark-');
    const [header, ...lines] = csv.body.split('\r\n');
    expect(csv.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(header).toContain('编号,状态,期限,number（中）,class（中）,name（中）');
    expect(header).not.toContain('secret');
    expect(lines[0]).toContain(`,live（中）,,E1,3,"'=HYPERLINK(""x"")"`);
    expect(lines[0]).toContain(',-5,');
    expect(lines).toHaveLength(3);
    const english = await t.app.inject({
      url: '/api/matters/sample_mark/export?f.number=E',
      headers: { ...holder.headers, 'accept-language': 'en' },
    });
    expect(english.body).toContain('ID,State,Due,number,class,name');
    const none = await t.app.inject({ url: '/api/matters/sample_mark/export', headers: rival.headers });
    expect(none.body.trim().split('\r\n')).toHaveLength(1);
    const refused = await t.app.inject({
      url: '/api/matters/sample_mark/export?sort=x',
      headers: holder.headers,
    });
    expect(refused.statusCode).toBe(422);
    const xlsx = await t.app.inject({
      url: '/api/matters/sample_mark/export?format=xlsx',
      headers: holder.headers,
    });
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});
