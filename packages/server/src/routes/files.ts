import { z } from 'zod';
import type { App } from '../app.ts';
import { actorOf, identityOf } from '../auth/plugin.ts';
import type { Deps } from '../deps.ts';
import { type CitongError, invalid } from '../errors.ts';
import { requireReadable } from '../evidence/file-access.ts';
import { mayShowInline } from '../evidence/file-type.ts';

const stored = z.object({ id: z.string(), name: z.string(), type: z.string(), size: z.number() });
const params = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) });

/** Files of matters: brought here first, then named by the value of a `file` field. */
export async function fileRoutes(app: App, deps: Deps): Promise<void> {
  const { db } = deps.database;

  app.post(
    '/api/files',
    { schema: { tags: ['files'], consumes: ['multipart/form-data'], response: { 201: stored } } },
    async (request, reply) => {
      const { user } = identityOf(request);
      const part = request.isMultipart() ? await request.file() : undefined;
      if (!part) throw noFile();
      const file = await deps.files.put(db, part.file, {
        name: cleanName(part.filename),
        type: part.mimetype,
        createdBy: user.id,
      });
      return reply.status(201).send(file);
    },
  );

  app.get('/api/files/:id', { schema: { tags: ['files'], params } }, async (request, reply) => {
    const { id } = request.params;
    await requireReadable(deps, id, actorOf(request));
    const file = await deps.files.find(db, id);
    const disposition = mayShowInline(file.type) ? 'inline' : 'attachment';
    reply
      .header('content-type', file.type)
      .header('content-length', file.size)
      .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('cache-control', 'private, max-age=31536000, immutable')
      .header('etag', `"${id}"`);
    return reply.send(await deps.files.read(id));
  });
}

/** The last part of a name, without what file systems and headers choke on, at most 255 characters. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = [...last.normalize('NFC')].filter((c) => c >= ' ' && c !== '\u007f').join('');
  return clean.toWellFormed().slice(-255).trim() || 'file';
}

const noFile = (): CitongError =>
  invalid([{ field: 'file', code: 'field_required', message: { zh: '请选择文件', en: 'Choose a file' } }]);
