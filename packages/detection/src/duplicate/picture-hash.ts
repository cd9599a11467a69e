import type { Raster } from '../image/decode.ts';
import type { Picture } from '../types.ts';
import { differingBits, HASH_BITS, mirrored, WORDS } from './bits.ts';

export { HASH_BITS } from './bits.ts';

import { decodeLuma, type Luma, lumaOf } from './luma.ts';
import { contentShare, hashViews, OWN_VIEWS, TEXT_VIEWS } from './views.ts';

/**
 * Hashes of 256 bits in hexadecimal, 64 digits each: of the whole picture, of its content without a one-coloured margin, and of
 * its parts (views.ts). The first two alone are a hash too, as stored before there were parts. All zeros: a picture of one
 * colour, which is like no other.
 */
export type ImageHash = string;

const DIGITS = HASH_BITS / 4;
const BLANK: ImageHash = '0'.repeat(DIGITS * OWN_VIEWS);
/** Hashes whose numbers are kept at hand, of 960 bytes each. */
const REMEMBERED = 4_096;

const hexOf = (words: Uint32Array): string =>
  Array.from(words, (word) => word.toString(16).padStart(8, '0')).join('');

/** Hash of a decoded picture without its parts: what comparing it with a logo needs. */
export function hashRaster(raster: Raster): ImageHash {
  return hashOf(lumaOf(raster), OWN_VIEWS);
}

/**
 * Hash of a picture, to find the same picture again after scaling, compression, changes of colour, an added margin, a
 * watermark, mirroring and small crops. Throws DetectionError `picture_unreadable`.
 */
export async function imageHash(picture: Picture): Promise<ImageHash> {
  return hashOf(await decodeLuma(picture), TEXT_VIEWS);
}

const hashOf = (luma: Luma, views: number): ImageHash =>
  luma.content ? hexOf(hashViews(luma, contentShare(luma), luma.width / luma.height, views)) : BLANK;

const parsed = new Map<string, Uint32Array>();

/** The numbers of a hash: suppressions are compared with every picture that comes. */
function wordsOf(hash: ImageHash): Uint32Array {
  const known = parsed.get(hash);
  if (known) return known;
  const words = Uint32Array.from({ length: Math.floor(hash.length / 8) }, (_, i) =>
    Number.parseInt(hash.slice(i * 8, i * 8 + 8), 16),
  );
  if (parsed.size >= REMEMBERED) parsed.delete(parsed.keys().next().value ?? '');
  parsed.set(hash, words);
  return words;
}

/** Nearest of the whole and the content of one, straight and mirrored, to any view of the other. */
function nearest(own: Uint32Array, views: Uint32Array): number {
  let least = HASH_BITS;
  for (let o = 0; o < Math.min(own.length, OWN_VIEWS * WORDS); o += WORDS) {
    const straight = own.subarray(o, o + WORDS);
    const mirror = mirrored(straight);
    for (let v = 0; v < views.length; v += WORDS)
      least = Math.min(least, differingBits(straight, views, 0, v), differingBits(mirror, views, 0, v));
  }
  return least;
}

/**
 * Bits that differ, 0 to 256, between one picture or its content, also mirrored, and the other or a part of it,
 * whichever are most alike; 256 when one is blank. See SAME_PICTURE.
 */
export function hashDistance(a: ImageHash, b: ImageHash): number {
  if (isBlank(a) || isBlank(b)) return HASH_BITS;
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return Math.min(nearest(x, y), nearest(y, x));
}

/** The same for the contents alone and not mirrored, as a logo may stand in any margin. */
export function contentDistance(a: ImageHash, b: ImageHash): number {
  if (isBlank(a) || isBlank(b)) return HASH_BITS;
  return differingBits(wordsOf(a), wordsOf(b), WORDS, WORDS);
}

const isBlank = (hash: ImageHash): boolean => hash.startsWith(BLANK);
