import { roles } from '@citong/matters';
import { z } from 'zod';
import { addMembership } from '../auth/memberships.ts';
import { createUser } from '../auth/users.ts';
import type { Config } from '../config.ts';
import { invalid } from '../errors.ts';
import { roleSchema } from '../http/schemas.ts';
import { openDeps } from '../open-deps.ts';
import { say } from './locale.ts';
import { texts } from './texts.ts';

interface Flags {
  readonly email: string;
  readonly name: string;
  readonly office: string;
  readonly role: string;
}

export async function createAccount(config: Config, { email, name, office, role }: Flags): Promise<void> {
  const known = roleSchema.safeParse(role);
  if (!known.success) throw refused('role', Object.keys(roles).join(', '));
  if (!z.email().safeParse(email).success) throw refused('email', email);
  const deps = await openDeps(config, { supervise: false });
  try {
    const { db } = deps.database;
    const offices = await db.selectFrom('office').select('id').orderBy('id').execute();
    if (!offices.some((o) => o.id === office)) throw refused('office', offices.map((o) => o.id).join(', '));
    const made = await createUser(deps.auth, { name, email });
    await db
      .transaction()
      .execute((trx) => addMembership(trx, { userId: made.id, office, role: known.data }));
    console.log(say(texts.userMade, { email, password: made.oneTimePassword ?? '' }));
  } finally {
    await deps.close();
  }
}

const refused = (field: string, known: string) =>
  invalid([{ field, code: 'unknown', message: { zh: `可用：${known}`, en: `known: ${known}` } }]);
