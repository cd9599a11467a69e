import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { getMigrations } from 'better-auth/db/migration';
import { genericOAuth, twoFactor } from 'better-auth/plugins';
import type { Config } from '../config.ts';
import type { Database } from '../db/open.ts';
import { DatesPlugin } from './dates.ts';
import { oneTimePasswordHooks } from './one-time-password.ts';

/** Shortest password that a person may choose, in characters. */
export const minimumPasswordLength = 12;

export type Auth = ReturnType<typeof createAuth>;

export interface AuthSettings extends Pick<Config, 'url' | 'oidc'> {
  /** Signs cookies and encrypts TOTP secrets; at least 32 characters. */
  readonly secret: string;
}

/**
 * Sign-in on the same database as the records: password with TOTP, and the city's single sign-on when one is set.
 * Nobody signs up: the administrator makes the accounts, and single sign-on finds them by e-mail address.
 */
export function createAuth(database: Pick<Database, 'db'>, settings: AuthSettings) {
  return betterAuth({
    appName: 'Citong',
    basePath: '/api/auth',
    baseURL: settings.url ?? undefined,
    secret: settings.secret,
    database: { db: authDb(database), type: 'postgres', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: minimumPasswordLength,
      maxPasswordLength: 128,
    },
    session: {
      expiresIn: 7 * 86_400,
      updateAge: 86_400,
      fields: snake('userId', 'expiresAt', 'ipAddress', 'userAgent', 'createdAt', 'updatedAt'),
    },
    user: {
      fields: snake('emailVerified', 'createdAt', 'updatedAt'),
      additionalFields: {
        mustChangePassword: {
          type: 'boolean',
          defaultValue: false,
          input: false,
          fieldName: 'must_change_password',
        },
        disabled: { type: 'boolean', defaultValue: false, input: false, fieldName: 'disabled' },
      },
    },
    account: {
      fields: snake(
        'accountId',
        'providerId',
        'userId',
        'accessToken',
        'refreshToken',
        'idToken',
        'accessTokenExpiresAt',
        'refreshTokenExpiresAt',
        'createdAt',
        'updatedAt',
      ),
      accountLinking: { enabled: true, trustedProviders: settings.oidc.map((o) => o.id) },
    },
    verification: { fields: snake('expiresAt', 'createdAt', 'updatedAt') },
    plugins: [
      twoFactor({
        issuer: 'Citong',
        twoFactorTable: 'two_factor',
        schema: {
          user: { fields: snake('twoFactorEnabled') },
          twoFactor: { fields: snake('backupCodes', 'userId', 'failedVerificationCount', 'lockedUntil') },
        },
      }),
      genericOAuth({
        config: settings.oidc.map(({ id, name, discoveryUrl, clientId, clientSecret }) => ({
          providerId: id,
          name,
          discoveryUrl,
          clientId,
          clientSecret,
          scopes: ['openid', 'profile', 'email'],
          pkce: true,
          disableSignUp: true,
        })),
      }),
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            const user = await context?.context.internalAdapter.findUserById(session.userId);
            if (user && 'disabled' in user && user.disabled)
              throw new APIError('FORBIDDEN', {
                code: 'ACCOUNT_DISABLED',
                message: 'This account is disabled',
              });
          },
        },
      },
    },
    hooks: oneTimePasswordHooks,
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'citong',
      disableCSRFCheck: false,
      disableOriginCheck: false,
      useSecureCookies: settings.url?.startsWith('https:') ?? false,
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true },
      ipAddress: { ipAddressHeaders: [clientAddressHeader] },
    },
    // A refused sign-in is a reply, not an error of ours: only what carries an exception is written down.
    logger: {
      level: 'error',
      log: (_level, message, ...rest) => {
        if (rest.some((r) => r instanceof Error)) console.error('sign-in:', message, ...rest);
      },
    },
    telemetry: { enabled: false },
  });
}

/** Set by us from the connection (or the trusted proxy), never taken from the client. */
export const clientAddressHeader = 'x-citong-client-address';

/** Brings better-auth's own tables up to date; it has its own order of migrations. */
export async function migrateAuth(auth: Auth): Promise<void> {
  const { runMigrations } = await getMigrations(auth.options);
  await runMigrations();
}

const authDb = (database: Pick<Database, 'db'>) => database.db.withoutPlugins().withPlugin(new DatesPlugin());

/** `userId` → `user_id`: the tables read like all others. */
function snake<N extends string>(...names: N[]): Record<N, string> {
  return Object.fromEntries(
    names.map((n) => [n, n.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)]),
  ) as Record<N, string>;
}
