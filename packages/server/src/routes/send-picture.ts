import type { FastifyReply } from 'fastify';
import type { Deps } from '../deps.ts';
import { notFound } from '../errors.ts';
import { mayShowInline } from '../evidence/file-type.ts';

/** A stored file as far as it is sent. */
interface Sent {
  readonly id: string;
  readonly type: string;
  readonly size: number;
}

/** Sends a stored picture to be shown in a page, where it can run nothing. Throws `not_found` for what is no picture. */
export async function sendPicture(
  { files }: Pick<Deps, 'files'>,
  reply: FastifyReply,
  file: Sent | undefined,
): Promise<FastifyReply> {
  if (!file || !mayShowInline(file.type)) throw notFound();
  reply
    .header('content-type', file.type)
    .header('content-length', file.size)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, max-age=3600')
    .header('etag', `"${file.id}"`);
  return reply.send(await files.read(file.id));
}
