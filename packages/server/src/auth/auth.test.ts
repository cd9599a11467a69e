import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../db/id.ts';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { openBrowser } from '../testing/browser.ts';
import { testDatabases } from '../testing/databases.ts';
import { totpCode } from '../testing/totp.ts';
import { addMembership } from './memberships.ts';
import { createUser } from './users.ts';

const password = 'correct horse battery';

describe.each(testDatabases)('sign-in on $name', (testDatabase) => {
  let t: TestApp;
  beforeAll(async () => {
    t = await openTestApp(testDatabase);
  });
  afterAll(() => t.close());

  const makeUser = async (given: { password?: string } = { password }) => {
    const email = `${newId()}@test.local`;
    const user = await createUser(t.deps.auth, { name: '陈晓', email, ...given });
    return { email, ...user };
  };
  let addresses = 0;
  /** Each from an address of its own, so that the tries of one test do not count in another. */
  const browser = () => openBrowser(t.app, `10.0.0.${++addresses}`);

  it('knows a person by the session, and nobody without it', async () => {
    const user = await makeUser();
    await t.deps.database.db
      .transaction()
      .execute((trx) =>
        addMembership(trx, { userId: user.id, office: t.deps.city.offices[0]?.id ?? '', role: 'admin' }),
      );
    const b = browser();
    expect((await b.get('/api/me')).json().error.code).toBe('not_signed_in');
    const signedIn = await b.post('/api/auth/sign-in/email', { email: user.email.toUpperCase(), password });
    expect(signedIn.statusCode).toBe(200);
    expect(signedIn.headers['set-cookie']).toMatch(/HttpOnly; SameSite=Lax/);
    const me = (await b.get('/api/me')).json();
    expect(me.user).toMatchObject({ email: user.email, name: '陈晓', mustChangePassword: false });
    expect(me.actor).toMatchObject({ role: 'admin', office: { id: t.deps.city.offices[0]?.id } });
    await b.post('/api/auth/sign-out');
    expect((await b.get('/api/me')).statusCode).toBe(401);
  });

  it('answers alike for a wrong password and an unknown address, in the language of the reader', async () => {
    const user = await makeUser();
    const wrong = await browser().post('/api/auth/sign-in/email', {
      email: user.email,
      password: 'x'.repeat(12),
    });
    const unknown = await browser().post(
      '/api/auth/sign-in/email',
      { email: 'nobody@test.local', password },
      { 'accept-language': 'en-GB,en;q=0.9' },
    );
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
    expect(wrong.json().error).toMatchObject({
      code: 'invalid_email_or_password',
      message: '邮箱或密码不正确',
    });
    expect(unknown.json().error).toMatchObject({
      code: 'invalid_email_or_password',
      message: 'The e-mail address or the password is not right',
    });
  });

  it('lets nobody sign up', async () => {
    const reply = await browser().post('/api/auth/sign-up/email', {
      email: 'me@test.local',
      password,
      name: 'Me',
    });
    expect(reply.statusCode).toBe(400);
    expect(reply.json().error.code).toBe('email_password_sign_up_disabled');
  });

  it('lets a person with a one-time password do nothing but change it, to another and long enough', async () => {
    const user = await makeUser({});
    const first = user.oneTimePassword ?? '';
    const b = browser();
    await b.post('/api/auth/sign-in/email', { email: user.email, password: first });
    expect((await b.get('/api/me')).json().user.mustChangePassword).toBe(true);
    expect((await b.get('/api/city')).json().error.code).toBe('password_change_required');
    const change = (newPassword: string) =>
      b.post('/api/auth/change-password', { currentPassword: first, newPassword, revokeOtherSessions: true });
    expect((await change(first)).json().error.code).toBe('password_unchanged');
    expect((await change('short')).json().error.code).toBe('password_too_short');
    expect((await b.get('/api/city')).statusCode).toBe(403);
    expect((await change(password)).statusCode).toBe(200);
    expect((await b.get('/api/city')).statusCode).toBe(200);
    const again = await browser().post('/api/auth/sign-in/email', { email: user.email, password: first });
    expect(again.statusCode).toBe(401);
  });

  it('asks for the second factor once it is on, and takes each backup code once', async () => {
    const user = await makeUser();
    const b = browser();
    await b.post('/api/auth/sign-in/email', { email: user.email, password });
    const enabled = (await b.post('/api/auth/two-factor/enable', { password })).json();
    const wrongCode = String((Number(totpCode(enabled.totpURI)) + 1) % 1_000_000).padStart(6, '0');
    expect((await b.post('/api/auth/two-factor/verify-totp', { code: wrongCode })).statusCode).toBe(401);
    expect(
      (await b.post('/api/auth/two-factor/verify-totp', { code: totpCode(enabled.totpURI) })).statusCode,
    ).toBe(200);
    expect((await b.get('/api/me')).json().user.twoFactorEnabled).toBe(true);

    const second = browser();
    const reply = await second.post('/api/auth/sign-in/email', { email: user.email, password });
    expect(reply.json().twoFactorRedirect).toBe(true);
    expect((await second.get('/api/me')).statusCode).toBe(401);
    await second.post('/api/auth/two-factor/verify-totp', { code: totpCode(enabled.totpURI) });
    expect((await second.get('/api/me')).statusCode).toBe(200);

    const byBackupCode = async () => {
      const third = browser();
      await third.post('/api/auth/sign-in/email', { email: user.email, password });
      await third.post('/api/auth/two-factor/verify-backup-code', { code: enabled.backupCodes[0] });
      return (await third.get('/api/me')).statusCode;
    };
    expect(await byBackupCode()).toBe(200);
    expect(await byBackupCode()).toBe(401);
  });

  it('stops guessing: ten tries on an account by one address, others go on', async () => {
    const user = await makeUser();
    const b = browser();
    const guess = () => b.post('/api/auth/sign-in/email', { email: user.email, password: 'x'.repeat(12) });
    for (let i = 0; i < 10; i++) expect((await guess()).statusCode).toBe(401);
    const refused = await guess();
    expect(refused.statusCode).toBe(429);
    expect(refused.json().error).toMatchObject({
      code: 'too_many_requests',
      message: '请求过于频繁，请稍后再试',
    });
    const other = await makeUser();
    expect((await b.post('/api/auth/sign-in/email', { email: other.email, password })).statusCode).toBe(200);
  });

  it('refuses requests that other sites send with the cookies of a session', async () => {
    const user = await makeUser();
    const b = browser();
    await b.post('/api/auth/sign-in/email', { email: user.email, password });
    const foreign = { origin: 'https://evil.example' };
    expect((await b.post('/api/keys', { name: 'k' }, foreign)).json().error.code).toBe('cross_site');
    expect((await b.post('/api/auth/sign-out', {}, foreign)).statusCode).toBe(403);
    const silent = await t.app.inject({
      method: 'POST',
      url: '/api/keys',
      payload: { name: 'k' },
      headers: { cookie: [...b.cookies].map(([k, v]) => `${k}=${v}`).join('; ') },
    });
    expect(silent.json().error.code).toBe('cross_site');
    expect((await b.get('/api/me')).statusCode).toBe(200);
  });
});
