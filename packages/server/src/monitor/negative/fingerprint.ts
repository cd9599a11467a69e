import {
  DetectionError,
  DuplicateIndex,
  type Fingerprint,
  loadDuplicates,
  saveDuplicates,
} from '@citong/detection';

/** A fingerprint with the hashes of its views: what an index takes in without looking at the picture again. */
export interface KnownPicture {
  readonly print: Fingerprint;
  readonly views: Uint32Array;
}

/** The name inside a text of one picture. */
const only = 'picture';

/** A fingerprint as text for a column, about 11 kB. Throws DetectionError `picture_too_plain`. */
export function fingerprintText(print: Fingerprint): string {
  const index = new DuplicateIndex();
  index.add(only, print);
  return Buffer.from(saveDuplicates(index, null)).toString('base64');
}

/** Null where the text is of another format: then the picture itself must be looked at again. */
export function readFingerprint(text: string): KnownPicture | null {
  try {
    return loadDuplicates(Buffer.from(text, 'base64')).index.get(only) ?? null;
  } catch (error) {
    if (error instanceof DetectionError && error.code === 'duplicates_unreadable') return null;
    throw error;
  }
}
