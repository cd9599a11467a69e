import type { WhyNot } from '@citong/detection';
import type { Actor, MatterRecord } from '@citong/matters';
import { type Selectable, sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { DetectionTable } from '../../db/tables.ts';
import { readRecord } from '../../engine/index.ts';
import { CitongError } from '../../errors.ts';
import { buildBank, looksAt, readBeside } from '../bank/bank.ts';
import { type BankMark, bankMarks } from '../bank/marks.ts';
import { inForceStates, loadRightsOf } from '../bank/rights.ts';
import type { ListingRecord } from '../detect/claim.ts';
import { bankListing, type DetectDeps } from '../detect/detect.ts';
import { type ListingPicture, picturesOf } from '../detect/pictures.ts';
import { currentNegatives } from '../negative/current-negatives.ts';

/**
 * What of monitoring, apart from what detection sees, keeps a listing from becoming a lead for a mark: the registration
 * is not in force, no watch covers it, none on this platform, the listing waits to be looked at, or a rejection keeps
 * its like away.
 */
export type Hindrance =
  | 'not_in_force'
  | 'not_watched'
  | 'platform_not_watched'
  | 'not_looked_at'
  | 'suppressed';

/** Why a listing is no lead for a mark, or a weak one: what detection sees today, and what stands around it. */
export interface ListingWhyNot {
  /** Null: the mark has neither words nor a picture that can be read. */
  readonly detection: WhyNot | null;
  readonly hindrances: readonly Hindrance[];
  /** The lead that there is, where the actor may read it. */
  readonly lead: { readonly id: string; readonly state: string } | null;
  /** Null: pictures are not looked at for the mark. Else the listing's pictures, each looked at or with the reason why not. */
  readonly pictures: readonly { readonly position: number; readonly error: string | null }[] | null;
}

/**
 * Holds the listing against the mark once more. Other marks count as far as the listing is known to name them, so that
 * the answer is the one that detection gives among all. `mark` and `listing` are such as the actor may read.
 */
export async function whyNotLead(
  deps: DetectDeps,
  listing: ListingRecord,
  mark: MatterRecord,
  actor: Actor,
): Promise<ListingWhyNot> {
  const { db } = deps.database;
  const known = await detectionsOf(db, listing);
  const ids = [...new Set([mark.id, ...known.map((d) => d.markId)])];
  const marks = bankMarks(await loadRightsOf(db, deps.engine.time().today, ids), true);
  const own = marks.find((m) => m.registrations.some((r) => r.id === mark.id));
  if (!own) throw new Error(`the mark ${mark.id} is not among its own rights`);
  const bank = await buildBank(marks, deps.files, {
    negatives: await currentNegatives(deps),
    readPictures: readBeside({ looksAtPictures: await hasPictures(db, listing) }, deps.config.readPictures),
    thorough: deps.config.thorough,
  });
  const pictures = bank.looksAtPictures
    ? ((await picturesOf(deps, [listing])).get(listing.listingId) ?? [])
    : [];
  const detection = await bank.whyNot(await bankListing(deps, listing, pictures), own);
  const found = known.find((d) => own.registrations.some((r) => r.id === d.markId));
  return {
    detection,
    hindrances: hindrancesOf(listing, mark, own, found),
    lead: await leadOf(deps, found?.leadId ?? null, actor),
    pictures: own.registrations[0].image === null && !bank.readsPictures ? null : pictures.map(stateOf),
  };
}

function hindrancesOf(
  listing: ListingRecord,
  mark: MatterRecord,
  own: BankMark,
  found: Selectable<DetectionTable> | undefined,
): Hindrance[] {
  const isInForce = (inForceStates.trademark as readonly string[]).includes(mark.state);
  const { watches } = own;
  return [
    ...(isInForce ? [] : (['not_in_force'] as const)),
    ...(watches.length > 0 ? [] : (['not_watched'] as const)),
    ...(watches.length === 0 || watches.some((w) => looksAt(w, listing.platform))
      ? []
      : (['platform_not_watched'] as const)),
    ...(listing.detectedHash === listing.contentHash ? [] : (['not_looked_at'] as const)),
    ...(found?.suppressionId ? (['suppressed'] as const) : []),
  ];
}

const stateOf = ({ position, error }: ListingPicture) => ({ position, error });

/** Whether monitoring has fetched the listing's pictures: then it reads in them what the mark's bank alone would not. */
async function hasPictures(db: Db, { listingId }: ListingRecord): Promise<boolean> {
  const one = db.selectFrom('listingImage').select('position').where('listingId', '=', listingId).limit(1);
  return (await one.executeTakeFirst()) !== undefined;
}

async function detectionsOf(db: Db, { listingId }: ListingRecord): Promise<Selectable<DetectionTable>[]> {
  return await db
    .selectFrom('detection')
    .selectAll()
    .where('listingId', '=', listingId)
    .orderBy(sql`mark_id`)
    .execute();
}

/** A lead that the actor may not read is none for them. */
async function leadOf({ engine, database }: DetectDeps, id: string | null, actor: Actor) {
  if (id === null) return null;
  try {
    const { state } = await readRecord(engine, database.db, 'lead', id, actor);
    return { id, state };
  } catch (error) {
    if (error instanceof CitongError && error.status === 404) return null;
    throw error;
  }
}
