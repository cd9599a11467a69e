import { z } from 'zod';
import type { App } from '../app.ts';
import { addMembership, requireSomeAdmin } from '../auth/memberships.ts';
import { createUser, endSessions, resetPassword } from '../auth/users.ts';
import type { Db } from '../db/open.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { idParams, instant, roleSchema } from '../http/schemas.ts';
import { requireAdmin } from './admin.ts';

const user = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  disabled: z.boolean(),
  twoFactorEnabled: z.boolean(),
  mustChangePassword: z.boolean(),
  createdAt: instant,
});
const oneTimePassword = z
  .string()
  .optional()
  .describe('shown once; the person must change it at the first sign-in');

const list = z.object({ q: z.string().max(100).optional() });
const newUser = z.object({
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200),
  memberships: z
    .array(z.object({ office: z.string().max(100), role: roleSchema }))
    .max(20)
    .default([]),
});
const change = z.object({
  name: z.string().trim().min(1).max(100).optional(),
  disabled: z.boolean().optional(),
  resetPassword: z.literal(true).optional(),
  /** With resetPassword: the person lost the authenticator too. */
  removeTwoFactor: z.literal(true).optional(),
});
const made = user.extend({ oneTimePassword });

export async function adminUserRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;

  app.get(
    '/api/admin/users',
    {
      schema: {
        tags: ['admin'],
        querystring: list,
        response: { 200: z.object({ users: z.array(user), total: z.number() }) },
      },
    },
    async (request) => {
      requireAdmin(request);
      return findUsers(db, request.query.q);
    },
  );

  app.post(
    '/api/admin/users',
    { schema: { tags: ['admin'], body: newUser, response: { 201: made } } },
    async (request, reply) => {
      requireAdmin(request);
      const { memberships, ...person } = request.body;
      const { id, oneTimePassword } = await createUser(deps.auth, person);
      await db.transaction().execute(async (trx) => {
        for (const m of memberships) await addMembership(trx, { userId: id, ...m });
      });
      return reply
        .status(201)
        .send({ ...(await userById(db, id)), oneTimePassword: oneTimePassword ?? undefined });
    },
  );

  app.patch(
    '/api/admin/users/:id',
    { schema: { tags: ['admin'], params: idParams, body: change, response: { 200: made } } },
    async (request) => {
      requireAdmin(request);
      const { id } = request.params;
      const { name, disabled, resetPassword: reset, removeTwoFactor } = request.body;
      await userById(db, id);
      if (name) await db.updateTable('user').set({ name }).where('id', '=', id).execute();
      if (disabled !== undefined) await setDisabled(deps, id, disabled);
      const password = reset ? await resetPassword(deps.auth, id, removeTwoFactor ?? false) : undefined;
      return { ...(await userById(db, id)), oneTimePassword: password };
    },
  );
}

/** A disabled account keeps its records and can neither sign in nor use its API keys. */
async function setDisabled({ database, auth }: Deps, id: string, disabled: boolean): Promise<void> {
  await database.db.transaction().execute(async (trx) => {
    await trx.updateTable('user').set({ disabled }).where('id', '=', id).execute();
    await requireSomeAdmin(trx);
  });
  if (disabled) await endSessions(auth, id);
}

const mostUsers = 500;

async function findUsers(db: Db, q?: string) {
  const pattern = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const matching = db
    .selectFrom('user')
    .where((eb) => eb.or([eb('name', 'ilike', pattern), eb('email', 'ilike', pattern)]));
  const rows = await matching
    .select(userColumns)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(mostUsers)
    .execute();
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { users: rows.map(userOf), total: Number(total) };
}

async function userById(db: Db, id: string): Promise<z.infer<typeof user>> {
  const row = await db.selectFrom('user').select(userColumns).where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return userOf(row);
}

const userColumns = [
  'id',
  'name',
  'email',
  'disabled',
  'twoFactorEnabled',
  'mustChangePassword',
  'createdAt',
] as const;

const userOf = <T extends Record<'disabled' | 'twoFactorEnabled' | 'mustChangePassword', boolean | null>>(
  row: T,
) => ({
  ...row,
  disabled: row.disabled ?? false,
  twoFactorEnabled: row.twoFactorEnabled ?? false,
  mustChangePassword: row.mustChangePassword ?? false,
});
