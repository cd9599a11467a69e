import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { monitorSummary } from '../monitor/summary.ts';

const counts = { leads: z.number(), confirmed: z.number(), complaints: z.number(), removals: z.number() };
const day = z.iso.date();

const reply = z.object({
  totals: z.object({
    ...counts,
    rejected: z.number(),
    submissions: z.number(),
    responses: z.number(),
    responsesInTime: z.number(),
    submissionsRemoved: z.number(),
    medianRemovalHours: z.number().nullable(),
    listings: z.number(),
  }),
  series: z.array(z.object({ period: z.string(), ...counts })),
  byPlatform: z.array(z.object({ platform: z.string(), ...counts })),
  byRegion: z.array(z.object({ region: z.string().nullable(), ...counts })),
  topSellers: z.array(
    z.object({ platform: z.string(), seller: z.string(), rejected: z.number(), ...counts }),
  ),
});

/** The figures of the monitoring dashboard, of what the reader may see. */
export async function monitorRoutes(app: App, deps: Deps): Promise<void> {
  app.get(
    '/api/monitor/summary',
    {
      schema: {
        tags: ['monitor'],
        querystring: z.object({ from: day, to: day, interval: z.enum(['day', 'month']).default('day') }),
        response: { 200: reply },
      },
    },
    async (request) => monitorSummary(deps, deps.database.db, request.query, actorOf(request)),
  );
}
