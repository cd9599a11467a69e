import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { notPermitted } from '../errors.ts';
import { localeOf } from '../http/locale.ts';
import { largestPush, pushListings } from '../monitor/feeds/push.ts';

const body = z.object({
  feed: z.guid().optional(),
  listings: z
    .array(
      z.looseObject({
        platform: z.string().optional(),
        key: z.union([z.string(), z.number()]).optional(),
        title: z.string().optional(),
        seller: z.string().nullish(),
        price: z.union([z.number(), z.string()]).nullish().describe('yuan'),
        url: z.string().nullish(),
        images: z.array(z.string()).nullish(),
      }),
    )
    .max(largestPush),
});

const outcome = z.object({
  index: z.number(),
  result: z.enum(['new', 'changed', 'unchanged', 'refused']),
  platform: z.string().optional(),
  key: z.string().optional(),
  error: z.object({ code: z.string(), field: z.string().nullable(), message: z.string() }).optional(),
});

const reply = z.object({
  new: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
  runId: z.string().nullable().describe('keeps the refused rows for another try'),
  results: z.array(outcome),
});

const senders = ['admin', 'ipOfficer', 'platform'];

/** Listings that a program sends: a platform its own, an IP office's crawler any. */
export async function pushRoutes(app: App, deps: Deps): Promise<void> {
  app.post(
    '/api/push/listings',
    { schema: { tags: ['monitor'], body, response: { 200: reply } } },
    async (request) => {
      const actor = actorOf(request);
      if (!senders.includes(actor.role)) throw notPermitted();
      const { feed, listings } = request.body;
      const done = await pushListings(deps, listings, { feed, actor, locale: localeOf(request) });
      return { ...done, results: [...done.results] };
    },
  );
}
