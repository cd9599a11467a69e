import { systemActor } from '@citong/matters';
import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import { notPermitted } from '../errors.ts';
import { localeOf } from '../http/locale.ts';
import { officeKindSchema } from '../http/schemas.ts';
import { isReader } from '../whitepaper/access.ts';
import { type PaperParts, signFigures, signOffsOf, signsFor, whitePaper } from '../whitepaper/index.ts';
import { langQuery, signOffSchema, yearParams } from './white-paper-schemas.ts';

const remarkText = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((text) => text || null);

/** That each office stands by its figures of the year. The IP office sees all of them, another office its own. */
export async function signOffRoutes(app: App, parts: PaperParts): Promise<void> {
  const at = { tags: ['white paper'], params: yearParams, querystring: langQuery };

  app.get(
    '/api/white-paper/:year/sign-offs',
    {
      schema: {
        ...at,
        response: {
          200: z.object({
            offices: z.array(signOffSchema),
            signsFor: officeKindSchema.nullable().describe('for which kind of office the reader may sign'),
          }),
        },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      const own = signsFor(actor, parts.city);
      if (!isReader(actor) && own === null) throw notPermitted();
      const locale = request.query.lang ?? localeOf(request);
      const paper = await whitePaper(parts, request.params.year, systemActor, locale);
      const all = await signOffsOf(parts.db, paper);
      const offices = isReader(actor) ? all : all.filter((o) => o.officeKind === own);
      if (offices.length === 0 && !isReader(actor)) throw notPermitted();
      const mine = all.find((o) => o.officeKind === own);
      return {
        offices: offices.map(asReply),
        signsFor: mine ? officeKindSchema.parse(mine.officeKind) : null,
      };
    },
  );

  app.post(
    '/api/white-paper/:year/sign-offs',
    {
      schema: {
        ...at,
        body: z.object({ hash: z.string().max(64), remark: remarkText }),
        response: { 200: signOffSchema },
      },
    },
    async (request) => {
      const actor = actorOf(request);
      if (signsFor(actor, parts.city) === null) throw notPermitted();
      const locale = request.query.lang ?? localeOf(request);
      const paper = await whitePaper(parts, request.params.year, systemActor, locale);
      return asReply(await signFigures(parts, paper, request.body, actor));
    },
  );
}

const asReply = (office: Awaited<ReturnType<typeof signOffsOf>>[number]) => ({
  ...office,
  officeKind: officeKindSchema.parse(office.officeKind),
});
