import { approxWords, chapters } from '@citong/matters';
import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { localeOf } from '../http/locale.ts';
import { instant, labelSchema, officeKindSchema } from '../http/schemas.ts';
import { openDataCsv, openDataOf } from '../opendata/open-data.ts';
import { openDataPage } from '../opendata/page.ts';
import { openYears, releaseFigures, releasesOf, withdrawRelease } from '../opendata/release.ts';
import { publishedPaper } from '../whitepaper/index.ts';

const year = z.coerce.number().int().min(1900).max(2200);
const params = z.object({ year });
const querystring = z.object({ lang: z.enum(['zh', 'en']).optional() });
const cell = { value: z.number().nullable(), withheld: z.boolean() };

const figure = z.object({
  id: z.string(),
  chapter: z.enum(chapters),
  label: labelSchema,
  unit: labelSchema,
  scope: z.enum(['year', 'cumulative', 'snapshot']),
  isShare: z.boolean(),
  decimals: z.int(),
  inTenThousands: z.boolean(),
  approx: z.enum(approxWords).nullable(),
  formula: labelSchema,
  office: labelSchema,
  releasedAt: instant,
  total: z.object(cell),
  regions: z.array(z.object({ region: z.string().nullable(), ...cell })).readonly(),
});

const data = z.object({
  year: z.int(),
  years: z.array(z.int()).readonly(),
  city: labelSchema,
  terms: labelSchema,
  figures: z.array(figure).readonly(),
});

const release = z.object({
  year: z.int(),
  officeKind: officeKindSchema,
  releasedByName: z.string(),
  releasedAt: instant,
  figures: z.int().describe('how many'),
  withheld: z.int().describe('cells that the public does not see'),
});

/** What offices have released to everybody, and the releasing. The public pages need no sign-in. */
export async function openDataRoutes(app: App, deps: Deps): Promise<void> {
  const { engine, city, demo } = deps;
  const { db } = deps.database;
  const open = { tags: ['open data'], security: [] };

  app.get('/api/open-data/:year', { schema: { ...open, params, response: { 200: data } } }, (request) =>
    openDataOf(db, city, request.params.year),
  );

  app.get(
    '/api/open-data/:year/figures.csv',
    { schema: { ...open, params, querystring } },
    async (request, reply) => {
      const found = await openDataOf(db, city, request.params.year);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${city.id}-${found.year}.csv"`)
        .send(openDataCsv(found, city, request.query.lang ?? localeOf(request)));
    },
  );

  const page = z.object({ year: year.optional() });
  for (const url of ['/open-data', '/open-data/:year'])
    app.get(url, { schema: { hide: true, params: page, querystring } }, async (request, reply) => {
      const [latest] = await openYears(db);
      const shown = request.params.year ?? latest ?? Number(engine.time().today.slice(0, 4)) - 1;
      const found = await openDataOf(db, city, shown);
      const locale = request.query.lang ?? localeOf(request);
      return reply.type('text/html; charset=utf-8').send(openDataPage({ data: found, city, locale, demo }));
    });

  const own = { tags: ['open data'], params };
  app.get(
    '/api/figure-releases/:year',
    { schema: { ...own, response: { 200: z.object({ releases: z.array(release) }) } } },
    async (request) => {
      actorOf(request);
      return { releases: (await releasesOf(db, request.params.year)).map(summaryOf) };
    },
  );

  app.put(
    '/api/figure-releases/:year',
    { schema: { ...own, response: { 200: release } } },
    async (request) => {
      const actor = actorOf(request);
      const { year } = request.params;
      const paper = await publishedPaper(db, year);
      const told = new Set(paper?.figures.flatMap((f) => (f.printed ? [f.id] : [])));
      const made = await db
        .transaction()
        .execute((trx) => releaseFigures({ engine, db: trx, city }, year, actor, told));
      return summaryOf(made);
    },
  );

  app.delete(
    '/api/figure-releases/:year',
    { schema: { ...own, response: { 200: z.object({ withdrawn: z.boolean() }) } } },
    async (request) => ({
      withdrawn: await withdrawRelease({ engine, db, city }, request.params.year, actorOf(request)),
    }),
  );
}

function summaryOf(r: Awaited<ReturnType<typeof releasesOf>>[number]): z.infer<typeof release> {
  const { year, releasedByName, releasedAt } = r;
  const cells = r.figures.flatMap((f) => [f.total, ...f.regions]);
  return {
    year,
    officeKind: officeKindSchema.parse(r.officeKind),
    releasedByName,
    releasedAt,
    figures: r.figures.length,
    withheld: cells.filter((c) => c.withheld).length,
  };
}
