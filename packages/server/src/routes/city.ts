import { ruleUnits } from '@citong/matters';
import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf, identityOf } from '../auth/plugin.ts';
import { evidenceOf, evidences, remarkOf } from '../city/index.ts';
import type { Deps } from '../deps.ts';
import { labelSchema, officeSchema } from '../http/schemas.ts';
import { findOffices } from '../offices/offices.ts';

const publicOffice = officeSchema.omit({ active: true });

const cityReply = z.object({
  id: z.string(),
  name: labelSchema,
  regions: z.array(
    z.object({ code: z.string(), name: labelSchema, kind: z.string(), parent: z.string().nullable() }),
  ),
  platforms: z.array(z.object({ id: z.string(), name: labelSchema })),
  offices: z.array(publicOffice),
});

const rule = z.object({
  id: z.string(),
  label: labelSchema,
  value: z.number(),
  unit: z.enum(ruleUnits),
  effectiveFrom: z.string(),
  effectiveTo: z.string().nullable(),
  basis: z.string(),
  evidence: z.enum(evidences).nullable().describe('what the rule rests on; V: the statute was read'),
  note: z.string().optional().describe('without the evidence tag at its head'),
});

const officeQuery = z.object({
  q: z.string().max(100).optional(),
  ids: z.string().max(4000).optional().describe('comma separated'),
});

/** The city: its places, platforms, offices and dated rules. */
export async function cityRoutes(app: App, deps: Deps): Promise<void> {
  const { city } = deps;
  const { db } = deps.database;

  app.get('/api/city', { schema: { tags: ['city'], response: { 200: cityReply } } }, async (request) => {
    identityOf(request);
    return {
      id: city.id,
      name: city.name,
      regions: city.regions.map(({ code, name, kind, parent }) => ({ code, name, kind, parent })),
      platforms: city.platforms.map(({ id, name }) => ({ id, name })),
      offices: await findOffices(db, { onlyActive: true }),
    };
  });

  app.get(
    '/api/offices',
    {
      schema: {
        tags: ['city'],
        querystring: officeQuery,
        response: { 200: z.object({ offices: z.array(publicOffice) }) },
      },
    },
    async (request) => {
      actorOf(request);
      const { q, ids } = request.query;
      return { offices: await findOffices(db, { q, ids: ids?.split(','), onlyActive: true, limit: 50 }) };
    },
  );

  app.get('/api/rules', { schema: { tags: ['city'], response: { 200: z.array(rule) } } }, async (request) => {
    identityOf(request);
    return city.rules.all().map((r) => ({ ...r, evidence: evidenceOf(r), note: remarkOf(r) }));
  });
}
