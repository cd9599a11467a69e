import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { Db } from '../db/open.ts';
import { notFound, tooLarge } from '../errors.ts';
import { typeOf } from './file-type.ts';

export interface StoredFile {
  /** SHA-256 of the bytes, hex. */
  readonly id: string;
  readonly name: string;
  /** MIME type, read from the content where it tells. */
  readonly type: string;
  readonly size: number;
}

export interface NewFile {
  readonly name: string;
  /** What the sender says it is; the content has the last word for pictures. */
  readonly type?: string;
  readonly createdBy: string | null;
}

/** Files by content: the same bytes are kept once, and a kept file never changes. */
export interface FileStore {
  /**
   * Keeps the bytes and writes the `file` row in `db` (the caller's transaction, if it has one). Throws 413 `too_large`
   * for an upload that was cut off at the limit.
   */
  put(db: Db, content: Uint8Array | Readable, file: NewFile): Promise<StoredFile>;
  /** The file's row. Throws 404 `not_found`. */
  find(db: Db, id: string): Promise<StoredFile>;
  read(id: string): Promise<Readable>;
  bytes(id: string): Promise<Uint8Array>;
}

/** A store in `folder`: files/ab/cd/<sha256>, new ones written beside and moved in, so that none is ever half there. */
export async function openFileStore(folder: string, now: () => string): Promise<FileStore> {
  const disk = new Disk(new FSDriver({ location: join(folder, 'files'), visibility: 'private' }));
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true });
  await forgetAbandoned(incoming);

  return {
    async put(db, content, file) {
      const path = join(incoming, randomUUID());
      try {
        const { id, size, head } = await receive(content, path);
        if (isCut(content)) throw tooLarge();
        const type = typeOf(head, file);
        if (!(await disk.exists(keyOf(id)))) await disk.moveFromFs(path, keyOf(id));
        const row = { id, name: file.name, type, size, createdBy: file.createdBy, createdAt: now() };
        await db
          .insertInto('file')
          .values(row)
          .onConflict((c) => c.column('id').doNothing())
          .execute();
        if (file.createdBy)
          await db
            .insertInto('fileUpload')
            .values({ fileId: id, userId: file.createdBy })
            .onConflict((c) => c.doNothing())
            .execute();
        return { id, name: file.name, type, size };
      } finally {
        await rm(path, { force: true });
      }
    },
    async find(db, id) {
      const row = await db
        .selectFrom('file')
        .select(['id', 'name', 'type', 'size'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw notFound();
      return row;
    },
    read: (id) => disk.getStream(keyOf(id)),
    bytes: (id) => disk.getBytes(keyOf(id)),
  };
}

/** An upload that was longer than allowed ends early and says so here. */
const isCut = (content: object): boolean => 'truncated' in content && content.truncated === true;

const keyOf = (id: string): string => `${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`;

/** Writes the content to `path`; gives its SHA-256, its size and its first bytes. */
async function receive(content: Uint8Array | Readable, path: string) {
  const hash = createHash('sha256');
  let size = 0;
  let head = Buffer.alloc(0);
  const watch = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      if (head.length < 4096) head = Buffer.concat([head, chunk]).subarray(0, 4096);
      done(null, chunk);
    },
  });
  const source = content instanceof Readable ? content : Readable.from([Buffer.from(content)]);
  await pipeline(source, watch, createWriteStream(path));
  return { id: hash.digest('hex'), size, head };
}

const abandonedAfterMs = 86_400_000;

/** Parts of uploads that a killed process left; other processes may be writing theirs now. */
async function forgetAbandoned(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > abandonedAfterMs) await rm(path, { force: true });
  }
}
