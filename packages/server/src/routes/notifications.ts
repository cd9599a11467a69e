import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { markRead, noticesFor } from '../engine/index.ts';
import { done, instant, labelSchema } from '../http/schemas.ts';

const notice = z.object({
  id: z.string(),
  kind: z.string(),
  matterId: z.string(),
  title: z.string(),
  code: z.enum(['deadline_near', 'deadline_missed', 'deadline_escalated']),
  deadline: z.string(),
  deadlineLabel: labelSchema,
  dueAt: instant,
  createdAt: instant,
  readAt: instant.nullable(),
});
const read = z.object({ ids: z.array(z.guid()).max(500).optional().describe('absent: all') });

/** What the actor's office is told of deadlines. */
export async function notificationRoutes(app: App, deps: Deps): Promise<void> {
  const { engine } = deps;
  const { db } = deps.database;
  const tags = ['notifications'];

  app.get(
    '/api/notifications',
    {
      schema: {
        tags,
        querystring: z.object({ unread: z.enum(['0', '1']).optional() }),
        response: { 200: z.object({ rows: z.array(notice), unread: z.int() }) },
      },
    },
    async (request) => {
      const found = await noticesFor(engine, db, actorOf(request), { unread: request.query.unread === '1' });
      return { rows: [...found.rows], unread: found.unread };
    },
  );

  app.post(
    '/api/notifications/read',
    { schema: { tags, body: read, response: { 200: done } } },
    async (request) => {
      await markRead(engine, db, actorOf(request), request.body.ids ?? null);
      return { done: true as const };
    },
  );
}
