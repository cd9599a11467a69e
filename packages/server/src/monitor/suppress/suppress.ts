import { type Label, type MatterData, type MatterRecord, systemActor } from '@citong/matters';
import { type Selectable, sql } from 'kysely';
import { newId } from '../../db/id.ts';
import type { Db } from '../../db/open.ts';
import type { MatterTable } from '../../db/tables.ts';
import type { Deps } from '../../deps.ts';
import { definitionOf, fireTransition } from '../../engine/index.ts';
import { countHits, isLike, type Likeness, leadingRule, type Suppression } from './match.ts';

export type SuppressDeps = Pick<Deps, 'engine' | 'now'>;

/** What a rejection put aside. */
export interface Suppressed {
  readonly leadId: string;
  readonly scope: 'seller_rule' | 'same_picture';
  /** Other leads that waited and are of its kind. */
  readonly count: number;
}

/**
 * Makes a rejection hold for its like: leads of the same mark from the same seller by the same rule, or with the same
 * picture, that wait now are put aside, and those to come are not made. `except`: leads that the same person is deciding
 * at this moment. Runs in the transaction of the rejection; doing it again adds nothing.
 */
export async function suppressLike(
  deps: SuppressDeps,
  trx: Db,
  rejected: MatterRecord,
  except: ReadonlySet<string> = new Set(),
): Promise<Suppressed[]> {
  const made: Suppressed[] = [];
  for (const draft of await draftsOf(deps, trx, rejected)) {
    const suppression = await keep(trx, draft);
    const { scope } = suppression;
    const count = await putAside(
      deps,
      trx,
      suppression,
      new Set([...except, rejected.id]),
      reasonOf(deps, rejected),
    );
    made.push({ leadId: rejected.id, scope, count });
  }
  return made;
}

async function draftsOf(deps: SuppressDeps, trx: Db, lead: MatterRecord): Promise<Suppression[]> {
  const facts = factsOf(lead.data);
  const common = {
    office: lead.office ?? '',
    markId: facts.markId,
    platform: facts.platform,
    reason: String(lead.data.reason ?? ''),
    leadId: lead.id,
    hits: 0,
    createdBy: typeof lead.data.screenedBy === 'string' ? lead.data.screenedBy : null,
    createdAt: deps.now(),
    liftedAt: null,
  };
  const drafts: Suppression[] = [];
  if (facts.seller !== null && facts.rule !== null)
    drafts.push({
      ...common,
      id: newId(),
      scope: 'seller_rule',
      seller: facts.seller,
      rule: facts.rule,
      imageHash: null,
    });
  const imageHash = await mainPicture(trx, String(lead.data.listing));
  if (imageHash !== null)
    drafts.push({ ...common, id: newId(), scope: 'same_picture', seller: null, rule: null, imageHash });
  return drafts;
}

/** One suppression for a lead and scope: a second rejection of it finds the first. */
async function keep(trx: Db, draft: Suppression): Promise<Suppression> {
  const known = await trx
    .selectFrom('suppression')
    .selectAll()
    .where('leadId', '=', draft.leadId)
    .where('scope', '=', draft.scope)
    .where('liftedAt', 'is', null)
    .executeTakeFirst();
  if (known) return known;
  await trx.insertInto('suppression').values(draft).execute();
  return draft;
}

async function putAside(
  deps: SuppressDeps,
  trx: Db,
  suppression: Suppression,
  except: ReadonlySet<string>,
  reason: Label | null,
): Promise<number> {
  const waiting = (await waitingLeads(trx, suppression)).filter((l) => !except.has(l.id));
  const hashes =
    suppression.scope === 'same_picture' ? await hashesOf(trx, waiting) : new Map<string, string[]>();
  const like = waiting.filter((lead) => {
    const data = lead.data as MatterData;
    return isLike(suppression, { ...factsOf(data), hashes: hashes.get(String(data.listing)) ?? [] });
  });
  for (const { id } of like) {
    const data = { suppression: suppression.id, ...(reason && { suppressedReason: reason.zh }) };
    const firing = { kind: 'lead', id, version: null, transition: 'suppress', data };
    await fireTransition(deps.engine, trx, firing, systemActor);
  }
  await countHits(
    trx,
    like.map(() => suppression.id),
  );
  return like.length;
}

type LeadRow = Pick<Selectable<MatterTable>, 'id' | 'data'>;

async function waitingLeads(trx: Db, { markId, scope, platform, seller }: Suppression): Promise<LeadRow[]> {
  return await trx
    .selectFrom('matter')
    .select(['id', 'data'])
    .where('kind', '=', 'lead')
    .where('state', '=', 'pending')
    .where(sql<boolean>`data->>'trademark' = ${markId}`)
    .$if(scope === 'seller_rule', (q) =>
      q.where(sql<boolean>`data->>'platform' = ${platform} and data->'seller'->>'name' = ${seller}`),
    )
    .orderBy('id')
    .execute();
}

async function hashesOf(trx: Db, leads: readonly LeadRow[]): Promise<Map<string, string[]>> {
  const listings = leads.map((l) => String((l.data as MatterData).listing));
  const rows = await trx
    .selectFrom('listingImage')
    .select(['listingId', 'hash'])
    .where(sql<boolean>`listing_id = any(${listings}::text[])`)
    .where('hash', 'is not', null)
    .execute();
  const byListing = Map.groupBy(rows, (r) => r.listingId);
  return new Map([...byListing].map(([id, found]) => [id, found.flatMap((f) => f.hash ?? [])]));
}

async function mainPicture(trx: Db, listingId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('listingImage')
    .select('hash')
    .where('listingId', '=', listingId)
    .where('hash', 'is not', null)
    .orderBy('position')
    .executeTakeFirst();
  return row?.hash ?? null;
}

/** What of a lead a suppression is held against. */
export const factsOf = (data: MatterData): Omit<Likeness, 'hashes'> => ({
  markId: String(data.trademark),
  platform: String(data.platform),
  seller: (data.seller as { name?: string } | null | undefined)?.name ?? null,
  rule: leadingRule(data.signals),
});

/** The words that the definition has for the reason of the rejection. */
function reasonOf({ engine }: SuppressDeps, { data }: MatterRecord): Label | null {
  const options = definitionOf(engine, 'lead').fields.reason?.options as Record<string, Label> | undefined;
  return options?.[String(data.reason)] ?? null;
}
