import { z } from 'zod';
import type { App } from '../app.ts';
import type { Identity } from '../auth/identity.ts';
import { activateMembership, membershipsOf } from '../auth/memberships.ts';
import { identityOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { notPermitted } from '../errors.ts';
import { done, labelSchema, officeKindSchema, roleSchema } from '../http/schemas.ts';

const membership = z.object({
  id: z.string(),
  role: roleSchema,
  office: z.object({
    id: z.string(),
    name: labelSchema,
    kind: officeKindSchema,
    region: z.string().nullable(),
  }),
  active: z.boolean(),
});

const actor = z.object({
  userId: z.string().nullable(),
  name: z.string(),
  role: roleSchema,
  office: z
    .object({
      id: z.string(),
      kind: officeKindSchema,
      region: z.string().nullable(),
      uscc: z.string().nullable(),
    })
    .nullable(),
});

const me = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    twoFactorEnabled: z.boolean(),
    mustChangePassword: z.boolean(),
  }),
  memberships: z.array(membership),
  actor: actor.nullable(),
});

/** Who I am, for which offices I may act, and for which I act now. */
export async function meRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;
  const reply = async ({ user, membershipId, actor }: Identity): Promise<z.infer<typeof me>> => ({
    user,
    memberships: (await membershipsOf(db, { userId: user.id }))
      .filter((m) => m.office.active)
      .map(({ id, role, office }) => ({ id, role, office, active: id === membershipId })),
    actor,
  });

  app.get('/api/me', { schema: { tags: ['sign-in'], response: { 200: me } } }, async (request) =>
    reply(identityOf(request)),
  );

  app.post(
    '/api/me/membership',
    { schema: { tags: ['sign-in'], body: z.object({ id: z.uuid() }), response: { 200: done } } },
    async (request) => {
      const { user, via } = identityOf(request);
      // A key acts in the membership that it was made for.
      if (via === 'key') throw notPermitted();
      await db.transaction().execute((trx) => activateMembership(trx, user.id, request.body.id));
      return { done: true } as const;
    },
  );
}
