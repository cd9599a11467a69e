import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { mayRunFeeds } from '../monitor/access.ts';
import { previewFeedFile, startFeedFile } from '../monitor/feeds/feed-file.ts';
import { feedsWithRuns } from '../monitor/feeds/feed-list.ts';
import { changeFeed, createFeed, feedOf, feedView } from '../monitor/feeds/feeds.ts';
import { startPull } from '../monitor/feeds/pull.ts';
import { receiveFeedFile } from '../monitor/feeds/receive.ts';
import { runView } from '../transfer/runs.ts';
import { runSchema } from './run-schema.ts';

const feed = z
  .object({
    id: z.string(),
    name: z.string(),
    platform: z.string().nullable(),
    source: z.enum(['file', 'pull', 'push']),
    url: z.string().nullable(),
    mapping: z.record(z.string(), z.string()).describe('field → column'),
    cursor: z.string().nullable(),
    everyMinutes: z.number().nullable(),
    office: z.string().nullable(),
    active: z.boolean(),
    createdAt: z.string(),
    lastRun: runSchema.nullable(),
    listings: z.number(),
  })
  .meta({ id: 'Feed' });

const input = z.object({
  name: z.string().trim().min(1).max(200),
  platform: z.string().max(50).nullish(),
  source: z.enum(['file', 'pull', 'push']),
  url: z
    .string()
    .max(2000)
    .nullish()
    .describe('pull: {cursor} in it is replaced by where the last pull ended'),
  mapping: z.record(z.string(), z.string().max(200)).optional(),
  everyMinutes: z.int().min(1).max(44640).nullish(),
  active: z.boolean().optional(),
});

const preview = z.object({
  encoding: z.string().nullable(),
  format: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.json())),
  mapping: z.record(z.string(), z.string()),
  rowsTotal: z.number().nullable(),
});

const params = z.object({ id: z.guid() });
const tags = ['monitor'];
const run = z.object({ run: runSchema });

/** Where listings come from. */
export async function feedRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;
  const viewed = async (id: string) => {
    const [one] = await feedsWithRuns(db, [await feedOf(db, id)]);
    if (!one) throw new Error('a feed without a view');
    return one;
  };

  app.get(
    '/api/feeds',
    { schema: { tags, response: { 200: z.object({ feeds: z.array(feed) }) } } },
    async (request) => {
      mayRunFeeds(actorOf(request));
      return { feeds: await feedsWithRuns(db) };
    },
  );

  app.post(
    '/api/feeds',
    { schema: { tags, body: input, response: { 201: feed } } },
    async (request, reply) => {
      const actor = actorOf(request);
      mayRunFeeds(actor);
      const made = await createFeed(db, deps.city, request.body, actor, deps.now());
      return reply.status(201).send({ ...feedView(made), lastRun: null, listings: 0 });
    },
  );

  app.get('/api/feeds/:id', { schema: { tags, params, response: { 200: feed } } }, async (request) => {
    mayRunFeeds(actorOf(request));
    return await viewed(request.params.id);
  });

  app.patch(
    '/api/feeds/:id',
    { schema: { tags, params, body: input.partial(), response: { 200: feed } } },
    async (request) => {
      mayRunFeeds(actorOf(request));
      await changeFeed(db, deps.city, request.params.id, request.body);
      return await viewed(request.params.id);
    },
  );

  app.post(
    '/api/feeds/:id/preview',
    { schema: { tags, params, consumes: ['multipart/form-data'], response: { 200: preview } } },
    async (request) => {
      mayRunFeeds(actorOf(request));
      const source = await feedOf(db, request.params.id);
      return await previewFeedFile(deps, source, await receiveFeedFile(deps, source, request));
    },
  );

  app.post(
    '/api/feeds/:id/files',
    { schema: { tags, params, consumes: ['multipart/form-data'], response: { 201: run } } },
    async (request, reply) => {
      const actor = actorOf(request);
      mayRunFeeds(actor);
      const source = await feedOf(db, request.params.id);
      const started = await startFeedFile(deps, source, await receiveFeedFile(deps, source, request), actor);
      return reply.status(201).send({ run: runView(started) });
    },
  );

  app.post(
    '/api/feeds/:id/pull',
    { schema: { tags, params, response: { 201: run } } },
    async (request, reply) => {
      const actor = actorOf(request);
      mayRunFeeds(actor);
      const started = await startPull(deps, await feedOf(db, request.params.id), actor);
      return reply.status(201).send({ run: runView(started) });
    },
  );

  app.get(
    '/api/feeds/:id/runs',
    { schema: { tags, params, response: { 200: z.object({ runs: z.array(runSchema) }) } } },
    async (request) => {
      mayRunFeeds(actorOf(request));
      const { id } = await feedOf(db, request.params.id);
      const runs = await db
        .selectFrom('importRun')
        .selectAll()
        .where('feedId', '=', id)
        .orderBy('createdAt', 'desc')
        .limit(50)
        .execute();
      return { runs: runs.map(runView) };
    },
  );
}
