import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Db } from '../db/open.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { localeOf } from '../http/locale.ts';
import { mayRunFeeds } from '../monitor/access.ts';
import { retryRefused } from '../monitor/import/retry.ts';
import { platformOfFeed } from '../monitor/import/run-file.ts';
import { type RunRow, refusedRows, refusedView, runView } from '../transfer/runs.ts';
import { refusedRowSchema, runSchema } from './run-schema.ts';

const params = z.object({ id: z.guid() });
const page = z.object({
  after: z.coerce.number().int().optional().describe('the last line seen'),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  waiting: z.enum(['0', '1']).optional().describe('1: only those not taken since'),
});
const corrections = z.object({
  rows: z
    .array(z.object({ line: z.int(), raw: z.record(z.string(), z.json()) }))
    .max(1000)
    .optional(),
});
const tags = ['monitor'];

/** Imports of listings: how far they are, what was refused and why, and another try. */
export async function runRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;

  app.get('/api/runs/:id', { schema: { tags, params, response: { 200: runSchema } } }, async (request) => {
    mayRunFeeds(actorOf(request));
    return runView(await listingRun(db, request.params.id));
  });

  app.get(
    '/api/runs/:id/refused',
    {
      schema: {
        tags,
        params,
        querystring: page,
        response: { 200: z.object({ rows: z.array(refusedRowSchema), nextCursor: z.string().nullable() }) },
      },
    },
    async (request) => {
      mayRunFeeds(actorOf(request));
      const { id } = await listingRun(db, request.params.id);
      const { after, limit, waiting } = request.query;
      const rows = await refusedRows(db, id, { after, limit, waiting: waiting === '1' });
      const last = rows.at(-1);
      return {
        rows: rows.map((r) => refusedView(r, localeOf(request)) as z.output<typeof refusedRowSchema>),
        nextCursor: rows.length === limit && last ? String(last.line) : null,
      };
    },
  );

  app.post(
    '/api/runs/:id/retry',
    {
      schema: { tags, params, body: corrections.nullish(), response: { 200: z.object({ run: runSchema }) } },
    },
    async (request) => {
      mayRunFeeds(actorOf(request));
      const run = await listingRun(db, request.params.id);
      const platform = await platformOfFeed(db, run.feedId);
      await retryRefused(deps, run, platform, request.body?.rows ?? null);
      return { run: runView(await listingRun(db, run.id)) };
    },
  );
}

async function listingRun(db: Db, id: string): Promise<RunRow> {
  const run = await db
    .selectFrom('importRun')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', 'listing')
    .executeTakeFirst();
  if (!run) throw notFound();
  return run;
}
