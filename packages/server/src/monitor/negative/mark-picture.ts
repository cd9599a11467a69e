import { DetectionError } from '@citong/detection';
import type { Actor, MatterRecord } from '@citong/matters';
import type { City } from '../../city/index.ts';
import { transact } from '../../db/transact.ts';
import type { Deps } from '../../deps.ts';
import { readRecord } from '../../engine/index.ts';
import { CitongError, invalid, notFound, notPermitted } from '../../errors.ts';
import { isWithinRegion } from '../bank/region.ts';
import { picturesOf } from '../detect/pictures.ts';
import { readListing } from '../listing/read.ts';
import type { NegativePicture } from './current-negatives.ts';
import { type KeptNegative, keepNegative } from './keep.ts';

export type NegativeKind = NegativePicture['kind'];

/** A picture of a listing that a person says is no evidence. */
export interface PictureMarking {
  readonly platform: string;
  readonly key: string;
  readonly position: number;
  readonly kind: NegativeKind;
  /** Id of a trademark. Authorised shots hold for all marks of its owner, false alarms for the mark; absent: for any. */
  readonly mark?: string;
  readonly note?: string;
}

type MarkDeps = Pick<Deps, 'config' | 'database' | 'files' | 'now' | 'demo' | 'engine' | 'city' | 'send'>;

/**
 * Marks a picture of a listing as no evidence. A right holder says so of its own marks, an IP officer of the marks of
 * the place, and the city's IP office of any mark at all: stock pictures, and false alarms without a mark. Throws
 * `not_found` for a listing, picture or mark that the actor may not see, `not_permitted`, `mark_required`,
 * `picture_missing`, `picture_too_plain`.
 */
export async function markPicture(
  deps: MarkDeps,
  marking: PictureMarking,
  actor: Actor,
): Promise<KeptNegative> {
  const { kind, position, note } = marking;
  const { db } = deps.database;
  if (!['rightHolder', 'ipOfficer', 'admin'].includes(actor.role)) throw notPermitted();
  const listing = await readListing(db, deps.city, marking, actor);
  const mark =
    marking.mark === undefined ? null : await readRecord(deps.engine, db, 'trademark', marking.mark, actor);
  const scope = scopeOf(deps.city, kind, mark, actor);
  // Before the transaction: a picture that is not here yet is fetched, and none may wait for the web.
  const pictures = (await picturesOf(deps, [listing])).get(listing.listingId);
  const picture = pictures?.find((p) => p.position === position);
  if (!picture) throw notFound();
  if (picture.fileId === null || picture.hash === null) throw pictureMissing();
  const { fileId, hash } = picture;
  const draft = { kind, ...scope, listingId: listing.listingId, position, fileId, hash, leadId: null };
  try {
    const kept = { ...draft, note: note ?? null };
    return await transact(db, (trx) => keepNegative(deps, trx, kept, actor.userId));
  } catch (error) {
    if (error instanceof DetectionError && error.code === 'picture_too_plain') throw tooPlain();
    throw error;
  }
}

function scopeOf(
  city: City,
  kind: NegativeKind,
  mark: MatterRecord | null,
  actor: Actor,
): Pick<NegativePicture, 'office' | 'markId' | 'ownerOffice'> {
  const keeper = actor.office?.id ?? '';
  if (kind === 'stock' || (kind === 'false-alarm' && mark === null)) {
    if (!answersForAll(city, actor)) throw notPermitted();
    return { office: keeper, markId: null, ownerOffice: null };
  }
  if (mark === null) throw markRequired();
  const office = mark.office ?? keeper;
  // The marks of a right holder are those of its office; one without an office stands for itself.
  return kind === 'authorised' && mark.office !== null
    ? { office, markId: null, ownerOffice: mark.office }
    : { office, markId: mark.id, ownerOffice: null };
}

/** Who may say of a picture that it shows no mark of anybody: the IP office whose place is the whole city. */
export const answersForAll = (city: City, { role, office }: Actor): boolean =>
  role === 'admin' || (role === 'ipOfficer' && isWithinRegion(city.region, office?.region ?? null));

const pictureMissing = () =>
  new CitongError(409, 'picture_missing', {
    zh: '这张图片没有取到，无法标记',
    en: 'This picture could not be had, so it cannot be marked',
  });

const tooPlain = () =>
  new CitongError(422, 'picture_too_plain', {
    zh: '这张图片内容太少（近乎单色），无法再次辨认，不能标记',
    en: 'There is too little in this picture (nearly one colour) to know it again',
  });

const markRequired = () =>
  invalid([
    {
      field: 'mark',
      code: 'mark_required',
      message: { zh: '请选择商标', en: 'Choose the mark' },
    },
  ]);
