import { approxWords, chapters } from '@citong/matters';
import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { figureByMonth, figureByRegion, figureRows, figuresOf, yearOfRecords } from '../engine/index.ts';
import { labelSchema } from '../http/schemas.ts';
import { anyRecord, asMade, listReply } from './matter-schemas.ts';

const year = z.coerce.number().int().min(1900).max(2200);
const region = z
  .string()
  .max(20)
  .optional()
  .transform((code) => code || undefined)
  .describe('GB/T 2260');
const params = z.object({ id: z.string().max(100) });

const figure = z.object({
  id: z.string(),
  kind: z.string(),
  chapter: z.enum(chapters),
  label: labelSchema,
  value: z.number().nullable().describe('in the unit, rounded as published; a share 0..1'),
  exact: z.number().nullable().describe('before rounding'),
  previous: z.number().nullable().describe('the value of the year before'),
  rows: z.int().describe('how many records it is reckoned from'),
  unit: labelSchema,
  scope: z.enum(['year', 'cumulative', 'snapshot']),
  isShare: z.boolean(),
  decimals: z.int(),
  inTenThousands: z.boolean().describe('printed in 万 though the value is whole'),
  office: z.string().nullable().describe('the kind of office that answers; null: the IP office'),
  officeName: labelSchema.nullable(),
  approx: z.enum(approxWords).nullable(),
  ofPersons: z.boolean(),
  formula: labelSchema,
});

/** The figures that definitions name, and the records behind each. */
export async function figureRoutes(app: App, deps: Deps): Promise<void> {
  const { engine } = deps;
  const { db } = deps.database;
  const tags = ['figures'];

  app.get(
    '/api/figures',
    {
      schema: {
        tags,
        querystring: z.object({
          year,
          region,
          office: z.string().max(50).optional().describe('kind of the office that answers'),
          ids: z.string().max(20_000).optional().describe('comma separated'),
        }),
        response: { 200: z.object({ figures: z.array(figure) }) },
      },
    },
    async (request) => {
      const { ids, ...query } = request.query;
      return { figures: await figuresOf(engine, db, { ...query, ids: ids?.split(',') }, actorOf(request)) };
    },
  );

  app.get(
    '/api/figures/year',
    {
      schema: {
        tags,
        description: 'The year of which the city has its records; null: there are none',
        response: { 200: z.object({ year: z.int().nullable() }) },
      },
    },
    async (request) => ({ year: await yearOfRecords(engine, db, actorOf(request)) }),
  );

  app.get(
    '/api/figures/:id/rows',
    {
      schema: {
        tags,
        params,
        querystring: z.object({
          year,
          region,
          cursor: z.string().max(2000).optional(),
          limit: z.coerce.number().int().min(1).max(200).optional(),
        }),
        response: { 200: listReply(anyRecord) },
      },
      serializerCompiler: asMade,
    },
    (request) => figureRows(engine, db, request.params.id, request.query, actorOf(request)),
  );

  app.get(
    '/api/figures/:id/by-region',
    {
      schema: {
        tags,
        params,
        querystring: z.object({ year }),
        response: {
          200: z.object({
            regions: z.array(z.object({ region: z.string().nullable(), value: z.number().nullable() })),
          }),
        },
      },
    },
    async (request) => ({
      regions: await figureByRegion(engine, db, request.params.id, request.query.year, actorOf(request)),
    }),
  );

  app.get(
    '/api/figures/:id/by-month',
    {
      schema: {
        tags,
        params,
        querystring: z.object({ year, region }),
        response: {
          200: z.object({ months: z.array(z.object({ month: z.int(), value: z.number().nullable() })) }),
        },
      },
    },
    async (request) => ({
      months: await figureByMonth(engine, db, request.params.id, request.query, actorOf(request)),
    }),
  );
}
