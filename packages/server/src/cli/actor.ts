import { type Actor, systemActor } from '@citong/matters';
import { activeMembership } from '../auth/identity.ts';
import type { Deps } from '../deps.ts';
import { unknownValue } from './refusals.ts';

/** As whom a command acts: the system, or the account with this e-mail address in the office where it acts now. */
export async function cliActor({ database: { db } }: Pick<Deps, 'database'>, email?: string): Promise<Actor> {
  if (!email) return systemActor;
  const user = await db
    .selectFrom('user')
    .select(['id', 'name'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  const membership = user && (await activeMembership(db, user));
  if (!membership) throw unknownValue('as', email);
  return membership.actor;
}
