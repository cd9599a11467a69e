import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCity } from '../city/index.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';
import { sampleCity, sampleDefinitions } from '../testing/sample-matters.ts';

type Person = Awaited<ReturnType<TestApp['as']>>;

describe.each(testDatabases)('the API of matters on $name', (testDatabase) => {
  let t: TestApp;
  let holder: Person;
  let rival: Person;
  let shop: Person;
  let now = '2021-03-01T02:00:00.000Z';
  beforeAll(async () => {
    const city = { ...(await loadCity('quanzhou')), ...sampleCity };
    t = await openTestApp(testDatabase, { definitions: sampleDefinitions, city, now: () => now });
    await t.deps.boss.createQueue('sample');
    holder = await t.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    rival = await t.as({ role: 'rightHolder', kind: 'company', region: '350582' });
    shop = await t.as({ role: 'platform', kind: 'platform' });
  });
  afterAll(() => t.close());

  async function call(
    who: Person,
    method: 'GET' | 'POST' | 'PATCH',
    path: string,
    payload?: object,
    language = 'zh',
  ) {
    const headers = { ...who.headers, 'accept-language': language };
    const reply = await t.app.inject({ method, url: `/api/${path}`, headers, ...(payload && { payload }) });
    return { status: reply.statusCode, body: reply.json() };
  }
  const claim = (data: object = {}) => ({
    data: {
      subject: '假冒运动鞋',
      platform: { office: shop.office, name: '平台' },
      place: '350582',
      pledged: true,
      ...data,
    },
  });
  const create = async (data: object = {}) =>
    (await call(holder, 'POST', 'matters/sample_claim', claim(data))).body;

  it('creates, reads, changes and fires', async () => {
    const made = await call(
      holder,
      'POST',
      'matters/sample_claim',
      claim({ seller: { name: '店', uscc: '91350100M000100Y44' } }),
    );
    expect(made).toMatchObject({ status: 201, body: { state: 'draft', version: 1 } });
    expect(made.body.warnings).toMatchObject([{ field: 'seller', code: 'uscc_check_digit' }]);
    const at = `matters/sample_claim/${made.body.id}`;
    expect(await call(holder, 'GET', at)).toMatchObject({
      status: 200,
      body: { matter: { id: made.body.id }, transitions: ['send', 'withdraw'], mayEdit: true },
    });
    expect(await call(rival, 'GET', at)).toMatchObject({
      status: 404,
      body: { error: { code: 'not_found' } },
    });
    expect(await call(rival, 'GET', 'matters/sample_claim/nothing')).toMatchObject({ status: 404 });
    const edited = await call(holder, 'PATCH', at, { version: 1, data: { amount: 100 } });
    expect(edited).toMatchObject({ status: 200, body: { matter: { version: 2, data: { amount: 100 } } } });
    expect(await call(holder, 'PATCH', at, { version: 1, data: { amount: 200 } })).toMatchObject({
      status: 409,
      body: { error: { code: 'version_conflict', version: 2 } },
    });
    const fired = await call(holder, 'POST', `${at}/transitions/send`, { version: 2 });
    expect(fired).toMatchObject({ status: 200, body: { matter: { state: 'sent' } } });
    const { body } = await call(shop, 'GET', `${at}/actions`);
    expect(body.actions.map((a: { verb: string }) => a.verb)).toEqual(['create', 'edit', 'send']);
  });

  it('names every field that is wrong, in the language of the reader', async () => {
    const wrong = { data: { subject: 5, amount: 'x', nothing: 1, facts: {} } };
    const zh = await call(holder, 'POST', 'matters/sample_claim', wrong);
    expect(zh).toMatchObject({ status: 422, body: { error: { code: 'invalid' } } });
    const fields = Object.fromEntries(
      zh.body.error.fields.map((f: { field: string; code: string }) => [f.field, f.code]),
    );
    expect(fields).toEqual({
      subject: 'type',
      amount: expect.any(String),
      nothing: 'unknown_field',
      facts: 'unknown_field',
      platform: 'required',
    });
    const en = await call(holder, 'POST', 'matters/sample_claim', wrong, 'en');
    expect(en.body.error.message).toBe('Some fields need correction');
    for (const payload of [{}, { data: [] }, { data: 'x' }])
      expect(await call(holder, 'POST', 'matters/sample_claim', payload)).toMatchObject({ status: 422 });
    const { id } = await create();
    const at = `matters/sample_claim/${id}`;
    expect(await call(holder, 'PATCH', at, { data: {} })).toMatchObject({ status: 422 });
    expect(await call(holder, 'POST', `${at}/transitions/nothing`, { version: 1 })).toMatchObject({
      status: 404,
    });
    expect(await call(holder, 'GET', 'matters/nothing')).toMatchObject({ status: 404 });
  });

  it('asks who it is', async () => {
    const reply = await t.app.inject({ url: '/api/matters/sample_claim' });
    expect(reply.statusCode).toBe(401);
  });

  it('lists with filters, references and a cursor; searches; fires in bulk', async () => {
    const { body: mark } = await call(holder, 'POST', 'matters/sample_mark', {
      data: { number: '77', classNo: 25, name: '鸿星' },
    });
    const made = [
      await create({ mark: mark.id, amount: 7 }),
      await create({ mark: mark.id, amount: 9, pledged: false }),
    ];
    const listed = await call(holder, 'GET', 'matters/sample_claim?f.amount=7..9&sort=-amount&limit=1');
    expect(listed.body).toMatchObject({
      rows: [{ id: made[1].id }],
      total: 2,
      refs: { [mark.id]: { kind: 'sample_mark', title: '鸿星' } },
    });
    const next = await call(
      holder,
      'GET',
      `matters/sample_claim?f.amount=7..9&sort=-amount&limit=1&cursor=${listed.body.nextCursor}`,
    );
    expect(next.body).toMatchObject({ rows: [{ id: made[0].id }], nextCursor: null, total: null });
    expect(await call(holder, 'GET', 'matters/sample_claim?f.amount=1&f.amount=2')).toMatchObject({
      status: 422,
    });
    expect(await call(holder, 'GET', 'matters/sample_claim?f.none=1')).toMatchObject({ status: 422 });
    expect(await call(holder, 'GET', 'matters/sample_claim?limit=0')).toMatchObject({ status: 422 });
    const found = await call(holder, 'GET', `search?q=${encodeURIComponent('鸿星')}`);
    expect(found.body.results).toEqual([{ kind: 'sample_mark', id: mark.id, title: '鸿星', state: 'live' }]);
    const items = made.map((m) => ({ id: m.id, version: 1 }));
    const bulk = await call(holder, 'POST', 'matters/sample_claim/transitions/send', { items });
    expect(bulk.body).toMatchObject({
      done: [{ id: made[0].id, state: 'sent' }],
      refused: [{ id: made[1].id, error: { code: 'invalid', fields: [{ code: 'pledge_missing' }] } }],
    });
    const inbox = await call(shop, 'GET', 'inbox');
    expect(inbox.body.waiting[0]).toMatchObject({ kind: 'sample_claim', overdue: 0 });
    now = '2021-03-05T02:00:00.000Z';
    expect((await call(shop, 'GET', 'inbox')).body.overdue.length).toBe(inbox.body.waiting[0].count);
    now = '2021-03-01T02:00:00.000Z';
  });

  it('describes every kind in OpenAPI 3.1', async () => {
    const { body } = await call(holder, 'GET', 'openapi.json');
    expect(body.openapi).toBe('3.1.0');
    for (const d of sampleDefinitions) {
      expect(Object.keys(body.paths[`/api/matters/${d.kind}`])).toEqual(['get', 'post']);
      for (const transition of Object.keys(d.transitions))
        expect(body.paths).toHaveProperty([`/api/matters/${d.kind}/{id}/transitions/${transition}`]);
    }
    const { SampleClaimData, NewSampleClaim } = body.components.schemas;
    expect(Object.keys(SampleClaimData.properties)).toEqual(Object.keys(sampleDefinitions[1]?.fields ?? {}));
    expect(NewSampleClaim.properties).not.toHaveProperty('sentAt');
    expect(NewSampleClaim.required).toEqual(['subject', 'platform']);
  });
});
