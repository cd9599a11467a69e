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
    if (context.path !== '/change-password' || context.context.returned instanceof Error) return;
    const userId = context.context.session?.user.id;
    if (userId) await context.context.internalAdapter.updateUser(userId, { mustChangePassword: false });
  }),
};
