import { type Actor, readCondition } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import type { Deps } from '../deps.ts';
import { conditionSql, definitionOf } from '../engine/index.ts';
import { notFound } from '../errors.ts';
import { listingsFor } from './access.ts';
import { decodeCursor, encodeCursor, likeText } from './listing/read.ts';
import { confirmed } from './screening/queue.ts';

/** A shop on a platform, by the leads and complaints that the actor may see. */
export interface SellerRow {
  readonly platform: string;
  readonly seller: string;
  /** Without those that screening threw out. */
  readonly leads: number;
  readonly confirmed: number;
  readonly rejected: number;
  readonly complaints: number;
  /** Leads whose goods were taken down, now or once. */
  readonly removals: number;
  readonly listings: number;
  readonly lastLeadAt: string | null;
}

export interface SellerQuery {
  readonly q?: string;
  readonly platform?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

type SellerDeps = Pick<Deps, 'engine' | 'city'>;

/** Shops with leads, those with most first. */
export async function listSellers(deps: SellerDeps, db: Db, query: SellerQuery, actor: Actor) {
  const { limit = 50 } = query;
  const from = query.cursor === undefined ? 0 : Number(decodeCursor(query.cursor)[0] ?? 0);
  const rows = await sellerRows(deps, db, query, actor, { limit: limit + 1, from });
  const page = rows.slice(0, limit);
  return {
    sellers: await withListings(deps, db, page, actor),
    nextCursor: rows.length > limit ? encodeCursor([from + limit]) : null,
    total: from === 0 ? ((page[0]?.all as number | undefined) ?? 0) : null,
  };
}

/** One shop. Throws `not_found` when the actor knows no lead of it. */
export async function readSeller(
  deps: SellerDeps,
  db: Db,
  { platform, seller }: { platform: string; seller: string },
  actor: Actor,
): Promise<SellerRow> {
  const rows = await sellerRows(deps, db, { platform, seller }, actor, { limit: 1, from: 0 });
  const [row] = await withListings(deps, db, rows, actor);
  if (!row) throw notFound();
  return row;
}

async function sellerRows(
  { engine }: SellerDeps,
  db: Db,
  { platform, seller, q }: SellerQuery & { seller?: string },
  actor: Actor,
  { limit, from }: { limit: number; from: number },
) {
  const definition = definitionOf(engine, 'lead');
  const name = sql<string>`data->'seller'->>'name'`;
  const site = sql<string>`data->>'platform'`;
  const thrownOut = sql`state in ('rejected', 'suppressed')`;
  return await db
    .selectFrom('matter')
    .select([
      site.as('platform'),
      name.as('seller'),
      sql<number>`count(*) filter (where not (${thrownOut}))`.as('leads'),
      sql<number>`count(*) filter (where state = any(${confirmed}::text[]))`.as('confirmed'),
      sql<number>`count(*) filter (where state = 'rejected')`.as('rejected'),
      sql<number>`count(*) filter (where data->>'complainedAt' is not null)`.as('complaints'),
      sql<number>`count(*) filter (where data->>'removedAt' is not null)`.as('removals'),
      sql<string | null>`max(data->>'foundAt')`.as('lastLeadAt'),
      sql<number>`count(*) over ()`.as('all'),
    ])
    .where('kind', '=', 'lead')
    .where(sql<boolean>`${name} is not null`)
    .where(conditionSql(readCondition(definition, actor), { definition, actor }))
    .$if(platform !== undefined, (b) => b.where(sql<boolean>`${site} = ${platform}`))
    .$if(seller !== undefined, (b) => b.where(sql<boolean>`${name} = ${seller}`))
    .$if(q !== undefined && q.trim() !== '', (b) =>
      b.where(sql<boolean>`${name} ilike ${`%${likeText(q ?? '')}%`}`),
    )
    .groupBy(sql`1, 2`)
    .orderBy(sql`3 desc, 1, 2`)
    .limit(limit)
    .offset(from)
    .execute();
}

async function withListings(
  { city }: SellerDeps,
  db: Db,
  rows: Awaited<ReturnType<typeof sellerRows>>,
  actor: Actor,
): Promise<SellerRow[]> {
  const counts = await db
    .selectFrom('listing')
    .select((eb) => ['platform', 'seller', eb.fn.countAll<number>().as('n')])
    .where(sql<boolean>`platform = any(${rows.map((r) => r.platform)}::text[])`)
    .where(sql<boolean>`seller = any(${rows.map((r) => r.seller)}::text[])`)
    .where(listingsFor(actor, city))
    .groupBy(['platform', 'seller'])
    .execute();
  const countOf = new Map(counts.map((c) => [`${c.platform}\n${c.seller}`, c.n]));
  return rows.map(({ all: _, ...row }) => ({
    ...row,
    listings: countOf.get(`${row.platform}\n${row.seller}`) ?? 0,
  }));
}
