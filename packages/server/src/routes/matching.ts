import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { candidatesFor } from '../matching/match.ts';
import { anyRecord, asMade } from './matter-schemas.ts';

const candidate = z.object({
  matter: anyRecord,
  score: z.number().describe('0..1: how much of what the record says the candidate says too'),
  reasons: z.array(
    z.object({ field: z.string(), words: z.array(z.string()).describe('what both say, the longest first') }),
  ),
});

const reply: z.ZodType = z.object({ candidates: z.array(candidate) });

/** Demands for an achievement, achievements for a demand. */
export async function matchingRoutes(app: App, deps: Deps): Promise<void> {
  const { engine } = deps;
  app.get(
    '/api/matching/:kind/:id',
    {
      schema: {
        tags: ['matching'],
        params: z.object({ kind: z.string().max(100), id: z.string().max(100) }),
        querystring: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
        response: { 200: reply },
      },
      serializerCompiler: asMade,
    },
    async (request) => {
      const { kind, id } = request.params;
      const { limit } = request.query;
      return {
        candidates: await candidatesFor(engine, deps.database.db, kind, id, limit, actorOf(request)),
      };
    },
  );
}
