import { readFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { imageHash } from '@citong/detection';
import { type Selectable, sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { ListingImageTable } from '../../db/tables.ts';
import type { Deps } from '../../deps.ts';
import { CitongError } from '../../errors.ts';
import type { StoredFile } from '../../evidence/files.ts';
import { guardedFetch } from '../../fetch/guarded-fetch.ts';
import type { ListingRecord } from './claim.ts';

type PictureRow = Selectable<ListingImageTable>;

/** A picture of a listing; `file`: null when it could not be had, and then `error` says why. */
export type ListingPicture = PictureRow & { readonly file: StoredFile | null };
export type PictureDeps = Pick<Deps, 'config' | 'database' | 'files' | 'now' | 'demo'>;

/** Pictures of one listing that are looked at: shops show the goods first. */
const mostPictures = 3;
const limits = { maxBytes: 10_000_000, timeoutMs: 15_000, maxRedirects: 3 };
const atOnce = 6;

/** The pictures of listings, fetched and kept with their hashes; those that we have already are not fetched again. */
export async function picturesOf(
  deps: PictureDeps,
  listings: readonly ListingRecord[],
): Promise<ReadonlyMap<string, readonly ListingPicture[]>> {
  const { db } = deps.database;
  const wanted = listings.flatMap((l) =>
    (l.images as string[]).slice(0, mostPictures).map((ref, position) => ({ listing: l, ref, position })),
  );
  if (wanted.length === 0) return new Map();
  const known = new Map((await kept(db, listings)).map((row) => [nameOf(row), row]));
  const rows: PictureRow[] = [];
  for (let at = 0; at < wanted.length; at += atOnce) {
    const group = wanted.slice(at, at + atOnce).map(async ({ listing, ref, position }) => {
      const row = known.get(nameOf({ listingId: listing.listingId, position, ref }));
      return row ?? (await fetched(deps, listing, ref, position));
    });
    rows.push(...(await Promise.all(group)));
  }
  await keep(
    db,
    rows.filter((r) => !known.has(nameOf(r))),
  );
  return Map.groupBy(await withFiles(db, rows), (r) => r.listingId);
}

async function withFiles(db: Db, rows: readonly PictureRow[]): Promise<ListingPicture[]> {
  const ids = [...new Set(rows.flatMap((r) => r.fileId ?? []))];
  const files = await db
    .selectFrom('file')
    .select(['id', 'name', 'size', 'type'])
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .execute();
  const byId = new Map(files.map((f) => [f.id, f]));
  return rows.map((row) => ({ ...row, file: byId.get(row.fileId ?? '') ?? null }));
}

/** A picture at another address in the same place is another picture. */
const nameOf = ({ listingId, position, ref }: Pick<PictureRow, 'listingId' | 'position' | 'ref'>): string =>
  `${listingId} ${position} ${ref}`;

async function kept(db: Db, listings: readonly ListingRecord[]): Promise<PictureRow[]> {
  return await db
    .selectFrom('listingImage')
    .selectAll()
    .where(sql<boolean>`listing_id = any(${listings.map((l) => l.listingId)}::text[])`)
    .where('error', 'is', null)
    .execute();
}

async function fetched(
  deps: PictureDeps,
  listing: ListingRecord,
  ref: string,
  position: number,
): Promise<PictureRow> {
  const row = { listingId: listing.listingId, position, ref, fetchedAt: deps.now() };
  try {
    const bytes = await bytesOf(deps, listing, ref);
    const hash = await imageHash(bytes);
    const { id } = await deps.files.put(deps.database.db, bytes, { name: fileName(ref), createdBy: null });
    return { ...row, fileId: id, hash, error: null };
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    return {
      ...row,
      fileId: null,
      hash: null,
      error: typeof code === 'string' ? code : 'picture_unreadable',
    };
  }
}

async function bytesOf(deps: PictureDeps, listing: ListingRecord, ref: string): Promise<Buffer> {
  if (!/^https?:/i.test(ref)) return await localPicture(deps, listing.feedId, ref);
  const { status, body } = await guardedFetch(ref, { ...limits, allowPrivate: mayFetchInside(deps) });
  if (status !== 200)
    throw new CitongError(502, 'picture_missing', { zh: '图片不存在', en: 'There is no picture' });
  return body;
}

/** Whether addresses inside our own network may be fetched: where the installation says so, and in a demo. */
export const mayFetchInside = ({ config, demo }: Pick<Deps, 'config' | 'demo'>): boolean =>
  config.allowPrivateFetch || demo;

/** Where the pictures lie that a feed names by path. */
export const pictureFolder = (dataFolder: string, feedId: string): string =>
  join(dataFolder, 'feeds', feedId);

/** A path of a feed is taken below its own folder only. */
async function localPicture({ config }: PictureDeps, feedId: string | null, ref: string): Promise<Buffer> {
  const missing = () =>
    new CitongError(404, 'picture_missing', { zh: '图片不存在', en: 'There is no picture' });
  if (feedId === null) throw missing();
  const folder = resolve(pictureFolder(config.dataFolder, feedId));
  const path = resolve(folder, ref);
  if (!path.startsWith(folder + sep)) throw missing();
  return await readFile(path).catch(() => {
    throw missing();
  });
}

const fileName = (ref: string): string => /([^/\\?#]{1,120})(?:[?#].*)?$/.exec(ref)?.[1] ?? 'picture';

async function keep(db: Db, rows: readonly PictureRow[]): Promise<void> {
  if (rows.length === 0) return;
  const unique = [...new Map(rows.map((r) => [`${r.listingId} ${r.position}`, r])).values()];
  await db
    .insertInto('listingImage')
    .values(unique)
    .onConflict((c) =>
      c.columns(['listingId', 'position']).doUpdateSet((eb) => ({
        ref: eb.ref('excluded.ref'),
        fileId: eb.ref('excluded.fileId'),
        hash: eb.ref('excluded.hash'),
        error: eb.ref('excluded.error'),
        fetchedAt: eb.ref('excluded.fetchedAt'),
      })),
    )
    .execute();
}
