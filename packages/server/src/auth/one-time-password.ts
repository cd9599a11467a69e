import type { InternalAdapter } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';

/**
 * An account made or reset by an administrator has a one-time password. Only a change to another password clears the
 * mark; until then `auth/plugin.ts` lets the person do nothing else.
 */
export const oneTimePasswordHooks = {
  before: createAuthMiddleware(async (context) => {
    if (context.path !== '/change-password') return;
    if (context.body?.newPassword === context.body?.currentPassword)
      throw new APIError('BAD_REQUEST', {
        code: 'PASSWORD_UNCHANGED',
        message: 'Choose a password other than the present one',
      });
  }),
  after: createAuthMiddleware(async (context) => {
    const fresh = context.context.newSession;
    // Whoever comes by single sign-on needs no password: an unused one-time one must not lie about.
    if (fresh && context.path.startsWith('/callback/'))
      await forgetOneTimePassword(context.context.internalAdapter, fresh.user.id);
    if (context.path !== '/change-password' || context.context.returned instanceof Error) return;
    const userId = context.context.session?.user.id;
    if (userId) await context.context.internalAdapter.updateUser(userId, { mustChangePassword: false });
  }),
};

/** Takes an unused one-time password away, and with it the duty to change it. */
async function forgetOneTimePassword(adapter: InternalAdapter, userId: string): Promise<void> {
  const user = await adapter.findUserById(userId);
  if (!user || !('mustChangePassword' in user) || !user.mustChangePassword) return;
  const accounts = await adapter.findAccounts(userId);
  for (const { id } of accounts.filter((a) => a.providerId === 'credential')) await adapter.deleteAccount(id);
  await adapter.updateUser(userId, { mustChangePassword: false });
}
