import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { localeOf } from '../http/locale.ts';
import { instant } from '../http/schemas.ts';
import { assertReader } from '../whitepaper/access.ts';
import {
  compareWithToday,
  editionsOf,
  type PaperParts,
  type Publication,
  paperFormats,
  paperYears,
  publishedPaper,
  publishPaper,
  renderPaper,
} from '../whitepaper/index.ts';
import { attachment } from './white-paper.ts';
import {
  comparedSchema,
  langQuery,
  paperSchema,
  publicationHeadSchema,
  yearParams,
} from './white-paper-schemas.ts';

const editionParams = yearParams.extend({
  edition: z.union([z.literal('latest'), z.coerce.number().int().min(1).max(1000)]),
});

const yearSchema = z.object({
  year: z.int(),
  sections: z.int().describe("in the office's own words"),
  signOffs: z.int().describe('kinds of office that have signed at least once'),
  edition: z.int().nullable().describe('the latest; null: nothing was published'),
  publishedAt: instant.nullable(),
});

/** Publishing a year's paper, and what was published. Editions are for everybody who signs in. */
export async function publicationRoutes(app: App, deps: Deps, parts: PaperParts): Promise<void> {
  const { db } = parts;
  const tags = ['white paper'];
  const found = async ({ year, edition }: z.output<typeof editionParams>): Promise<Publication> => {
    const publication = await publishedPaper(db, year, edition === 'latest' ? undefined : edition);
    if (!publication) throw notFound();
    return publication;
  };

  app.get(
    '/api/white-paper',
    { schema: { tags, response: { 200: z.object({ years: z.array(yearSchema) }) } } },
    async (request) => {
      actorOf(request);
      return { years: await paperYears(db) };
    },
  );

  app.get(
    '/api/white-paper/:year/publications',
    {
      schema: {
        tags,
        params: yearParams,
        response: { 200: z.object({ editions: z.array(publicationHeadSchema) }) },
      },
    },
    async (request) => {
      actorOf(request);
      return { editions: await editionsOf(db, request.params.year) };
    },
  );

  app.post(
    '/api/white-paper/:year/publications',
    {
      schema: {
        tags,
        params: yearParams,
        body: z.object({ reason: z.string().trim().min(1).max(500).nullish() }),
        response: { 200: publicationHeadSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const { year } = request.params;
      const { reason } = request.body;
      return await db
        .transaction()
        .setIsolationLevel('repeatable read')
        .execute((trx) => publishPaper({ ...parts, db: trx }, year, { reason }, actor));
    },
  );

  const at = { tags, params: editionParams, querystring: langQuery };
  app.get(
    '/api/white-paper/:year/publications/:edition',
    { schema: { ...at, response: { 200: paperSchema } } },
    async (request) => {
      actorOf(request);
      return (await found(request.params)).papers[request.query.lang ?? localeOf(request)];
    },
  );

  const compared = z.object({
    edition: publicationHeadSchema,
    intact: z.boolean().describe('what lies in the database is what was published'),
    figures: z.array(comparedSchema).readonly(),
  });
  app.get(
    '/api/white-paper/:year/publications/:edition/today',
    {
      schema: {
        ...at,
        querystring: langQuery.extend({
          rows: z.enum(['0', '1']).default('0').describe('1: also whether the same records are counted'),
        }),
        response: { 200: compared },
      },
    },
    async (request) => {
      assertReader(actorOf(request));
      const publication = await found(request.params);
      const { lang, rows } = request.query;
      const locale = lang ?? localeOf(request);
      return { edition: publication, ...(await compareWithToday(parts, publication, locale, rows === '1')) };
    },
  );

  app.get(
    '/api/white-paper/:year/publications/:edition/file',
    { schema: { ...at, querystring: langQuery.extend({ format: z.enum(paperFormats) }) } },
    async (request, reply) => {
      actorOf(request);
      const { format, lang } = request.query;
      const paper = (await found(request.params)).papers[lang ?? localeOf(request)];
      const options = { demo: deps.demo, base: deps.config.url ?? '' };
      const { type, body } = await renderPaper(paper, format, options);
      return reply.type(type).header('content-disposition', attachment(paper, format)).send(body);
    },
  );

  app.get(
    '/white-paper/:year/editions/:edition',
    { schema: { params: editionParams, querystring: langQuery, hide: true } },
    async (request, reply) => {
      const actor = actorOf(request);
      const publication = await found(request.params);
      const locale = request.query.lang ?? localeOf(request);
      // What has changed since is for those who may read figures as a whole.
      const since = ['admin', 'ipOfficer'].includes(actor.role)
        ? (await compareWithToday(parts, publication, locale, false)).figures.filter((f) => f.changed)
        : [];
      const { type, body } = await renderPaper(publication.papers[locale], 'html', {
        demo: deps.demo,
        since,
      });
      return reply.type(type).header('cache-control', 'no-store').send(body);
    },
  );
}
