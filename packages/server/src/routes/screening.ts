import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import { transact } from '../db/transact.ts';
import type { Deps } from '../deps.ts';
import { definitionOf, visibleRecord } from '../engine/index.ts';
import { errorBody } from '../errors.ts';
import { localeOf } from '../http/locale.ts';
import { decideLeads } from '../monitor/screening/decide.ts';
import { screeningQueue } from '../monitor/screening/queue.ts';
import { liftSuppression, listSuppressions } from '../monitor/suppress/lift.ts';
import { listingSchema } from './listing-schema.ts';
import { anyRecord, asMade } from './matter-schemas.ts';

const tags = ['monitor'];
const page = z.object({
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
});
const queueReply = z.object({
  items: z.array(
    z.object({
      lead: anyRecord,
      listing: listingSchema.nullable(),
      mark: anyRecord.nullable(),
      watch: anyRecord.nullable(),
      sellerLeads: z.object({ total: z.number(), confirmed: z.number(), rejected: z.number() }),
      similar: z.number().describe('other waiting leads of the same mark, seller and rule'),
    }),
  ),
  total: z.number().nullable(),
  nextCursor: z.string().nullable(),
});
const decisions = z.object({
  items: z
    .array(
      z.object({
        id: z.guid(),
        version: z.int(),
        decision: z.enum(['confirm', 'reject']),
        reason: z.string().max(50).optional(),
        note: z.string().max(5000).optional(),
      }),
    )
    .min(1)
    .max(200),
});
const scope = z.enum(['seller_rule', 'same_picture']);
const decisionReply = z.object({
  done: z.array(anyRecord),
  refused: z.array(
    z.object({ id: z.string(), error: z.looseObject({ code: z.string(), message: z.string() }) }),
  ),
  suppressed: z.array(z.object({ leadId: z.string(), scope, count: z.number() })),
});
const suppression = z
  .object({
    id: z.string(),
    scope,
    markId: z.string(),
    platform: z.string().nullable(),
    seller: z.string().nullable(),
    rule: z.string().nullable(),
    imageHash: z.string().nullable(),
    reason: z.string(),
    leadId: z.string(),
    hits: z.number(),
    createdBy: z.string().nullable(),
    createdAt: z.string(),
    liftedAt: z.string().nullable(),
  })
  .meta({ id: 'Suppression' });

/** The desk at which right holders confirm and reject leads, and what their rejections keep away. */
export async function screeningRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;

  app.get(
    '/api/screening',
    { schema: { tags, querystring: page, response: { 200: queueReply } }, serializerCompiler: asMade },
    async (request) => {
      const queue = await screeningQueue(deps, db, request.query, actorOf(request));
      return queue as unknown as z.output<typeof queueReply>;
    },
  );

  app.post(
    '/api/screening/decisions',
    { schema: { tags, body: decisions, response: { 200: decisionReply } }, serializerCompiler: asMade },
    async (request) => {
      const actor = actorOf(request);
      const { done, refused, suppressed } = await decideLeads(deps, request.body.items, actor);
      const lead = definitionOf(deps.engine, 'lead');
      const reply = {
        done: done.map((r) => visibleRecord(lead, r, actor)),
        refused: refused.map(({ id, error }) => ({ id, error: errorBody(error, localeOf(request)).error })),
        suppressed,
      };
      return reply as unknown as z.output<typeof decisionReply>;
    },
  );

  app.get(
    '/api/suppressions',
    { schema: { tags, response: { 200: z.object({ suppressions: z.array(suppression) }) } } },
    async (request) => ({ suppressions: await listSuppressions(db, actorOf(request)) }),
  );

  app.delete(
    '/api/suppressions/:id',
    {
      schema: {
        tags,
        params: z.object({ id: z.guid() }),
        response: { 200: z.object({ restored: z.number().describe('leads that wait again') }) },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      return { restored: await transact(db, (trx) => liftSuppression(deps, trx, request.params.id, actor)) };
    },
  );
}
