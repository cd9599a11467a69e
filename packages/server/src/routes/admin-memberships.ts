import { z } from 'zod';
import type { App } from '../app.ts';
import {
  addMembership,
  type Membership,
  membershipsOf,
  removeMembership,
  requireSomeAdmin,
} from '../auth/memberships.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { done, roleSchema, uuidParams } from '../http/schemas.ts';
import { requireAdmin } from './admin.ts';

const membership = z.object({
  id: z.string(),
  userId: z.string(),
  officeId: z.string(),
  role: roleSchema,
  active: z.boolean(),
});
const query = z.object({ userId: z.string().max(100).optional(), office: z.string().max(100).optional() });
const newMembership = z.object({
  userId: z.string().max(100),
  officeId: z.string().max(100),
  role: roleSchema,
});

export async function adminMembershipRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;

  app.get(
    '/api/admin/memberships',
    {
      schema: {
        tags: ['admin'],
        querystring: query,
        response: { 200: z.object({ memberships: z.array(membership) }) },
      },
    },
    async (request) => {
      requireAdmin(request);
      return { memberships: (await membershipsOf(db, request.query)).map(reply) };
    },
  );

  app.post(
    '/api/admin/memberships',
    { schema: { tags: ['admin'], body: newMembership, response: { 201: membership } } },
    async (request, answer) => {
      requireAdmin(request);
      const { userId, officeId, role } = request.body;
      const id = await db
        .transaction()
        .execute((trx) => addMembership(trx, { userId, office: officeId, role }));
      const made = (await membershipsOf(db, { userId })).find((m) => m.id === id);
      if (!made) throw notFound();
      return answer.status(201).send(reply(made));
    },
  );

  app.patch(
    '/api/admin/memberships/:id',
    {
      schema: {
        tags: ['admin'],
        params: uuidParams,
        body: z.object({ role: roleSchema }),
        response: { 200: done },
      },
    },
    async (request) => {
      requireAdmin(request);
      await db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('membership')
          .set({ role: request.body.role })
          .where('id', '=', request.params.id)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw notFound();
        await requireSomeAdmin(trx);
      });
      return { done: true } as const;
    },
  );

  app.delete(
    '/api/admin/memberships/:id',
    { schema: { tags: ['admin'], params: uuidParams, response: { 200: done } } },
    async (request) => {
      requireAdmin(request);
      await db.transaction().execute(async (trx) => {
        await removeMembership(trx, request.params.id);
        await requireSomeAdmin(trx);
      });
      return { done: true } as const;
    },
  );
}

const reply = ({ id, userId, office, role, active }: Membership) => ({
  id,
  userId,
  officeId: office.id,
  role,
  active,
});
