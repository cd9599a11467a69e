import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';
import { makeMark, makeWatch, recordsOf } from '../testing/monitor.ts';
import { multipart } from '../testing/multipart.ts';
import { startWorker } from '../worker.ts';

describe.each(testDatabases)('the whole line with its workers on $name', (testDatabase) => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp(testDatabase);
    await startWorker(test.deps);
  });
  afterAll(() => test.close());

  it('goes from a file that was sent to leads on the desk, by jobs alone', async () => {
    const officer = await test.as({ role: 'ipOfficer', region: '350500' });
    const holder = await test.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    await makeMark(test.deps, { text: '灵溪鹿', number: '7654321', office: holder.office });
    await makeWatch(test.deps, holder.office);
    const { headers } = officer;
    const payload = { name: '线', source: 'file', platform: 'taobao' };
    const feed = (await test.app.inject({ method: 'POST', url: '/api/feeds', headers, payload })).json();
    const lines = Array.from(
      { length: 2_500 },
      (_, i) => `k${i},${i % 500 === 0 ? '灵溪鹿' : '无牌'} 鞋 ${i},店${i},9.9`,
    );
    const body = multipart({
      name: 'file',
      file: 'a.csv',
      content: ['key,title,seller,price', ...lines].join('\n'),
    });
    const sent = await test.app.inject({
      method: 'POST',
      url: `/api/feeds/${feed.id}/files`,
      headers: { ...headers, ...body.headers },
      payload: body.payload,
    });
    expect(sent.statusCode).toBe(201);
    const url = `/api/runs/${sent.json().run.id}`;
    await expect
      .poll(async () => (await test.app.inject({ url, headers })).json(), { timeout: 40_000, interval: 200 })
      .toMatchObject({ status: 'done', rowsNew: 2_500, rowsTotal: 2_500 });
    await expect
      .poll(async () => (await recordsOf(test.deps, 'lead')).length, { timeout: 40_000, interval: 200 })
      .toBe(5);
  }, 120_000);
});
