import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { minimumPasswordLength } from '../auth/auth.ts';
import { addMembership } from '../auth/memberships.ts';
import { evidenceOf } from '../city/index.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { openBrowser } from '../testing/browser.ts';
import { testDatabases } from '../testing/databases.ts';

const password = 'correct horse battery';
const english = { 'accept-language': 'en' };

describe.each(testDatabases)('people and offices on $name', (testDatabase) => {
  let t: TestApp;
  let now = '2026-04-26T00:00:00.000Z';
  let admin: Record<string, string>;
  beforeAll(async () => {
    t = await openTestApp(testDatabase, { now: () => now });
    admin = (await t.as({ role: 'admin' })).headers;
  });
  afterAll(() => t.close());

  const call = (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    headers: Record<string, string>,
    payload?: object,
  ) => t.app.inject({ method, url, headers, payload });
  const makeUser = async (email: string, memberships: object[] = []) =>
    (await call('POST', '/api/admin/users', admin, { name: '王', email, memberships })).json();
  let addresses = 0;
  const signIn = async (email: string, secret: string) => {
    const b = openBrowser(t.app, `10.1.0.${++addresses}`);
    const reply = await b.post('/api/auth/sign-in/email', { email, password: secret });
    return { b, status: reply.statusCode };
  };
  /** Signs in and changes the one-time password. */
  const settle = async (email: string, oneTimePassword: string) => {
    const { b } = await signIn(email, oneTimePassword);
    await b.post('/api/auth/change-password', { currentPassword: oneTimePassword, newPassword: password });
    return b;
  };

  it('tells the sign-in page about the city, and of no accounts outside a demo', async () => {
    const config = (await call('GET', '/api/config', {})).json();
    expect(config).toEqual({
      demo: false,
      city: { id: t.deps.city.id, name: t.deps.city.name },
      oidc: [],
      locales: ['zh', 'en'],
      minimumPasswordLength,
    });
  });

  it('answers 401, 403, 404 and 422 in the reader’s language, with a request id', async () => {
    const officer = (await t.as({ role: 'ipOfficer' })).headers;
    const replies = [
      await call('GET', '/api/admin/users', {}),
      await call('GET', '/api/admin/users', officer),
      await call('GET', '/api/nothing', officer),
      await call('POST', '/api/admin/users', admin, { name: '', email: 'x' }),
      await call('POST', '/api/admin/users', { ...admin, ...english }, { name: '', email: 'x' }),
    ];
    expect(replies.map((r) => [r.statusCode, r.json().error.code])).toEqual([
      [401, 'not_signed_in'],
      [403, 'not_permitted'],
      [404, 'not_found'],
      [422, 'invalid'],
      [422, 'invalid'],
    ]);
    expect(replies[1]?.json().error.message).toBe('您的角色不能做这个操作');
    expect(replies[3]?.json().error.message).toBe('有些内容需要更正');
    expect(replies[3]?.json().error.fields[0].message).toBe('太短或太小');
    expect(replies[4]?.json().error.message).toBe('Some fields need correction');
    expect(replies[4]?.json().error.fields.map((f: { field: string }) => f.field)).toEqual(['name', 'email']);
    for (const r of replies) expect(r.json().error.requestId).toBe(r.headers['x-request-id']);
  });

  it('masks an error of its own and keeps what it was from the reader', async () => {
    const broken = await openTestApp(testDatabase);
    await broken.deps.database.db.schema.dropTable('fileUpload').execute();
    const { headers } = await broken.as({ role: 'ipOfficer' });
    const reply = await broken.app.inject({ url: `/api/files/${'0'.repeat(64)}`, headers });
    expect(reply.statusCode).toBe(500);
    expect(reply.json().error.code).toBe('internal');
    expect(reply.body).not.toContain('file_upload');
    await broken.close();
  });

  it('opens accounts with a one-time password, resets and disables them', async () => {
    const office = t.deps.city.offices[0]?.id;
    const made = await makeUser('Wang@test.local', [{ office, role: 'ipOfficer' }]);
    expect(made).toMatchObject({ email: 'wang@test.local', mustChangePassword: true, disabled: false });
    const again = await call('POST', '/api/admin/users', admin, { name: '王', email: 'WANG@test.local' });
    expect([again.statusCode, again.json().error.code, again.json().error.fields[0].field]).toEqual([
      409,
      'duplicate',
      'email',
    ]);

    const b = await settle('wang@test.local', made.oneTimePassword);
    expect((await b.get('/api/me')).json().actor).toMatchObject({
      role: 'ipOfficer',
      office: { id: office },
    });
    const reset = await call('PATCH', `/api/admin/users/${made.id}`, admin, { resetPassword: true });
    expect((await b.get('/api/me')).statusCode).toBe(401);
    const b2 = await settle('wang@test.local', reset.json().oneTimePassword);
    expect((await b2.get('/api/me')).statusCode).toBe(200);

    await call('PATCH', `/api/admin/users/${made.id}`, admin, { disabled: true });
    expect((await b2.get('/api/me')).statusCode).toBe(401);
    expect((await signIn('wang@test.local', password)).status).toBe(403);
    await call('PATCH', `/api/admin/users/${made.id}`, admin, { disabled: false, name: '王小明' });
    expect((await signIn('wang@test.local', password)).status).toBe(200);
    const { users, total } = (await call('GET', '/api/admin/users?q=小明', admin)).json();
    expect([total, users.map((u: { email: string }) => u.email)]).toEqual([1, ['wang@test.local']]);
  });

  it('lets a person switch between offices, and a key stay in its own', async () => {
    const [first, second] = t.deps.city.offices;
    const made = await makeUser('zhao@test.local', [
      { office: first?.id, role: 'ipOfficer' },
      { office: second?.id, role: 'police' },
    ]);
    const b = await settle('zhao@test.local', made.oneTimePassword);
    const { key } = (await b.post('/api/keys', { name: '接口' })).json();
    const me = (await b.get('/api/me')).json();
    expect(me.memberships.map((m: { active: boolean }) => m.active)).toEqual([true, false]);
    expect((await b.post('/api/me/membership', { id: me.memberships[1].id })).statusCode).toBe(200);
    expect((await b.get('/api/me')).json().actor).toMatchObject({
      role: 'police',
      office: { id: second?.id },
    });
    const byKey = { authorization: `Bearer ${key}` };
    expect((await call('GET', '/api/me', byKey)).json().actor).toMatchObject({
      role: 'ipOfficer',
      office: { id: first?.id },
    });
    expect((await call('POST', '/api/me/membership', byKey, { id: me.memberships[1].id })).statusCode).toBe(
      403,
    );
    const foreign = await t.deps.database.db
      .selectFrom('membership')
      .select('id')
      .where('userId', '!=', made.id)
      .executeTakeFirstOrThrow();
    expect((await b.post('/api/me/membership', { id: foreign.id })).statusCode).toBe(404);
    const gone = await call('DELETE', `/api/admin/memberships/${me.memberships[1].id}`, admin);
    expect(gone.statusCode).toBe(200);
    expect((await b.get('/api/me')).json().actor).toMatchObject({ role: 'ipOfficer' });
  });

  it('takes API keys until they expire or are deleted, with one answer for every bad one', async () => {
    const made = await makeUser('qian@test.local', [
      { office: t.deps.city.offices[0]?.id, role: 'platform' },
    ]);
    const b = await settle('qian@test.local', made.oneTimePassword);
    const created = (await b.post('/api/keys', { name: '推送', expiresInDays: 30 })).json();
    expect(created.key).toMatch(/^ctk_[\w-]{43}$/);
    expect(created.key.startsWith(created.start)).toBe(true);
    const byKey = (key: string) => call('GET', '/api/me', { authorization: `Bearer ${key}` });
    expect((await byKey(created.key)).json().user.email).toBe('qian@test.local');
    expect(
      (await call('POST', '/api/keys', { authorization: `Bearer ${created.key}` }, { name: 'x' })).statusCode,
    ).toBe(403);
    const [listed] = (await b.get('/api/keys')).json().keys;
    expect(listed).toMatchObject({ name: '推送', start: created.start, lastUsedAt: now });
    expect(JSON.stringify(listed)).not.toContain(created.key);

    const answers = new Set<string>();
    const refusedBecause = async (key: string) => {
      const reply = await byKey(key);
      expect(reply.statusCode).toBe(401);
      const { requestId, ...error } = reply.json().error;
      answers.add(JSON.stringify(error));
    };
    await refusedBecause('ctk_short');
    await refusedBecause(`ctk_${'A'.repeat(43)}`);
    now = '2026-05-26T00:00:00.000Z';
    await refusedBecause(created.key);
    now = '2026-04-26T00:00:00.000Z';
    await b.get('/api/me');
    expect((await byKey(created.key)).statusCode).toBe(200);
    await t.app.inject({ method: 'DELETE', url: `/api/keys/${created.id}`, headers: admin });
    expect((await byKey(created.key)).statusCode).toBe(200);
    await call('PATCH', `/api/admin/users/${made.id}`, admin, { disabled: true });
    await refusedBecause(created.key);
    expect([...answers]).toHaveLength(1);
    expect([...answers][0]).toContain('bad_api_key');
  });

  it('keeps one administrator at least', async () => {
    const lonely = await openTestApp(testDatabase);
    const { headers, userId, office } = await lonely.as({ role: 'admin' });
    const change = (url: string, payload?: object) =>
      lonely.app.inject({ method: payload ? 'PATCH' : 'DELETE', url, headers, payload });
    const { memberships } = (await lonely.app.inject({ url: '/api/admin/memberships', headers })).json();
    const [mine] = memberships.filter((m: { userId: string }) => m.userId === userId);
    const refused = [
      await change(`/api/admin/users/${userId}`, { disabled: true }),
      await change(`/api/admin/memberships/${mine.id}`, { role: 'police' }),
      await change(`/api/admin/memberships/${mine.id}`),
      await change(`/api/admin/offices/${office}`, { active: false }),
    ];
    expect(refused.map((r) => r.json().error?.code)).toEqual(Array(4).fill('last_admin'));
    await lonely.as({ role: 'admin' });
    expect((await change(`/api/admin/users/${userId}`, { disabled: true })).statusCode).toBe(200);
    await lonely.close();
  });

  it('adds offices, finds them, and closes them to those who act for them', async () => {
    const region = t.deps.city.regions.at(-1)?.code;
    const facts = {
      name: { zh: '刺桐测试鞋业', en: 'Citong Test Shoes' },
      kind: 'company',
      region,
      uscc: '91350500MA2XTEKT1U',
    };
    const made = (await call('POST', '/api/admin/offices', admin, facts)).json();
    expect(made).toMatchObject({ ...facts, active: true });
    const twice = await call('POST', '/api/admin/offices', admin, facts);
    expect(twice.json().error).toMatchObject({ code: 'duplicate', fields: [{ field: 'uscc' }] });
    const nowhere = await call('POST', '/api/admin/offices', admin, {
      ...facts,
      uscc: null,
      region: '999999',
    });
    expect(nowhere.json().error.fields[0]).toMatchObject({ field: 'region', code: 'unknown' });

    const holder = await t.as({ role: 'rightHolder', office: made.id });
    const found = (await call('GET', '/api/offices?q=测试鞋', holder.headers)).json().offices;
    expect(found).toMatchObject([{ id: made.id, uscc: facts.uscc }]);
    expect((await call('GET', '/api/city', holder.headers)).json().offices.at(-1).kind).toBe('company');
    await call('PATCH', `/api/admin/offices/${made.id}`, admin, {
      active: false,
      name: { zh: '已注销', en: 'Gone' },
    });
    expect((await call('GET', '/api/me', holder.headers)).statusCode).toBe(401);
    const admins = (await call('GET', '/api/admin/offices?q=已注销', admin)).json().offices;
    expect(admins).toMatchObject([{ id: made.id, active: false }]);
  });

  it('shows the dated rules with their basis', async () => {
    const { headers } = await t.as({ role: 'court' });
    const rules = (await call('GET', '/api/rules', headers)).json();
    const [first] = t.deps.city.rules.all();
    expect(rules[0]).toMatchObject({
      id: first?.id,
      value: first?.value,
      unit: first?.unit,
      basis: first?.basis,
      evidence: first && evidenceOf(first),
    });
    expect(rules.every((r: { evidence: string | null }) => r.evidence !== null)).toBe(true);
    expect(rules.filter((r: { note?: string }) => r.note?.startsWith('['))).toEqual([]);
    expect(rules).toHaveLength(t.deps.city.rules.all().length);
  });

  it('describes itself as OpenAPI 3.1', async () => {
    const document = (await call('GET', '/api/openapi.json', {})).json();
    expect(document.openapi).toBe('3.1.0');
    expect(
      document.paths['/api/me'].get.responses['200'].content['application/json'].schema.properties,
    ).toHaveProperty('actor');
    expect(
      document.paths['/api/admin/users'].post.requestBody.content['application/json'].schema.required,
    ).toContain('email');
  });

  it('tells an account without an office what to do', async () => {
    const made = await makeUser('sun@test.local');
    const b = await settle('sun@test.local', made.oneTimePassword);
    expect((await b.get('/api/me')).json()).toMatchObject({ actor: null, memberships: [] });
    expect((await b.get('/api/offices')).json().error.code).toBe('no_membership');
    await t.deps.database.db
      .transaction()
      .execute((trx) =>
        addMembership(trx, { userId: made.id, office: t.deps.city.offices[0]?.id ?? '', role: 'bank' }),
      );
    expect((await b.get('/api/offices')).statusCode).toBe(200);
  });
});
