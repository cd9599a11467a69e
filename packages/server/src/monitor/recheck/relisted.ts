import { type MatterData, systemActor } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { fireTransition } from '../../engine/index.ts';
import { putSnapshot } from '../../evidence/snapshot.ts';

/** When a source saw each listing, ISO 8601 UTC; only sights whose time is known. */
export type Sights = ReadonlyMap<string, string>;

interface Held {
  readonly id: string;
  readonly kind: string;
  readonly data: MatterData;
}

/**
 * A source that saw goods on sale after the platform had removed them has found a relisting: the next re-check is
 * answered by it, or else the complaint is reopened. Runs in the transaction of the import.
 */
export async function noteRelisted(
  deps: Pick<Deps, 'engine' | 'files'>,
  trx: Db,
  sights: Sights,
): Promise<number> {
  const removed = await removedLeads(trx, [...sights.keys()]);
  let found = 0;
  for (const lead of removed) {
    const listing = String(lead.data.listing);
    const at = sights.get(listing);
    const target = at === undefined ? undefined : await openCheck(trx, lead.id, at);
    if (!target) continue;
    const evidence = await putSnapshot(deps.files, trx, `relisted-${listing}`, {
      listing,
      seenAt: at,
      lead: lead.id,
    });
    const isCheck = target.kind === 're_check';
    await fireTransition(
      deps.engine,
      trx,
      {
        kind: target.kind,
        id: target.id,
        version: null,
        transition: isCheck ? 'relisted' : 'reopen',
        data: isCheck ? { result: 'relisted', evidence: [evidence] } : {},
      },
      systemActor,
    );
    found++;
  }
  return found;
}

async function removedLeads(trx: Db, listingIds: readonly string[]): Promise<Held[]> {
  if (listingIds.length === 0) return [];
  const known = await trx
    .selectFrom('detection')
    .select('leadId')
    .where(sql<boolean>`listing_id = any(${listingIds}::text[])`)
    .where('leadId', 'is not', null)
    .execute();
  if (known.length === 0) return [];
  const rows = await trx
    .selectFrom('matter')
    .select(['id', 'kind', 'data'])
    .where(sql<boolean>`id = any(${known.map((k) => k.leadId)}::uuid[])`)
    .where('kind', '=', 'lead')
    .where('state', '=', 'removed')
    .orderBy('id')
    .execute();
  return rows.map((r) => ({ ...r, data: r.data as MatterData }));
}

/** The first re-check that waits for the lead, else its complaint, if the goods were removed before they were seen. */
async function openCheck(trx: Db, leadId: string, seenAt: string): Promise<Held | undefined> {
  const rows = await trx
    .selectFrom('matterLink')
    .innerJoin('matter', 'matter.id', 'matterLink.fromId')
    .select(['matter.id', 'matter.kind', 'matter.state', 'matter.data', 'matter.dueAt'])
    .where('matterLink.toId', '=', leadId)
    .where('matterLink.fromKind', 'in', ['re_check', 'complaint'])
    .where('matter.state', 'in', ['scheduled', 'measure_taken', 'closed'])
    .orderBy('matter.kind', 'desc')
    .orderBy('matter.dueAt')
    .execute();
  const before = (data: unknown): boolean => {
    const { removedAt, lastRemovedAt } = data as MatterData;
    const last = lastRemovedAt ?? removedAt;
    return typeof last === 'string' && last < seenAt;
  };
  const found = rows.find((r) => before(r.data));
  return found && { ...found, data: found.data as MatterData };
}
