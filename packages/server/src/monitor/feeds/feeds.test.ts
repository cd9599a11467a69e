import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { multipart } from '../../testing/multipart.ts';
import { runImport } from '../../transfer/import-run.ts';
import { listingSink } from '../import/run-file.ts';
import { runPull } from './pull.ts';

describe.each(testDatabases)('feeds on $name', (testDatabase) => {
  let test: TestApp;
  let officer: Record<string, string>;
  beforeAll(async () => {
    test = await openTestApp(testDatabase, { config: { allowPrivateFetch: true } });
    officer = (await test.as({ role: 'ipOfficer', region: '350500' })).headers;
  });
  afterAll(() => test.close());

  const post = async (url: string, payload: object = {}, headers = officer) =>
    await test.app.inject({ method: 'POST', url, headers, payload });
  const get = async (url: string) => (await test.app.inject({ url, headers: officer })).json();
  const makeFeed = async (data: object) => (await post('/api/feeds', data)).json() as { id: string };
  const sendFile = async (feed: string, file: string, content: string | Buffer, mapping?: object) => {
    const said = mapping ? [{ name: 'mapping', content: JSON.stringify(mapping) }] : [];
    const { headers, payload } = multipart(...said, { name: 'file', file, content });
    return await test.app.inject({
      method: 'POST',
      url: `/api/feeds/${feed}/files`,
      headers: { ...officer, ...headers },
      payload,
    });
  };
  const importFile = async (...args: Parameters<typeof sendFile>) => {
    const { run } = (await sendFile(...args)).json();
    await runImport(test.deps, run.id, () => listingSink(test.deps));
    return await get(`/api/runs/${run.id}`);
  };
  const listingsOf = (feed: string) =>
    test.deps.database.db
      .selectFrom('listing')
      .selectAll()
      .where('feedId', '=', feed)
      .orderBy('key')
      .execute();

  it('shows a table and how its columns would be taken before anything is imported', async () => {
    const { id } = await makeFeed({ name: '预览', source: 'file', platform: 'taobao' });
    const { headers, payload } = multipart({
      name: 'file',
      file: '商品.csv',
      content: iconv.encode('商品标题,店铺,价格\n甲,乙,12.5万\n', 'gb18030'),
    });
    const url = `/api/feeds/${id}/preview`;
    const shown = await test.app.inject({
      method: 'POST',
      url,
      headers: { ...officer, ...headers },
      payload,
    });
    expect(shown.json()).toMatchObject({
      encoding: 'gb18030',
      format: 'csv',
      columns: ['商品标题', '店铺', '价格'],
      mapping: { title: '商品标题', seller: '店铺', price: '价格' },
      rows: [{ 商品标题: '甲', 店铺: '乙', 价格: '12.5万' }],
    });
    expect(await listingsOf(id)).toEqual([]);
  });

  it('imports GB18030, remembers the mapping, and takes the same file again without a change', async () => {
    const { id } = await makeFeed({ name: '文件', source: 'file', platform: 'taobao' });
    const csv = iconv.encode(
      '编码,品名,铺子,多少钱\n1001,"鸿星\n跑鞋",老店,"¥1,299.00"\n1002,拖鞋,新店,面议\n',
      'gb18030',
    );
    const mapping = { key: '编码', title: '品名', seller: '铺子', price: '多少钱' };
    expect(await importFile(id, 'a.csv', csv, mapping)).toMatchObject({
      status: 'done',
      rowsDone: 2,
      rowsTotal: 2,
      rowsNew: 2,
    });
    expect(await listingsOf(id)).toMatchObject([
      { key: '1001', title: '鸿星 跑鞋', seller: '老店', priceFen: 129_900, platform: 'taobao' },
      { key: '1002', title: '拖鞋', priceFen: null },
    ]);
    expect(await importFile(id, 'a.csv', csv)).toMatchObject({
      rowsNew: 0,
      rowsChanged: 0,
      rowsUnchanged: 2,
    });
    expect((await get(`/api/feeds/${id}`)).mapping).toEqual(mapping);
  });

  it('keeps broken rows with their reasons, and takes them when they are mended', async () => {
    const { id } = await makeFeed({ name: '坏行', source: 'file', platform: 'taobao' });
    const lines = [
      '{"key":"1","title":"好"}',
      '{"key":"2","title":"价坏","price":"???"}',
      'no json',
      '{"key":"4"}',
    ];
    const run = await importFile(id, 'b.jsonl', lines.join('\n'));
    expect(run).toMatchObject({ status: 'done', rowsDone: 4, rowsNew: 1, rowsRefused: 3 });
    const { rows } = await get(`/api/runs/${run.id}/refused`);
    expect(rows.map((r: { line: number; code: string; field: string }) => [r.line, r.field, r.code])).toEqual(
      [
        [2, 'price', 'price_unreadable'],
        [3, null, 'json_unreadable'],
        [4, 'title', 'title_missing'],
      ],
    );
    expect(rows[0].raw).toEqual({ key: '2', title: '价坏', price: '???' });

    const again = await post(`/api/runs/${run.id}/retry`, {
      rows: [
        { line: 2, raw: { price: '20' } },
        { line: 4, raw: { title: '' } },
      ],
    });
    expect(again.json().run).toMatchObject({ rowsNew: 2, rowsRefused: 2 });
    const waiting = await get(`/api/runs/${run.id}/refused?waiting=1`);
    expect(waiting.rows.map((r: { line: number }) => r.line)).toEqual([3, 4]);
    expect((await listingsOf(id)).map((l) => [l.key, l.priceFen])).toEqual([
      ['1', null],
      ['2', 2_000],
    ]);
  });

  it('says why a file cannot be taken', async () => {
    const { id } = await makeFeed({ name: '拒收', source: 'file' });
    expect((await sendFile(id, 'c.csv', 'a,b\n1,2\n')).json().error.fields[0].code).toBe('mapping_title');
    expect((await sendFile(id, 'c.csv', 'a,b\n1,2\n', { nowhere: 'a' })).json().error.fields[0].code).toBe(
      'mapping_unknown',
    );
    const stranger = await test.as({ role: 'rightHolder', kind: 'company' });
    expect((await post('/api/feeds', { name: 'x', source: 'file' }, stranger.headers)).statusCode).toBe(403);
    expect(
      (await post('/api/feeds', { name: 'x', source: 'pull', url: 'file:///etc/passwd' })).statusCode,
    ).toBe(422);
  });

  describe('pull', () => {
    let server: Server;
    let base = '';
    const asked: string[] = [];
    beforeAll(async () => {
      server = createServer((request, reply) => {
        asked.push(request.url ?? '');
        const cursor = new URL(request.url ?? '', 'http://x').searchParams.get('after') ?? '';
        if (cursor === 'broken') return reply.writeHead(500).end();
        const from = Number(cursor || 0);
        const items = Array.from({ length: from < 40 ? 20 : 0 }, (_, i) => ({
          id: `p${from + i}`,
          name: `货 ${from + i}`,
        }));
        reply.end(JSON.stringify({ items, next_cursor: String(Math.min(from + 20, 40)) }));
      });
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => server.close());

    it('goes through the pages and next time asks only for what is new', async () => {
      const { id } = await makeFeed({
        name: '拉',
        source: 'pull',
        platform: 'jd',
        url: `${base}/x?after={cursor}`,
      });
      const first = (await post(`/api/feeds/${id}/pull`)).json().run;
      await runPull(test.deps, first.id);
      expect(await get(`/api/runs/${first.id}`)).toMatchObject({ status: 'done', rowsNew: 40 });
      expect((await get(`/api/feeds/${id}`)).cursor).toBe('40');
      asked.length = 0;
      const second = (await post(`/api/feeds/${id}/pull`)).json().run;
      await runPull(test.deps, second.id);
      expect(asked).toEqual(['/x?after=40']);
      expect(await get(`/api/runs/${second.id}`)).toMatchObject({ status: 'done', rowsDone: 0 });
    });

    it('ends as failed, with the reason, when the feed does not answer well', async () => {
      const { id } = await makeFeed({
        name: '坏',
        source: 'pull',
        platform: 'jd',
        url: `${base}/x?after=broken`,
      });
      const { run } = (await post(`/api/feeds/${id}/pull`)).json();
      await runPull(test.deps, run.id);
      expect(await get(`/api/runs/${run.id}`)).toMatchObject({
        status: 'failed',
        error: expect.stringContaining('pull_refused'),
      });
    });
  });

  describe('push', () => {
    it('tells of each row, and takes the same batch again without a change', async () => {
      const platform = await test.as({ role: 'platform', kind: 'platform', office: 'platform-jd' });
      const listings = [
        { key: 77, title: '推', price: 9.9, images: ['https://img.jd.com/1.jpg'] },
        { key: '78', title: '' },
      ];
      const first = await post('/api/push/listings', { listings }, platform.headers);
      expect(first.json()).toMatchObject({
        new: 1,
        refused: 1,
        results: [
          { index: 0, result: 'new', platform: 'jd', key: '77' },
          { index: 1, result: 'refused', error: { code: 'title_missing', field: 'title' } },
        ],
      });
      const second = await post('/api/push/listings', { listings: listings.slice(0, 1) }, platform.headers);
      expect(second.json()).toMatchObject({ new: 0, unchanged: 1, runId: null });
      expect(await get(`/api/runs/${first.json().runId}/refused`)).toMatchObject({ rows: [{ line: 2 }] });
    });

    it('lets a platform push its own listings only, and at most a thousand', async () => {
      const platform = await test.as({ role: 'platform', kind: 'platform', office: 'platform-jd' });
      const foreign = { listings: [{ platform: 'taobao', key: '1', title: 'x' }] };
      expect((await post('/api/push/listings', foreign, platform.headers)).statusCode).toBe(403);
      const many = { listings: Array.from({ length: 1001 }, (_, i) => ({ key: i, title: 'x' })) };
      expect((await post('/api/push/listings', many, platform.headers)).statusCode).toBe(422);
      const holder = await test.as({ role: 'rightHolder', kind: 'company' });
      expect((await post('/api/push/listings', foreign, holder.headers)).statusCode).toBe(403);
    });
  });
});
