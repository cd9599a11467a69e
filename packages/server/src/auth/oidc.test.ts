import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../testing/app.ts';
import { openBrowser, type TestBrowser } from '../testing/browser.ts';
import { testDatabases } from '../testing/databases.ts';
import { type IdentityProvider, openIdentityProvider } from '../testing/identity-provider.ts';
import { createUser, resetPassword } from './users.ts';

describe.each(testDatabases)('single sign-on on $name', (testDatabase) => {
  let provider: IdentityProvider;
  let t: TestApp;
  beforeAll(async () => {
    provider = await openIdentityProvider();
    const { discoveryUrl } = provider;
    const sso = { id: 'sso', name: '统一身份认证', discoveryUrl, clientId: 'citong', clientSecret: 's3cret' };
    t = await openTestApp(testDatabase, { config: { url: 'http://localhost', oidc: [sso] } });
  });
  afterAll(async () => {
    await t.close();
    await provider.close();
  });

  /** As far as back on our side; the address of the page that the person then sees. */
  const signIn = async (b: TestBrowser): Promise<string> => {
    const asked = await b.post('/api/auth/sign-in/social', { provider: 'sso', callbackURL: '/home' });
    expect(asked.statusCode).toBe(200);
    expect(asked.json().url).toContain('code_challenge_method=S256');
    const back = await b.get(provider.approve(asked.json().url));
    expect(back.statusCode).toBe(302);
    return String(back.headers.location);
  };

  it('is offered on the sign-in page', async () => {
    const { oidc } = (await openBrowser(t.app).get('/api/config')).json();
    expect(oidc).toEqual([{ id: 'sso', name: '统一身份认证' }]);
  });

  it('finds the account by its e-mail address', async () => {
    const account = { name: '陈', email: 'chen@test.local' };
    const { id, oneTimePassword } = await createUser(t.deps.auth, account);
    provider.person = { sub: 'c-1', email: 'chen@test.local', name: '陈晓' };
    const b = openBrowser(t.app);
    expect(await signIn(b)).toMatch(/\/home$/);
    const me = await b.get('/api/me');
    expect(me.json().user).toMatchObject({ email: 'chen@test.local', name: '陈' });
    expect(await signIn(openBrowser(t.app))).toMatch(/\/home$/);

    // The one-time password that was never used has gone, and a reset brings another.
    expect(me.json().user.mustChangePassword).toBe(false);
    const byPassword = async (password: string | null) =>
      (await openBrowser(t.app).post('/api/auth/sign-in/email', { email: account.email, password }))
        .statusCode;
    expect(await byPassword(oneTimePassword)).toBe(401);
    expect(await byPassword(await resetPassword(t.deps.auth, id, false))).toBe(200);
  });

  it('lets nobody in who has no account, or a disabled one', async () => {
    provider.person = { sub: 'x-1', email: 'stranger@test.local', name: 'X' };
    const b = openBrowser(t.app);
    expect(await signIn(b)).toMatch(/error=/);
    expect((await b.get('/api/me')).statusCode).toBe(401);

    const { id } = await createUser(t.deps.auth, { name: '李', email: 'li@test.local' });
    await t.deps.database.db.updateTable('user').set({ disabled: true }).where('id', '=', id).execute();
    provider.person = { sub: 'l-1', email: 'li@test.local', name: '李' };
    const asked = await b.post('/api/auth/sign-in/social', { provider: 'sso', callbackURL: '/home' });
    await b.get(provider.approve(asked.json().url));
    expect((await b.get('/api/me')).statusCode).toBe(401);
  });
});
