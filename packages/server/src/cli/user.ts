import { roles } from '@citong/matters';
import { z } from 'zod';
import { addMembership } from '../auth/memberships.ts';
import { createUser } from '../auth/users.ts';
import type { Config } from '../config.ts';
import { roleSchema } from '../http/schemas.ts';
import { openDeps } from '../open-deps.ts';
import { say } from './locale.ts';
import { unknownValue } from './refusals.ts';
import { texts } from './texts.ts';

interface Flags {
  readonly email: string;
  readonly name: string;
  readonly office: string;
  readonly role: string;
}

export async function createAccount(config: Config, { email, name, office, role }: Flags): Promise<void> {
  const known = roleSchema.safeParse(role);
  if (!known.success) throw unknownValue('role', role, Object.keys(roles));
  if (!z.email().safeParse(email).success) throw unknownValue('email', email);
  const deps = await openDeps(config, { supervise: false });
  try {
    const { db } = deps.database;
    const offices = await db.selectFrom('office').select('id').orderBy('id').execute();
    if (!offices.some((o) => o.id === office))
      throw unknownValue(
        'office',
        office,
        offices.map((o) => o.id),
      );
    const made = await createUser(deps.auth, { name, email });
    await db
      .transaction()
      .execute((trx) => addMembership(trx, { userId: made.id, office, role: known.data }));
    console.log(say(texts.userMade, { email, password: made.oneTimePassword ?? '' }));
  } finally {
    await deps.close();
  }
}
