import { DetectionError } from '@citong/detection';
import type { MatterRecord } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Deps } from '../../deps.ts';
import { keepNegative } from './keep.ts';
import { liftRows } from './lift.ts';

/** The reason of a rejection by which the picture itself is a false alarm: it does not show the mark. */
const falseAlarm = 'notSimilar';

/**
 * Keeps the pictures of a rejected lead as false alarms, where the rejection says that what was seen in them is not the
 * mark. They hold for that mark alone: its right holder cannot speak for the marks of others. Runs in the transaction of
 * the rejection; doing it again adds nothing. Returns how many pictures.
 */
export async function keepFalseAlarms(
  deps: Pick<Deps, 'files' | 'now' | 'send'>,
  trx: Db,
  lead: MatterRecord,
): Promise<number> {
  if (lead.state !== 'rejected' || lead.data.reason !== falseAlarm) return 0;
  const pictures = await picturesSeen(trx, lead);
  let kept = 0;
  for (const { position, fileId, hash } of pictures) {
    const draft = {
      kind: 'false-alarm',
      office: lead.office ?? '',
      ...{ markId: String(lead.data.trademark), ownerOffice: null, leadId: lead.id },
      ...{ listingId: String(lead.data.listing), position, fileId, hash },
      note: typeof lead.data.note === 'string' ? lead.data.note : null,
    } as const;
    const by = typeof lead.data.screenedBy === 'string' ? lead.data.screenedBy : null;
    try {
      await keepNegative(deps, trx, draft, by);
      kept += 1;
    } catch (error) {
      // A picture that is too plain to be known again holds nothing away.
      if (!(error instanceof DetectionError)) throw error;
    }
  }
  return kept;
}

/** The pictures of the lead's listing in which the mark was seen. */
async function picturesSeen(trx: Db, { data }: MatterRecord) {
  const signals = Array.isArray(data.signals)
    ? (data.signals as { image?: unknown; weight?: unknown }[])
    : [];
  const refs = signals.flatMap(({ image, weight }) =>
    typeof image === 'string' && Number(weight) > 0 ? [image] : [],
  );
  const rows = await trx
    .selectFrom('listingImage')
    .select(['position', 'fileId', 'hash'])
    .where('listingId', '=', String(data.listing))
    .where(sql<boolean>`ref = any(${refs}::text[])`)
    .orderBy('position')
    .execute();
  return rows.flatMap(({ position, fileId, hash }) =>
    fileId === null || hash === null ? [] : [{ position, fileId, hash }],
  );
}

/** Lifts what the rejection of a lead has kept, now that the lead is no longer rejected. */
export async function liftFalseAlarmsOf(
  deps: Pick<Deps, 'now' | 'send'>,
  trx: Db,
  leadId: string,
): Promise<void> {
  await liftRows(deps, trx, (q) => q.where('leadId', '=', leadId));
}
