import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { localeOf } from '../http/locale.ts';
import {
  fullTitle,
  type PaperFormat,
  type PaperParts,
  paperFormats,
  renderPaper,
  type WhitePaper,
  whitePaper,
} from '../whitepaper/index.ts';
import { publicationRoutes } from './white-paper-publications.ts';
import { langQuery, paperSchema, yearParams } from './white-paper-schemas.ts';
import { sectionRoutes } from './white-paper-sections.ts';
import { signOffRoutes } from './white-paper-sign-offs.ts';

/** The white paper of a year as the records have it now: as data, as a page and as a file; its making and publishing. */
export async function whitePaperRoutes(app: App, deps: Deps): Promise<void> {
  const parts: PaperParts = { engine: deps.engine, db: deps.database.db, city: deps.city };
  const tags = ['white paper'];

  app.get(
    '/api/white-paper/:year',
    { schema: { tags, params: yearParams, querystring: langQuery, response: { 200: paperSchema } } },
    (request) =>
      whitePaper(parts, request.params.year, actorOf(request), request.query.lang ?? localeOf(request)),
  );

  app.get(
    '/white-paper/:year',
    { schema: { params: yearParams, querystring: langQuery, hide: true } },
    async (request, reply) => {
      const locale = request.query.lang ?? localeOf(request);
      const made = await whitePaper(parts, request.params.year, actorOf(request), locale);
      const { type, body } = await renderPaper(made, 'html', { demo: deps.demo });
      return reply.type(type).header('cache-control', 'no-store').send(body);
    },
  );

  const fileQuery = langQuery.extend({ format: z.enum(paperFormats) });
  app.get(
    '/api/white-paper/:year/file',
    { schema: { tags, params: yearParams, querystring: fileQuery } },
    async (request, reply) => {
      const { format, lang } = request.query;
      const made = await whitePaper(parts, request.params.year, actorOf(request), lang ?? localeOf(request));
      const { type, body } = await renderPaper(made, format, {
        demo: deps.demo,
        base: deps.config.url ?? '',
      });
      return reply
        .type(type)
        .header('cache-control', 'no-store')
        .header('content-disposition', attachment(made, format))
        .send(body);
    },
  );

  await sectionRoutes(app, parts);
  await signOffRoutes(app, parts);
  await publicationRoutes(app, deps, parts);
}

/** Saved under the paper's own title; old programs get a name in Latin letters (RFC 6266). */
export function attachment(paper: WhitePaper, format: PaperFormat): string {
  const name = encodeURIComponent(`${fullTitle(paper)}.${format}`).replace(
    /['()*]/gu,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="white-paper-${paper.year}.${format}"; filename*=UTF-8''${name}`;
}
