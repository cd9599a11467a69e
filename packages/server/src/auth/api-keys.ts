import { createHash, randomBytes } from 'node:crypto';
import { newId } from '../db/id.ts';
import type { Db } from '../db/open.ts';
import { CitongError } from '../errors.ts';
import { type Identity, membershipById } from './identity.ts';

const keyForm = /^ctk_[A-Za-z0-9_-]{43}$/;
/** How often the time of last use is written, in ms: not with every request. */
const lastUsedStep = 60_000;

export interface NewKey {
  readonly name: string;
  readonly userId: string;
  readonly membershipId: string;
  /** ISO 8601; null: until it is deleted. */
  readonly expiresAt: string | null;
}

/** Makes a key of 256 random bits. Only its SHA-256 is kept: the key itself is returned here and never again. */
export async function createApiKey(db: Db, key: NewKey, now: string): Promise<{ id: string; key: string }> {
  const secret = `ctk_${randomBytes(32).toString('base64url')}`;
  const id = newId();
  await db
    .insertInto('apiKey')
    .values({
      ...key,
      id,
      hash: hashOf(secret),
      prefix: secret.slice(0, 10),
      createdAt: now,
      lastUsedAt: null,
    })
    .execute();
  return { id, key: secret };
}

/**
 * Whom a key stands for. Throws 401 `bad_api_key`, the same for one that is malformed, unknown, expired, of a disabled
 * account or of a membership that ended.
 */
export async function identifyByKey(db: Db, secret: string, now: string): Promise<Identity> {
  if (!keyForm.test(secret)) throw badApiKey();
  const row = await db
    .selectFrom('apiKey')
    .innerJoin('user', 'user.id', 'apiKey.userId')
    .select(['apiKey.id', 'apiKey.membershipId', 'apiKey.expiresAt', 'apiKey.lastUsedAt'])
    .select(['user.id as userId', 'user.name', 'user.email', 'user.disabled', 'user.twoFactorEnabled'])
    .where('apiKey.hash', '=', hashOf(secret))
    .executeTakeFirst();
  if (!row || row.disabled || (row.expiresAt !== null && row.expiresAt <= now)) throw badApiKey();
  const user = {
    id: row.userId,
    name: row.name,
    email: row.email,
    twoFactorEnabled: row.twoFactorEnabled ?? false,
    mustChangePassword: false,
  };
  const membership = await membershipById(db, row.membershipId, user);
  if (!membership) throw badApiKey();
  if (!row.lastUsedAt || Date.parse(now) - Date.parse(row.lastUsedAt) > lastUsedStep)
    await db.updateTable('apiKey').set({ lastUsedAt: now }).where('id', '=', row.id).execute();
  return { user, ...membership, via: 'key' };
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const badApiKey = () =>
  new CitongError(401, 'bad_api_key', {
    zh: 'API 密钥无效、已过期或已停用',
    en: 'This API key is not valid, has expired or was taken away',
  });
