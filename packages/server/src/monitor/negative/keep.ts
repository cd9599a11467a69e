import { type Fingerprint, fingerprintOf } from '@citong/detection';
import { newId } from '../../db/id.ts';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import type { NegativePicture } from './current-negatives.ts';
import { fingerprintText } from './fingerprint.ts';
import { lookAgainAtWaiting } from './look-again.ts';

/** What a negative picture is to say; who made it and when is added. */
export type NegativeDraft = Pick<
  NegativePicture,
  'kind' | 'office' | 'markId' | 'ownerOffice' | 'listingId' | 'position' | 'fileId' | 'leadId' | 'note'
> & {
  /** Its perceptual hash as `listing_image` keeps it. */
  readonly hash: string;
};

export interface KeptNegative {
  readonly negative: NegativePicture;
  /** Listings of leads that wait and are looked at again; 0 where it was kept before. */
  readonly lookedAgain: number;
}

type KeepDeps = Pick<Deps, 'files' | 'now' | 'send'>;

/**
 * Keeps a picture as no evidence; the same once more gives the first. Throws DetectionError `picture_unreadable`,
 * `picture_too_plain`: one of one colour would hold away everything.
 */
export async function keepNegative(
  deps: KeepDeps,
  trx: Db,
  draft: NegativeDraft,
  createdBy: string | null,
): Promise<KeptNegative> {
  const known = await knownNegative(trx, draft);
  if (known) return { negative: known, lookedAgain: 0 };
  const { hash, ...facts } = draft;
  const print: Fingerprint = await fingerprintOf(await deps.files.bytes(draft.fileId));
  const row: NegativePicture = {
    ...facts,
    id: newId(),
    fingerprint: fingerprintText(print),
    createdBy,
    createdAt: deps.now(),
    liftedAt: null,
  };
  const made = await trx
    .insertInto('negativePicture')
    .values(row)
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst();
  // Somebody else was quicker.
  if (!made) return { negative: (await knownNegative(trx, draft)) ?? row, lookedAgain: 0 };
  return { negative: row, lookedAgain: await lookAgainAtWaiting(deps, trx, row, hash) };
}

async function knownNegative(trx: Db, draft: NegativeDraft): Promise<NegativePicture | undefined> {
  const { kind, fileId, markId, ownerOffice, leadId } = draft;
  return await trx
    .selectFrom('negativePicture')
    .selectAll()
    .where('kind', '=', kind)
    .where('fileId', '=', fileId)
    .where('markId', markId === null ? 'is' : '=', markId)
    .where('ownerOffice', ownerOffice === null ? 'is' : '=', ownerOffice)
    .where('leadId', leadId === null ? 'is' : '=', leadId)
    .where('liftedAt', 'is', null)
    .executeTakeFirst();
}
