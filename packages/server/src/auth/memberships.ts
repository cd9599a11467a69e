import type { Role } from '@citong/matters';
import { newId } from '../db/id.ts';
import type { Db } from '../db/open.ts';
import { CitongError, invalid, notFound } from '../errors.ts';
import { type Office, officeOf } from '../offices/offices.ts';

export interface Membership {
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly office: Office;
  /** The one in which the person acts now. */
  readonly active: boolean;
}

/** Memberships of a user, of an office, or all; in the order in which they were made. */
export async function membershipsOf(
  db: Db,
  { userId, office }: { readonly userId?: string; readonly office?: string },
): Promise<Membership[]> {
  let query = db
    .selectFrom('membership')
    .innerJoin('office', 'office.id', 'membership.office')
    .selectAll('office')
    .select([
      'membership.id as membershipId',
      'membership.userId',
      'membership.role',
      'membership.active as isActive',
    ]);
  if (userId) query = query.where('membership.userId', '=', userId);
  if (office) query = query.where('membership.office', '=', office);
  const rows = await query.orderBy('membership.id').limit(10_000).execute();
  return rows.map((row) => ({
    id: row.membershipId,
    userId: row.userId,
    role: row.role as Role,
    office: officeOf(row),
    active: row.isActive,
  }));
}

/**
 * Lets a user act for an office in a role; the first membership becomes the active one. Throws 422 `invalid` for a
 * user or office that is not there, 409 `duplicate` when the user has it already.
 */
export async function addMembership(
  trx: Db,
  { userId, office, role }: { readonly userId: string; readonly office: string; readonly role: Role },
): Promise<string> {
  const known = await trx.selectFrom('office').select('id').where('id', '=', office).executeTakeFirst();
  if (!known) throw unknownReference('office');
  const user = await trx.selectFrom('user').select('id').where('id', '=', userId).executeTakeFirst();
  if (!user) throw unknownReference('userId');
  const others = await membershipsOf(trx, { userId });
  if (others.some((m) => m.office.id === office && m.role === role)) throw duplicateMembership();
  const id = newId();
  const active = !others.some((m) => m.active);
  await trx.insertInto('membership').values({ id, userId, office, role, active }).execute();
  return id;
}

/** From now on the user acts in this membership. Throws 404 for one that is not the user's or whose office is closed. */
export async function activateMembership(trx: Db, userId: string, id: string): Promise<void> {
  const mine = await membershipsOf(trx, { userId });
  if (!mine.some((m) => m.id === id && m.office.active)) throw notFound();
  await trx.updateTable('membership').set({ active: false }).where('userId', '=', userId).execute();
  await trx.updateTable('membership').set({ active: true }).where('id', '=', id).execute();
}

/** Takes a membership away, with the API keys bound to it; the user then acts in the oldest of the others. */
export async function removeMembership(trx: Db, id: string): Promise<void> {
  const gone = await trx
    .deleteFrom('membership')
    .where('id', '=', id)
    .returning(['userId', 'active'])
    .executeTakeFirst();
  if (!gone) throw notFound();
  const [next] = gone.active ? await membershipsOf(trx, { userId: gone.userId }) : [];
  if (next) await trx.updateTable('membership').set({ active: true }).where('id', '=', next.id).execute();
}

/** Throws 409 `last_admin` when nobody would be left who can administer. Call it after the change, in its transaction. */
export async function requireSomeAdmin(trx: Db): Promise<void> {
  const admin = await trx
    .selectFrom('membership')
    .innerJoin('user', 'user.id', 'membership.userId')
    .innerJoin('office', 'office.id', 'membership.office')
    .select('membership.id')
    .where('membership.role', '=', 'admin')
    .where('user.disabled', 'is not', true)
    .where('office.active', 'is', true)
    .executeTakeFirst();
  if (!admin) throw lastAdmin();
}

const duplicateMembership = () =>
  new CitongError(409, 'duplicate', {
    zh: '该用户在这个单位已有这个角色',
    en: 'The user has this role in this office already',
  });
const lastAdmin = () =>
  new CitongError(409, 'last_admin', {
    zh: '至少要保留一名可用的系统管理员',
    en: 'At least one administrator must remain',
  });
const unknownReference = (field: string) =>
  invalid([{ field, code: 'unknown', message: { zh: '没有这一项', en: 'There is no such entry' } }]);
