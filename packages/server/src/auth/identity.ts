import type { Actor, OfficeKind, Role } from '@citong/matters';
import type { Db } from '../db/open.ts';

/** Who is behind a request: by a session's cookie, or by an API key. */
export interface Identity {
  readonly user: IdentityUser;
  /** The membership in which the person acts. */
  readonly membershipId: string | null;
  /** Null: an account that no office has taken in yet. */
  readonly actor: Actor | null;
  readonly via: 'session' | 'key';
}

export interface IdentityUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly twoFactorEnabled: boolean;
  readonly mustChangePassword: boolean;
}

/** The columns that make an actor, of a query that has joined `membership` and `office`. */
const actorColumns = [
  'membership.id as membershipId',
  'membership.role',
  'office.id as officeId',
  'office.kind as officeKind',
  'office.region as officeRegion',
  'office.uscc as officeUscc',
] as const;

/** The membership in which the user acts now, while its office is active. */
export async function activeMembership(db: Db, user: Pick<IdentityUser, 'id' | 'name'>) {
  const row = await db
    .selectFrom('membership')
    .innerJoin('office', 'office.id', 'membership.office')
    .select(actorColumns)
    .where('membership.userId', '=', user.id)
    .where('membership.active', 'is', true)
    .where('office.active', 'is', true)
    .executeTakeFirst();
  return row ? { membershipId: row.membershipId, actor: actorFrom(row, user) } : null;
}

/** The membership that a key is bound to, whichever the user acts in otherwise. */
export async function membershipById(db: Db, id: string, user: Pick<IdentityUser, 'id' | 'name'>) {
  const row = await db
    .selectFrom('membership')
    .innerJoin('office', 'office.id', 'membership.office')
    .select(actorColumns)
    .where('membership.id', '=', id)
    .where('membership.userId', '=', user.id)
    .where('office.active', 'is', true)
    .executeTakeFirst();
  return row ? { membershipId: row.membershipId, actor: actorFrom(row, user) } : null;
}

interface ActorRow {
  readonly role: string;
  readonly officeId: string;
  readonly officeKind: string;
  readonly officeRegion: string | null;
  readonly officeUscc: string | null;
}

const actorFrom = (row: ActorRow, user: Pick<IdentityUser, 'id' | 'name'>): Actor => ({
  userId: user.id,
  name: user.name,
  role: row.role as Role,
  office: {
    id: row.officeId,
    kind: row.officeKind as OfficeKind,
    region: row.officeRegion,
    uscc: row.officeUscc,
  },
});
