import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import { transact } from '../db/transact.ts';
import type { Deps } from '../deps.ts';
import { liftNegative, listNegatives, negativeFile } from '../monitor/negative/list.ts';
import { markPicture } from '../monitor/negative/mark-picture.ts';
import { sendPicture } from './send-picture.ts';

const tags = ['monitor'];
const kind = z.enum(['stock', 'authorised', 'false-alarm']);
const id = z.object({ id: z.guid() });
const negative = z
  .object({
    id: z.string(),
    kind,
    office: z.string(),
    markId: z.string().nullable(),
    ownerOffice: z.string().nullable().describe('it holds for all marks of this office'),
    listingId: z.string(),
    position: z.int(),
    leadId: z.string().nullable().describe('the rejected lead that made it'),
    note: z.string().nullable(),
    createdBy: z.string().nullable(),
    createdAt: z.string(),
    liftedAt: z.string().nullable(),
  })
  .meta({ id: 'NegativePicture' });
const listed = negative.extend({
  listings: z.int().describe('in which it counted for nothing'),
  seen: z.object({ platform: z.string(), key: z.string(), title: z.string() }).nullable(),
});
const marking = z.object({
  platform: z.string().max(50),
  key: z.string().max(200),
  position: z.int().min(0).max(99),
  kind,
  mark: z.guid().optional(),
  note: z.string().trim().max(1000).optional(),
});
const lookedAgain = z.int().describe('listings that are looked at again');

/** Pictures that are no evidence: stock pictures, authorised shots, false alarms. */
export async function negativePictureRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;

  app.get(
    '/api/negative-pictures',
    { schema: { tags, response: { 200: z.object({ pictures: z.array(listed) }) } } },
    async (request) => ({ pictures: await listNegatives(db, actorOf(request)) }),
  );

  app.post(
    '/api/negative-pictures',
    { schema: { tags, body: marking, response: { 201: z.object({ picture: negative, lookedAgain }) } } },
    async (request, reply) => {
      const kept = await markPicture(deps, request.body, actorOf(request));
      return reply.status(201).send({ picture: kept.negative, lookedAgain: kept.lookedAgain });
    },
  );

  app.get('/api/negative-pictures/:id/picture', { schema: { tags, params: id } }, async (request, reply) => {
    const file = await deps.files.find(db, await negativeFile(db, request.params.id, actorOf(request)));
    return sendPicture(deps, reply, file);
  });

  app.delete(
    '/api/negative-pictures/:id',
    { schema: { tags, params: id, response: { 200: z.object({ lookedAgain }) } } },
    async (request) => {
      const actor = actorOf(request);
      return {
        lookedAgain: await transact(db, (trx) => liftNegative(deps, trx, request.params.id, actor)),
      };
    },
  );
}
