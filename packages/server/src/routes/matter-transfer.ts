import { PassThrough } from 'node:stream';
import { type MatterDefinition, refusalsOf } from '@citong/matters';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { invalid } from '../errors.ts';
import { localeOf } from '../http/locale.ts';
import { openExport } from '../transfer/export-matters.ts';
import { type MatterImport, previewImport, startMatterImport } from '../transfer/import-matters.ts';
import { runView } from '../transfer/runs.ts';
import { downloadName, listQueryOf } from './matter-request.ts';
import { importPreview, importReply, schemasOf } from './matter-schemas.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const exportQuery = z.object({ format: z.enum(['csv', 'xlsx']).default('csv') });

/** Export and import of one kind as tables. */
export function matterTransferRoutes(app: App, deps: Deps, definition: MatterDefinition): void {
  const { kind } = definition;
  const { engine } = deps;
  const { db } = deps.database;
  const querystring = schemasOf(definition).query.extend(exportQuery.shape);

  app.get(
    `/api/matters/${kind}/export`,
    { schema: { tags: [kind], querystring } },
    async (request, reply) => {
      const actor = actorOf(request);
      const { format } = exportQuery.parse(request.query);
      const query = listQueryOf(request.query);
      const write = await openExport(engine, db, { kind, format, query, locale: localeOf(request) }, actor);
      const out = new PassThrough();
      // The reply has begun: what breaks now breaks the download.
      write(out).catch((error: unknown) => {
        request.log.error({ err: error, requestId: request.id }, 'export failed');
        out.destroy();
      });
      reply
        .header('content-type', types[format])
        .header('content-disposition', downloadName(definition, engine.time().today, format));
      return reply.send(out);
    },
  );

  previewRoute(app, definition);

  app.post(
    `/api/matters/${kind}/import`,
    {
      schema: {
        tags: [kind],
        consumes: ['multipart/form-data'],
        description: 'file; mapping: JSON {field: column}; onDuplicate: refuse | update',
        response: { 202: importReply },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const run = await startMatterImport(deps, { kind, ...(await upload(request, deps)) }, actor);
      return reply.status(202).send({ run: runView(run) });
    },
  );
}

/** The beginning of a text file is enough; of a workbook the server needs the whole. */
function previewRoute(app: App, definition: MatterDefinition): void {
  const { kind } = definition;
  app.post(
    `/api/matters/${kind}/import/preview`,
    {
      schema: {
        tags: [kind],
        consumes: ['multipart/form-data'],
        description: 'file, or its first part; nothing is kept',
        response: { 200: importPreview },
      },
    },
    async (request) => {
      actorOf(request);
      const part = request.isMultipart() ? await request.file() : undefined;
      if (!part) throw noFile();
      const bytes = await part.toBuffer();
      return await previewImport(definition, bytes, part.filename);
    },
  );
}

const noFile = () =>
  invalid([{ field: 'file', code: 'required', message: { zh: '请选择文件', en: 'Choose a file' } }]);

const fields = z.object({
  mapping: z.record(z.string(), z.string()).optional(),
  onDuplicate: z.enum(['refuse', 'update']).optional(),
});

/** The file, kept in the store, and the fields of the form, whichever comes first. */
async function upload(request: FastifyRequest, deps: Deps): Promise<Omit<MatterImport, 'kind'>> {
  const given: Record<string, unknown> = {};
  let file: { fileId: string; fileName: string } | null = null;
  for await (const part of request.isMultipart() ? request.parts() : []) {
    if (part.type === 'field') given[part.fieldname] = part.value;
    else if (file) part.file.resume();
    else {
      const createdBy = actorOf(request).userId;
      const kept = await deps.files.put(deps.database.db, part.file, { name: part.filename, createdBy });
      file = { fileId: kept.id, fileName: part.filename };
    }
  }
  if (!file) throw noFile();
  const parsed = fields.safeParse({ ...given, mapping: mappingOf(given.mapping) });
  if (!parsed.success) throw invalid(refusalsOf(parsed.error));
  return { ...file, ...parsed.data };
}

function mappingOf(text: unknown): unknown {
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
