import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { readRecord } from '../engine/index.ts';
import { readListing } from '../monitor/listing/read.ts';
import { whyNotLead } from '../monitor/why-not/why-not.ts';
import { asMade } from './matter-schemas.ts';

const span = z.tuple([z.number(), z.number()]).describe('UTF-16 units of the title, end exclusive');
const signal = z.looseObject({
  rule: z.string(),
  weight: z.number().describe('what it did to the score'),
  span: span.optional(),
  text: z.string().optional(),
  image: z.string().optional(),
  box: z.array(z.number()).optional().describe('x, y, width, height in pixels of the picture'),
});
const nearest = z.object({
  spelling: z.string(),
  span,
  text: z.string(),
  distance: z.number().describe('characters to change, add or take away'),
  changes: z.array(
    z.object({
      kind: z.enum(['missing', 'other', 'inserted']),
      expected: z.string().optional(),
      found: z.string().optional(),
    }),
  ),
});
const detection = z.object({
  mark: z.string(),
  code: z.enum([
    ...(['found', 'authorised', 'lowered', 'inside-word', 'parted', 'changed', 'absent'] as const),
    'no-words',
  ]),
  score: z.number().describe('0..1; 0 where nothing is found'),
  threshold: z.number().describe('of the watches on this platform'),
  detection: z
    .object({
      score: z.number(),
      verdict: z.enum(['suspect', 'authorised', 'compatible', 'weak']),
      use: z.string().optional(),
      signals: z.array(signal),
    })
    .optional(),
  lowered: z.array(signal),
  doubts: z.array(z.object({ feature: z.string(), logOdds: z.number() })),
  nearest: nearest.optional(),
});
const reply = z
  .object({
    detection: detection.nullable().describe('null: the mark has neither words nor a readable picture'),
    hindrances: z.array(
      z.enum(['not_in_force', 'not_watched', 'platform_not_watched', 'not_looked_at', 'suppressed']),
    ),
    lead: z.object({ id: z.string(), state: z.string() }).nullable(),
    pictures: z
      .array(z.object({ position: z.int(), error: z.string().nullable() }))
      .nullable()
      .describe('null: pictures are not looked at for the mark'),
  })
  .meta({ id: 'WhyNot' });

/** Why a listing makes no lead for a mark, for whoever may read both. */
export async function whyNotRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;
  app.get(
    '/api/listings/:platform/:key/why-not',
    {
      schema: {
        tags: ['monitor'],
        params: z.object({ platform: z.string().max(50), key: z.string().max(200) }),
        querystring: z.object({ mark: z.guid().describe('id of a trademark') }),
        response: { 200: reply },
      },
      serializerCompiler: asMade,
    },
    async (request) => {
      const actor = actorOf(request);
      const listing = await readListing(db, deps.city, request.params, actor);
      const mark = await readRecord(deps.engine, db, 'trademark', request.query.mark, actor);
      return (await whyNotLead(deps, listing, mark, actor)) as unknown as z.output<typeof reply>;
    },
  );
}
