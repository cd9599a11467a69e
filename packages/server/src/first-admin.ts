import { addMembership } from './auth/memberships.ts';
import { createUser } from './auth/users.ts';
import type { Deps } from './deps.ts';
import { CitongError } from './errors.ts';

/**
 * Makes the first administrator when there is none, in the city's IP office, with a one-time password that is
 * returned for the terminal and kept nowhere. Null when someone can administer already.
 */
export async function ensureAdmin(deps: Deps): Promise<{ email: string; oneTimePassword: string } | null> {
  const { city, config, database, auth } = deps;
  const admin = await database.db
    .selectFrom('membership')
    .select('id')
    .where('role', '=', 'admin')
    .executeTakeFirst();
  if (admin) return null;
  const offices = city.offices.filter((o) => o.kind === 'ipOffice');
  const office = offices.find((o) => o.region === city.region) ?? offices[0] ?? city.offices[0];
  if (!office) throw noOffice();
  const email = config.adminEmail ?? `admin@${city.id}.local`;
  const { id, oneTimePassword } = await createUser(auth, { name: '系统管理员', email });
  await database.db
    .transaction()
    .execute((trx) => addMembership(trx, { userId: id, office: office.id, role: 'admin' }));
  return { email, oneTimePassword: oneTimePassword ?? '' };
}

const noOffice = () =>
  new CitongError(500, 'city_without_office', {
    zh: '城市包里没有任何单位，无法设立管理员',
    en: 'The city pack has no office for the administrator',
  });
