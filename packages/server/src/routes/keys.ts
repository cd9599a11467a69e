import { z } from 'zod';
import type { App } from '../app.ts';
import { createApiKey } from '../auth/api-keys.ts';
import { identityOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { notFound, notPermitted } from '../errors.ts';
import { done, instant, uuidParams } from '../http/schemas.ts';

const key = z.object({
  id: z.string(),
  name: z.string(),
  start: z.string().describe('the first characters, to recognise it by'),
  membershipId: z.string(),
  createdAt: instant,
  lastUsedAt: instant.nullable(),
  expiresAt: instant.nullable(),
});
const newKey = z.object({
  name: z.string().trim().min(1).max(100),
  expiresInDays: z.number().int().min(1).max(3660).nullable().optional(),
});
const dayMs = 86_400_000;

/** My own API keys. Each acts as me, in the office and role in which I make it. */
export async function keyRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;
  const mine = (userId: string) =>
    db
      .selectFrom('apiKey')
      .select(['id', 'name', 'prefix as start', 'membershipId', 'createdAt', 'lastUsedAt', 'expiresAt'])
      .where('userId', '=', userId);

  app.get(
    '/api/keys',
    { schema: { tags: ['keys'], response: { 200: z.object({ keys: z.array(key) }) } } },
    async (request) => ({ keys: await mine(identityOf(request).user.id).orderBy('id').execute() }),
  );

  app.post(
    '/api/keys',
    { schema: { tags: ['keys'], body: newKey, response: { 201: key.extend({ key: z.string() }) } } },
    async (request, reply) => {
      const { user, membershipId, via } = identityOf(request);
      // A key that leaked must not be able to make itself a successor.
      if (via === 'key' || !membershipId) throw notPermitted();
      const { name, expiresInDays } = request.body;
      const now = deps.now();
      const expiresAt = expiresInDays
        ? new Date(Date.parse(now) + expiresInDays * dayMs).toISOString()
        : null;
      const made = await createApiKey(db, { name, userId: user.id, membershipId, expiresAt }, now);
      const row = await mine(user.id).where('id', '=', made.id).executeTakeFirstOrThrow();
      return reply.status(201).send({ ...row, key: made.key });
    },
  );

  app.delete(
    '/api/keys/:id',
    { schema: { tags: ['keys'], params: uuidParams, response: { 200: done } } },
    async (request) => {
      const { user } = identityOf(request);
      const gone = await db
        .deleteFrom('apiKey')
        .where('id', '=', request.params.id)
        .where('userId', '=', user.id)
        .executeTakeFirst();
      if (gone.numDeletedRows === 0n) throw notFound();
      return { done: true } as const;
    },
  );
}
