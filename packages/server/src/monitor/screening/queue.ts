import { type Actor, type MatterRecord, readCondition } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { conditionSql, definitionOf, listMatters, visibleRecord } from '../../engine/index.ts';
import { recordColumns, recordOf } from '../../engine/record.ts';
import { listingView } from '../listing/view.ts';
import { factsOf } from '../suppress/suppress.ts';

export interface ScreeningItem {
  readonly lead: MatterRecord;
  readonly listing: ReturnType<typeof listingView> | null;
  readonly mark: MatterRecord | null;
  readonly watch: MatterRecord | null;
  /** What became of the seller's leads on this platform, as far as the actor may see them. */
  readonly sellerLeads: SellerCounts;
  /** Other leads that wait and would be put aside with this one: same mark, seller and rule. */
  readonly similar: number;
}

export interface SellerCounts {
  readonly total: number;
  readonly confirmed: number;
  readonly rejected: number;
}

export interface ScreeningQuery {
  readonly cursor?: string;
  readonly limit?: number;
}

/** The leads that wait for the actor, the surest first, each with all that a person needs to decide. */
export async function screeningQueue(
  { engine }: Pick<Deps, 'engine'>,
  db: Db,
  { cursor, limit = 20 }: ScreeningQuery,
  actor: Actor,
) {
  const query = { states: ['pending'], sort: '-score', cursor, limit };
  const page = await listMatters(engine, db, 'lead', query, actor);
  const facts = page.rows.map((r) => factsOf(r.data));
  const listings = await listingsOf(db, page.rows);
  const marks = await recordsOf({ engine }, db, 'trademark', page.rows, actor);
  const watches = await recordsOf({ engine }, db, 'watch', page.rows, actor);
  const sellers = await sellerStates({ engine }, db, facts, actor);
  const items = page.rows.map((lead, i): ScreeningItem => {
    const own = facts[i];
    const ofSeller = sellers.filter((s) => s.platform === own?.platform && s.seller === own.seller);
    const count = (states: readonly string[]) =>
      ofSeller.filter((s) => states.includes(s.state)).reduce((sum, s) => sum + s.n, 0);
    const like = ofSeller.filter(
      (s) => s.state === 'pending' && s.mark === own?.markId && s.rule === own.rule,
    );
    return {
      lead,
      listing: listings.get(String(lead.data.listing)) ?? null,
      mark: marks.get(String(lead.data.trademark)) ?? null,
      watch: watches.get(String(lead.data.watch)) ?? null,
      sellerLeads: {
        total: ofSeller.reduce((sum, s) => sum + s.n, 0),
        confirmed: count(confirmed),
        rejected: count(['rejected']),
      },
      similar: Math.max(0, like.reduce((sum, s) => sum + s.n, 0) - 1),
    };
  });
  return { items, total: page.total, nextCursor: page.nextCursor };
}

/** States that a lead reaches only once it was confirmed. */
export const confirmed = ['confirmed', 'complained', 'removed', 'kept', 'reinstated', 'relisted'];

async function listingsOf(db: Db, leads: readonly MatterRecord[]) {
  const rows = await db
    .selectFrom('listing')
    .selectAll()
    .where(sql<boolean>`listing_id = any(${leads.map((l) => String(l.data.listing))}::text[])`)
    .execute();
  return new Map(rows.map((r) => [r.listingId, listingView(r)]));
}

/** The records that the leads name in a field called like the kind, as far as the actor may read them. */
async function recordsOf(
  { engine }: Pick<Deps, 'engine'>,
  db: Db,
  kind: string,
  leads: readonly MatterRecord[],
  actor: Actor,
): Promise<Map<string, MatterRecord>> {
  const definition = definitionOf(engine, kind);
  const ids = [...new Set(leads.flatMap((l) => (typeof l.data[kind] === 'string' ? [l.data[kind]] : [])))];
  const rows = await db
    .selectFrom('matter')
    .select(recordColumns)
    .where('kind', '=', kind)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where(conditionSql(readCondition(definition, actor), { definition, actor }))
    .execute();
  return new Map(rows.map((r) => [r.id, visibleRecord(definition, recordOf(r), actor)]));
}

async function sellerStates(
  { engine }: Pick<Deps, 'engine'>,
  db: Db,
  facts: readonly ReturnType<typeof factsOf>[],
  actor: Actor,
) {
  const definition = definitionOf(engine, 'lead');
  const sellers = [...new Set(facts.flatMap((f) => f.seller ?? []))];
  const platforms = [...new Set(facts.map((f) => f.platform))];
  const rows = await db
    .selectFrom('matter')
    .select([
      'state',
      sql<string>`data->>'platform'`.as('platform'),
      sql<string>`data->'seller'->>'name'`.as('seller'),
      sql<string>`data->>'trademark'`.as('mark'),
      sql<string | null>`data->'signals'->0->>'rule'`.as('rule'),
      sql<number>`count(*)`.as('n'),
    ])
    .where('kind', '=', 'lead')
    .where(sql<boolean>`data->>'platform' = any(${platforms}::text[])`)
    .where(sql<boolean>`data->'seller'->>'name' = any(${sellers}::text[])`)
    .where(conditionSql(readCondition(definition, actor), { definition, actor }))
    .groupBy(sql`1, 2, 3, 4, 5`)
    .execute();
  return rows;
}
