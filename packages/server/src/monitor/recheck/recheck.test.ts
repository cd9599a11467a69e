import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unzip } from '@cj-tech-master/excelts/archive';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../evidence/snapshot.ts';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { testDatabases } from '../../testing/databases.ts';
import { makeMark, makeWatch, recordsOf } from '../../testing/monitor.ts';
import { detectWaiting } from '../detect/detect.ts';
import { importListings } from '../import/import-listings.ts';
import { judgePage } from './judge.ts';
import { recheckDue } from './recheck.ts';

const title = '灵溪鹿 运动鞋 男款';
const onSale = `<html><title>x</title><body><h1>${title}</h1><p>￥99</p></body></html>`;

describe('what a page says of goods', () => {
  const judge = (status: number, html: string, url = 'https://shop.example/i?id=123456') =>
    judgePage({ status, body: Buffer.from(html), url }, { title, key: '123456' });

  it.each([
    ['gone', 404, onSale],
    ['gone', 410, ''],
    ['listed', 200, onSale],
    ['listed', 200, '<h1>靈溪鹿　<b>運動鞋</b> 男款</h1>'],
    ['listed', 200, '<div data-id="123456">x</div>'],
    ['offShelf', 200, `${onSale}<p>该商品已下架</p>`],
    ['listed', 200, `${onSale}<script>tips = "商品已下架"</script>`],
    ['unclear', 200, '<h1>请登录</h1>'],
    ['unclear', 503, onSale],
    ['unclear', 403, onSale],
  ])('%s: HTTP %i %s', (judgement, status, html) => {
    expect(judge(status, html)).toBe(judgement);
  });

  it('takes a sign-in page that names the goods in its address for no proof', () => {
    expect(judge(200, '<h1>请登录</h1>', 'https://login.shop.example/?to=/i%3Fid=123456')).toBe('unclear');
  });
});

describe.each(testDatabases)('re-check on $name', (testDatabase) => {
  let test: TestApp;
  let server: Server;
  let base = '';
  let reply: { status: number; html: string };
  let now = '2026-03-02T02:00:00.000Z';
  let holder: Record<string, string>;
  let platform: Record<string, string>;
  let asked = 0;

  beforeAll(async () => {
    process.env.CITONG_CHROMIUM = '/no/browser/in/this/test';
    server = createServer((_, answer) => {
      asked++;
      answer.writeHead(reply.status, { 'content-type': 'text/html; charset=utf-8' }).end(reply.html);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    test = await openTestApp(testDatabase, { config: { allowPrivateFetch: true }, now: () => now });
    const company = await test.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    holder = company.headers;
    platform = (await test.as({ role: 'platform', kind: 'platform', office: 'platform-taobao' })).headers;
    await makeMark(test.deps, {
      text: '灵溪鹿',
      number: '7654321',
      office: company.office,
      region: '350582',
    });
    await makeWatch(test.deps, company.office);
  });
  afterAll(async () => {
    delete process.env.CITONG_CHROMIUM;
    server.close();
    await test.close();
  });
  beforeEach(() => {
    reply = { status: 404, html: '' };
  });

  const pass = (hours: number) => {
    now = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
  };
  const press = async (
    kind: string,
    id: string,
    transition: string,
    data: object,
    headers: Record<string, string>,
  ) => {
    const record = (await recordsOf(test.deps, kind)).find((r) => r.id === id);
    const url = `/api/matters/${kind}/${id}/transitions/${transition}`;
    const payload = { version: record?.version, data };
    const done = await test.app.inject({ method: 'POST', url, headers, payload });
    if (done.statusCode !== 200) throw new Error(`${transition}: ${done.body}`);
    return done.json().matter;
  };
  const checks = async () =>
    (await recordsOf(test.deps, 're_check'))
      .toSorted((a, b) => (String(a.data.checkAt) < String(b.data.checkAt) ? -1 : 1))
      .map((c) => c.state);
  const only = async (kind: string) => {
    const all = await recordsOf(test.deps, kind);
    const last = all.at(-1);
    if (!last) throw new Error(`there is no ${kind}`);
    return last;
  };
  /** From a listing to its removal by the platform. */
  const remove = async (key: string) => {
    const listing = {
      platform: 'taobao',
      key,
      title,
      seller: `店 ${key}`,
      price: 99,
      url: `${base}/i?id=${key}`,
    };
    await importListings(test.deps, [listing]);
    await detectWaiting(test.deps);
    const lead = await only('lead');
    await press('lead', lead.id, 'confirm', {}, holder);
    await press('lead', lead.id, 'complain', {}, holder);
    const complaint = await only('complaint');
    const url = `/api/matters/complaint/${complaint.id}`;
    const data = { certifiedChannel: true, pledge: true };
    await test.app.inject({ method: 'PATCH', url, headers: holder, payload: { version: 1, data } });
    await press('complaint', complaint.id, 'submit', {}, holder);
    pass(2);
    await press('complaint', complaint.id, 'takeMeasure', { measure: 'delete' }, platform);
    return { lead: lead.id, complaint: complaint.id, listing };
  };
  const stateOf = async (kind: string, id: string) =>
    (await recordsOf(test.deps, kind)).find((r) => r.id === id)?.state;

  it('finds removed goods gone after a day, and listed again after three: complaint and lead reopen', async () => {
    const { lead, complaint } = await remove('100001');
    expect(await stateOf('lead', lead)).toBe('removed');
    expect(await recheckDue(test.deps)).toBe(0);
    pass(25);
    expect(await recheckDue(test.deps)).toBe(1);
    expect(await checks()).toEqual(['clear', 'scheduled', 'scheduled', 'scheduled']);
    const [clear] = await recordsOf(test.deps, 're_check');
    expect(clear?.data).toMatchObject({ result: 'gone' });
    const [report] = (clear?.data.evidence ?? []) as { id: string }[];
    const facts = JSON.parse(Buffer.from(await test.deps.files.bytes(report?.id ?? '')).toString());
    expect(facts).toMatchObject({ status: 404, judgement: 'gone', asked: `${base}/i?id=100001` });

    pass(48);
    reply = { status: 200, html: onSale };
    expect(await recheckDue(test.deps)).toBe(1);
    expect(await checks()).toEqual(['clear', 'relisted', 'cancelled', 'cancelled']);
    expect(await stateOf('complaint', complaint)).toBe('submitted');
    expect(await stateOf('lead', lead)).toBe('relisted');
    const found = (await recordsOf(test.deps, 're_check')).find((c) => c.state === 'relisted');
    expect(found?.data.result).toBe('relisted');
  });

  it('hands over the evidence of a complaint as a list that can be checked, and as a ZIP', async () => {
    const complaint = (await recordsOf(test.deps, 'complaint'))[0]?.id;
    const url = `/api/matters/complaint/${complaint}/evidence`;
    const { manifest, sha256 } = (await test.app.inject({ url, headers: holder })).json();
    expect(createHash('sha256').update(canonicalJson(manifest)).digest('hex')).toBe(sha256);
    const fields = manifest.files.map((f: { kind: string; field: string }) => `${f.kind}.${f.field}`);
    expect(fields).toEqual(
      expect.arrayContaining(['complaint.snapshot', 'lead.snapshot', 're_check.evidence']),
    );
    expect(manifest.files.filter((f: { intact: boolean }) => !f.intact)).toEqual([]);
    const archive = await test.app.inject({ url: `${url}.zip`, headers: holder });
    const names: string[] = [];
    for await (const entry of unzip(archive.rawPayload).entries()) names.push(entry.path);
    expect(names).toContain('manifest.json');
    expect(names.filter((n) => n.startsWith('files/')).length).toBe(
      new Set(manifest.files.map((f: { sha256: string }) => f.sha256)).size,
    );
    const stranger = await test.as({ role: 'rightHolder', kind: 'company' });
    expect((await test.app.inject({ url, headers: stranger.headers })).statusCode).toBe(404);
  });

  it('does not count what cannot be reached as gone: it tries again, later and later, and then says so', async () => {
    await remove('100002');
    pass(25);
    reply = { status: 503, html: 'busy' };
    expect(await recheckDue(test.deps)).toBe(1);
    expect(await recheckDue(test.deps)).toBe(0);
    pass(0.1);
    expect(await recheckDue(test.deps)).toBe(1);
    const waiting = (await recordsOf(test.deps, 're_check')).find((c) => c.data.attempts === 2);
    expect(waiting?.state).toBe('scheduled');
    asked = 0;
    for (let i = 0; i < 7; i++) {
      pass(6);
      await recheckDue(test.deps);
    }
    const given = (await recordsOf(test.deps, 're_check')).find((c) => c.id === waiting?.id);
    expect(given).toMatchObject({ state: 'unreachable', data: { attempts: 8 } });
    expect(asked).toBeGreaterThanOrEqual(6);
  });

  it('takes a feed that sees the goods after their removal for a relisting, and an older sight for none', async () => {
    const { lead, complaint, listing } = await remove('100003');
    const before = new Date(Date.parse(now) - 86_400_000).toISOString();
    await importListings(test.deps, [{ ...listing, seenAt: before }]);
    expect(await stateOf('lead', lead)).toBe('removed');
    pass(1);
    const pushed = await test.app.inject({
      method: 'POST',
      url: '/api/push/listings',
      headers: platform,
      payload: { listings: [listing] },
    });
    expect(pushed.json()).toMatchObject({ unchanged: 1 });
    expect(await stateOf('lead', lead)).toBe('relisted');
    expect(await stateOf('complaint', complaint)).toBe('submitted');
    const own = (await recordsOf(test.deps, 're_check'))
      .filter((c) => c.data.lead === lead)
      .map((c) => c.state);
    expect(own.toSorted()).toEqual(['cancelled', 'cancelled', 'cancelled', 'relisted']);
  });
});
