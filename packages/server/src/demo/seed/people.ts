import { createHash } from 'node:crypto';
import { addMembership } from '../../auth/memberships.ts';
import type { City } from '../../city/index.ts';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { type DemoAccount, type DemoOfficeRef, demoAccounts } from '../accounts.ts';
import { demoCompanies } from '../companies.ts';

/** The id under which a demo company or shop is an office here. */
export function demoOfficeId(ref: DemoOfficeRef): string {
  switch (ref.of) {
    case 'pack':
      return ref.id;
    case 'company':
      return `demo-${ref.key}`;
    case 'shop':
      return `demo-shop-${createHash('sha256').update(`${ref.platform}\n${ref.seller}`).digest('hex').slice(0, 12)}`;
  }
}

/** The demo companies, and the shops that have a sign-in, as offices. */
export async function seedOffices(db: Db, city: City): Promise<void> {
  const companies = demoCompanies(city).map((c) => ({
    id: demoOfficeId({ of: 'company', key: c.key }),
    kind: 'company',
    nameZh: c.name.zh,
    nameEn: c.name.en,
    region: c.region,
    parent: null,
    uscc: c.uscc,
  }));
  const shops = demoAccounts(city)
    .filter((a) => a.office.of === 'shop')
    .map((a) => ({
      id: demoOfficeId(a.office),
      kind: 'seller',
      nameZh: a.officeName.zh,
      nameEn: a.officeName.en,
      region: null,
      parent: null,
      uscc: null,
    }));
  await db
    .insertInto('office')
    .values([...companies, ...shops])
    .onConflict((c) => c.column('id').doNothing())
    .execute();
}

/** The demo's sign-ins. They share one password, which is no secret, so it is hashed once. */
export async function seedAccounts({
  auth,
  city,
  database,
}: Pick<Deps, 'auth' | 'city' | 'database'>): Promise<void> {
  const { internalAdapter, password } = await auth.$context;
  const hashes = new Map<string, Promise<string>>();
  const hashOf = (secret: string): Promise<string> => {
    const hash = hashes.get(secret) ?? password.hash(secret);
    hashes.set(secret, hash);
    return hash;
  };
  for (const account of demoAccounts(city)) {
    const known = await internalAdapter.findUserByEmail(account.email);
    const user = known?.user ?? (await makeUser(account));
    await database.db.transaction().execute(async (trx) => {
      const has = await trx
        .selectFrom('membership')
        .select('id')
        .where('userId', '=', user.id)
        .executeTakeFirst();
      if (!has)
        await addMembership(trx, {
          userId: user.id,
          office: demoOfficeId(account.office),
          role: account.role,
        });
    });
  }

  async function makeUser({ email, name, password: secret }: DemoAccount) {
    const user = await internalAdapter.createUser(
      { email, name: name.zh, emailVerified: true },
      { method: 'admin' },
    );
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await hashOf(secret),
    });
    return user;
  }
}
