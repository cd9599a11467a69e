import type { Actor } from '@citong/matters';
import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { localeOf } from '../http/locale.ts';
import { uuidParams } from '../http/schemas.ts';
import { retryMatterRows } from '../transfer/import-matters.ts';
import { type RunRow, refusedRows, refusedView, runView } from '../transfer/runs.ts';
import { refusedRowSchema, runSchema } from './run-schema.ts';

const page = z.object({
  after: z.coerce.number().int().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  waiting: z.enum(['0', '1']).optional(),
});
const corrections = z
  .object({
    rows: z
      .array(z.object({ line: z.int(), raw: z.record(z.string(), z.unknown()) }))
      .max(1000)
      .optional(),
  })
  .nullish();

/** Imports of matters: how far they are, what they refused, and another try. Runs of feeds have routes of their own. */
export async function importRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;
  const tags = ['imports'];

  app.get(
    '/api/imports/:id',
    { schema: { tags, params: uuidParams, response: { 200: runSchema } } },
    async (request) => runView(await ownRun(deps, request.params.id, actorOf(request))),
  );

  app.get(
    '/api/imports/:id/refused',
    {
      schema: {
        tags,
        params: uuidParams,
        querystring: page,
        response: { 200: z.object({ rows: z.array(refusedRowSchema), nextCursor: z.string().nullable() }) },
      },
    },
    async (request) => {
      const run = await ownRun(deps, request.params.id, actorOf(request));
      const { waiting, ...rest } = request.query;
      const rows = await refusedRows(db, run.id, { ...rest, waiting: waiting === '1' });
      const last = rows.at(-1);
      return {
        rows: rows.map((r) => refusedView(r, localeOf(request))) as z.output<typeof refusedRowSchema>[],
        nextCursor: rows.length === rest.limit && last ? String(last.line) : null,
      };
    },
  );

  app.post(
    '/api/imports/:id/retry',
    { schema: { tags, params: uuidParams, body: corrections, response: { 200: runSchema } } },
    async (request) => {
      const actor = actorOf(request);
      const run = await ownRun(deps, request.params.id, actor);
      await retryMatterRows(deps, run, request.body?.rows ?? null);
      return runView(await ownRun(deps, run.id, actor));
    },
  );
}

/** A run of matters that the actor, or someone of its office, started. Throws `not_found`. */
async function ownRun({ database, engine }: Deps, id: string, actor: Actor): Promise<RunRow> {
  const run = await database.db.selectFrom('importRun').selectAll().where('id', '=', id).executeTakeFirst();
  const by = run?.actor as Actor | undefined;
  const isOwn =
    by && (by.userId === actor.userId || (by.office !== null && by.office.id === actor.office?.id));
  if (!run || !engine.definitions.has(run.kind) || !(isOwn || actor.role === 'admin')) throw notFound();
  return run;
}
