import { randomBytes } from 'node:crypto';
import type { Label } from '@citong/matters';
import { CitongError } from '../errors.ts';
import type { Auth } from './auth.ts';

export interface NewUser {
  readonly name: string;
  readonly email: string;
  /** Absent: a one-time password is made, which the person must change at first sign-in. */
  readonly password?: string;
}

/** 20 characters without those that look alike: 115 bits. */
export function newOneTimePassword(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789';
  const draws = [...randomBytes(200)].filter((b) => b < letters.length * 4).slice(0, 20);
  return draws.map((b) => letters[b % letters.length]).join('');
}

/**
 * Makes an account. Returns its id and the one-time password, if one was made. Throws 409 `duplicate` when the e-mail
 * address has an account. Not inside a transaction of ours: better-auth uses its own.
 */
export async function createUser(
  auth: Auth,
  user: NewUser,
): Promise<{ id: string; oneTimePassword: string | null }> {
  const { internalAdapter, password } = await auth.$context;
  const email = user.email.toLowerCase();
  if (await internalAdapter.findUserByEmail(email)) throw duplicateEmail();
  const oneTimePassword = user.password ? null : newOneTimePassword();
  const hash = await password.hash(user.password ?? oneTimePassword ?? '');
  const made = await internalAdapter.createUser(
    { name: user.name, email, emailVerified: true, mustChangePassword: oneTimePassword !== null },
    { method: 'admin' },
  );
  await internalAdapter.linkAccount({
    userId: made.id,
    providerId: 'credential',
    accountId: made.id,
    password: hash,
  });
  return { id: made.id, oneTimePassword };
}

/** Gives the account a new one-time password, ends its sessions and, where asked, takes its second factor away. */
export async function resetPassword(auth: Auth, userId: string, alsoTwoFactor: boolean): Promise<string> {
  const { internalAdapter, adapter, password } = await auth.$context;
  const oneTimePassword = newOneTimePassword();
  const hash = await password.hash(oneTimePassword);
  const accounts = await internalAdapter.findAccounts(userId);
  if (accounts.some((a) => a.providerId === 'credential')) await internalAdapter.updatePassword(userId, hash);
  else
    await internalAdapter.linkAccount({
      userId,
      providerId: 'credential',
      accountId: userId,
      password: hash,
    });
  await internalAdapter.updateUser(userId, {
    mustChangePassword: true,
    ...(alsoTwoFactor && { twoFactorEnabled: false }),
  });
  if (alsoTwoFactor)
    await adapter.deleteMany({ model: 'twoFactor', where: [{ field: 'userId', value: userId }] });
  await internalAdapter.deleteUserSessions(userId);
  return oneTimePassword;
}

/** Signs the person out everywhere. */
export async function endSessions(auth: Auth, userId: string): Promise<void> {
  await (await auth.$context).internalAdapter.deleteUserSessions(userId);
}

const duplicateMessage: Label = {
  zh: '这个邮箱已有账号',
  en: 'This e-mail address has an account already',
};
const duplicateEmail = () =>
  new CitongError(409, 'duplicate', duplicateMessage, [
    { code: 'duplicate', field: 'email', message: duplicateMessage },
  ]);
