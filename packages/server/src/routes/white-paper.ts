import { chapters } from '@citong/matters';
import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { localeOf } from '../http/locale.ts';
import { labelSchema } from '../http/schemas.ts';
import { whitePaper, whitePaperHtml } from '../whitepaper/index.ts';

const params = z.object({ year: z.coerce.number().int().min(1900).max(2200) });
const querystring = z.object({
  lang: z.enum(['zh', 'en']).optional().describe('absent: as the reader asks'),
});

const figure = z.object({
  id: z.string(),
  chapter: z.enum(chapters),
  label: z.string(),
  value: z.number().nullable(),
  previous: z.number().nullable(),
  unit: z.string(),
  approx: z.enum(['余', '多', '近', '约']).nullable(),
  scope: z.enum(['year', 'cumulative', 'snapshot']),
  office: z.string().nullable(),
  rows: z.int().describe('how many records it is reckoned from'),
  rowsUrl: z.string(),
  text: z.string().nullable().describe('as the paper prints it'),
  previousText: z.string().nullable(),
});

const paragraph = z.object({
  text: z.string(),
  parts: z.array(z.union([z.string(), z.object({ figure: z.string(), text: z.string() })])).readonly(),
});

const chapter = z.object({
  id: z.enum(chapters),
  title: z.string(),
  paragraphs: z.array(paragraph).readonly(),
});

const paper = z.object({
  year: z.int(),
  locale: z.enum(['zh', 'en']),
  city: labelSchema,
  title: z.string(),
  subtitle: z.string(),
  issuer: z.string().nullable(),
  asOf: z.string(),
  figures: z.array(figure).readonly(),
  chapters: z.array(chapter).readonly(),
});

/** The white paper of a year as the records have it now: as data, and as a page. */
export async function whitePaperRoutes(app: App, deps: Deps): Promise<void> {
  const parts = { engine: deps.engine, db: deps.database.db, city: deps.city };

  app.get(
    '/api/white-paper/:year',
    { schema: { tags: ['figures'], params, querystring, response: { 200: paper } } },
    (request) =>
      whitePaper(parts, request.params.year, actorOf(request), request.query.lang ?? localeOf(request)),
  );

  app.get(
    '/white-paper/:year',
    { schema: { tags: ['figures'], params, querystring, hide: true } },
    async (request, reply) => {
      const locale = request.query.lang ?? localeOf(request);
      const made = await whitePaper(parts, request.params.year, actorOf(request), locale);
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(whitePaperHtml(made, { demo: deps.demo }));
    },
  );
}
