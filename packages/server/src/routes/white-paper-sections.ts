import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import { transact } from '../db/transact.ts';
import { localeOf } from '../http/locale.ts';
import { instant } from '../http/schemas.ts';
import { assertReader } from '../whitepaper/access.ts';
import {
  historyOf,
  type PaperParts,
  paperSections,
  previewText,
  revertSection,
  saveSection,
} from '../whitepaper/index.ts';
import {
  faultSchema,
  langQuery,
  paperChapterSchema,
  paragraphSchema,
  sectionSchema,
  yearParams,
} from './white-paper-schemas.ts';

const place = yearParams.extend({
  chapter: paperChapterSchema,
  section: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/u),
});
const text = z.string().max(20_000);
const change = z.object({
  text: text.describe('paragraphs, one a line, with {figure} placeholders'),
  title: z.string().max(100).nullish(),
  position: z.int().min(0).max(100_000).nullish(),
  version: z.int().min(0).describe('the version that was seen'),
});
const revision = sectionSchema
  .pick({ title: true, version: true, carriedFrom: true })
  .extend({ text: z.string().nullable(), editedByName: z.string(), editedAt: instant });

/** The sections of a year's paper: read, written in the office's own words, put back, and tried out. */
export async function sectionRoutes(app: App, parts: PaperParts): Promise<void> {
  const { db, city } = parts;
  const tags = ['white paper'];

  app.get(
    '/api/white-paper/:year/sections',
    {
      schema: {
        tags,
        params: yearParams,
        querystring: langQuery,
        response: { 200: z.object({ sections: z.array(sectionSchema) }) },
      },
    },
    async (request) => {
      assertReader(actorOf(request));
      const locale = request.query.lang ?? localeOf(request);
      return { sections: await paperSections(db, city, request.params.year, locale) };
    },
  );

  const at = { tags, params: place, querystring: langQuery };
  app.put(
    '/api/white-paper/:year/sections/:chapter/:section',
    { schema: { ...at, body: change, response: { 200: sectionSchema } } },
    async (request) => {
      const where = { ...request.params, locale: request.query.lang ?? localeOf(request) };
      return await transact(db, (trx) =>
        saveSection({ ...parts, db: trx }, where, request.body, actorOf(request)),
      );
    },
  );

  app.delete(
    '/api/white-paper/:year/sections/:chapter/:section',
    {
      schema: {
        ...at,
        querystring: langQuery.extend({ version: z.coerce.number().int().min(0) }),
        response: { 200: z.object({ section: sectionSchema.nullable() }) },
      },
    },
    async (request) => {
      const { lang, version } = request.query;
      const where = { ...request.params, locale: lang ?? localeOf(request) };
      const section = await transact(db, (trx) =>
        revertSection({ ...parts, db: trx }, where, version, actorOf(request)),
      );
      return { section };
    },
  );

  app.get(
    '/api/white-paper/:year/sections/:chapter/:section/history',
    { schema: { ...at, response: { 200: z.object({ versions: z.array(revision) }) } } },
    async (request) => {
      assertReader(actorOf(request));
      const { year, chapter, section } = request.params;
      const locale = request.query.lang ?? localeOf(request);
      return { versions: await historyOf(db, year, locale, chapter, section) };
    },
  );

  const tried = z.object({
    paragraphs: z.array(paragraphSchema).readonly(),
    dropped: z.int().describe('sentences left out: a figure has no value or counts nothing'),
    faults: z.array(faultSchema).readonly(),
  });
  app.post(
    '/api/white-paper/:year/preview',
    {
      schema: {
        tags,
        params: yearParams,
        querystring: langQuery,
        body: z.object({ text }),
        response: { 200: tried },
      },
    },
    (request) => {
      const locale = request.query.lang ?? localeOf(request);
      const wanted = { year: request.params.year, locale, text: request.body.text };
      return previewText(parts, wanted, actorOf(request));
    },
  );
}
