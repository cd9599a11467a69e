import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { evidenceManifest, evidenceZip } from '../evidence/package.ts';
import { canonicalJson, sha256 } from '../evidence/snapshot.ts';

const manifest = z.object({
  madeAt: z.string(),
  matter: z.object({ kind: z.string(), id: z.string(), version: z.number(), title: z.string() }),
  records: z.array(z.object({ kind: z.string(), id: z.string(), version: z.number() })),
  files: z.array(
    z.object({
      kind: z.string(),
      record: z.string(),
      field: z.string(),
      name: z.string(),
      type: z.string(),
      size: z.number(),
      sha256: z.string(),
      intact: z.boolean(),
    }),
  ),
});
const params = z.object({ id: z.guid() });

/** The kinds of matter whose evidence is handed over as a package. */
const kinds = ['lead', 'complaint', 're_check'];

/** Evidence packages: a list of files with their SHA-256, and the files. */
export async function evidenceRoutes(app: App, deps: Deps): Promise<void> {
  for (const kind of kinds.filter((k) => deps.engine.definitions.has(k))) {
    app.get(
      `/api/matters/${kind}/:id/evidence`,
      {
        schema: {
          tags: ['evidence'],
          params,
          response: {
            200: z.object({ manifest, sha256: z.string().describe('of the manifest as canonical JSON') }),
          },
        },
      },
      async (request) => {
        const made = await evidenceManifest(deps, kind, request.params.id, actorOf(request));
        const listed = { ...made, records: [...made.records], files: [...made.files] };
        return { manifest: listed, sha256: sha256(canonicalJson(made)) };
      },
    );

    app.get(
      `/api/matters/${kind}/:id/evidence.zip`,
      { schema: { tags: ['evidence'], params } },
      async (request, reply) => {
        const made = await evidenceManifest(deps, kind, request.params.id, actorOf(request));
        const bytes = await evidenceZip(deps, made);
        return reply
          .type('application/zip')
          .header('content-disposition', `attachment; filename="${kind}-${made.matter.id}.zip"`)
          .send(Buffer.from(bytes));
      },
    );
  }
}
