import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { testDatabases } from '../testing/databases.ts';
import { createUser } from './users.ts';

describe.each(testDatabases)('sign-in on $name', (testDatabase) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp(testDatabase);
  });
  afterAll(() => t.close());

  it('signs in by password', async () => {
    await createUser(t.deps.auth, { name: '陈', email: 'chen@test.local', password: 'a good long password' });
    const reply = await t.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: 'chen@test.local', password: 'a good long password' },
    });
    expect(reply.statusCode).toBe(200);
    const session = await t.app.inject({
      url: '/api/auth/get-session',
      headers: { cookie: reply.headers['set-cookie'] as string },
    });
    expect(session.json().user.email).toBe('chen@test.local');
  });
});
