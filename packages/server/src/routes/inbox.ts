import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { inboxOf, searchMatters } from '../engine/index.ts';
import { anyRecord, asMade, titled } from './matter-schemas.ts';

const inboxReply: z.ZodType = z.object({
  waiting: z.array(
    z.object({ kind: z.string(), count: z.int(), overdue: z.int(), sample: z.array(anyRecord) }),
  ),
  overdue: z.array(anyRecord),
  refs: titled,
});

const found = z.object({ kind: z.string(), id: z.string(), title: z.string(), state: z.string() });

/** What waits for the actor, and a search over every kind. */
export async function inboxRoutes(app: App, deps: Deps): Promise<void> {
  const { engine } = deps;
  const { db } = deps.database;

  app.get(
    '/api/inbox',
    { schema: { tags: ['inbox'], response: { 200: inboxReply } }, serializerCompiler: asMade },
    (request) => inboxOf(engine, db, actorOf(request)),
  );

  app.get(
    '/api/search',
    {
      schema: {
        tags: ['inbox'],
        querystring: z.object({ q: z.string().max(200) }),
        response: { 200: z.object({ results: z.array(found) }) },
      },
    },
    async (request) => ({ results: await searchMatters(engine, db, request.query.q, actorOf(request)) }),
  );
}
