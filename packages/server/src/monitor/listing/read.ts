import type { Actor } from '@citong/matters';
import { type Selectable, sql } from 'kysely';
import type { City } from '../../city/index.ts';
import type { Db } from '../../db/open.ts';
import type { ListingTable } from '../../db/tables.ts';
import { invalid, notFound } from '../../errors.ts';
import { listingsFor } from '../access.ts';
import { listingIdOf } from './row.ts';
import { listingView } from './view.ts';

export interface ListingQuery {
  readonly platform?: string;
  readonly seller?: string;
  /** Part of the title. */
  readonly q?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** The listings that the actor may read, the last changed first. Throws `invalid` for a cursor that is none. */
export async function listListings(db: Db, city: City, query: ListingQuery, actor: Actor) {
  const { platform, seller, q, limit = 50 } = query;
  const after = query.cursor === undefined ? null : decodeCursor(query.cursor);
  const rows = await db
    .selectFrom('listing')
    .selectAll()
    .where(listingsFor(actor, city))
    .$if(platform !== undefined, (b) => b.where('platform', '=', platform ?? ''))
    .$if(seller !== undefined, (b) => b.where('seller', '=', seller ?? ''))
    .$if(q !== undefined && q.trim() !== '', (b) => b.where('title', 'ilike', `%${likeText(q ?? '')}%`))
    .$if(after !== null, (b) =>
      b.where(sql<boolean>`(changed_at, listing_id) < (${after?.[0]}::timestamptz, ${after?.[1]})`),
    )
    .orderBy('changedAt', 'desc')
    .orderBy('listingId', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(listingView),
    nextCursor: rows.length > limit && last ? encodeCursor([last.changedAt, last.listingId]) : null,
  };
}

/** One listing. Throws `not_found` also when the actor may not read it. */
export async function readListing(
  db: Db,
  city: City,
  { platform, key }: { platform: string; key: string },
  actor: Actor,
): Promise<Selectable<ListingTable>> {
  const row = await db
    .selectFrom('listing')
    .selectAll()
    .where('listingId', '=', listingIdOf(platform, key))
    .where(listingsFor(actor, city))
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** Text in which `like` finds no signs of its own. */
export const likeText = (text: string): string => text.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`);

export const encodeCursor = (parts: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** Throws `invalid` for what `encodeCursor` did not make. */
export function decodeCursor(cursor: string): readonly (string | number)[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.every((p) => typeof p === 'string' || typeof p === 'number'))
      return parts;
  } catch {
    // Answered below.
  }
  throw invalid([
    {
      field: 'cursor',
      code: 'cursor_invalid',
      message: { zh: '翻页位置无效', en: 'The cursor is not valid' },
    },
  ]);
}
