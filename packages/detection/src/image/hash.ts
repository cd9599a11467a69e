import sharp from 'sharp';
import type { Picture } from '../types.ts';
import { type Box, contentBox } from './box.ts';
import { decodePicture, type Raster } from './decode.ts';

/**
 * Two hashes of 256 bits as 128 hexadecimal digits: of the whole picture, and of its content without a
 * one-coloured margin. Each is the signs of the low frequencies against their median (the idea of PDQ). All
 * zeros: a picture of one colour, which is like no other.
 */
export type ImageHash = string;

const GRID = 64;
const LOW = 16;
export const HASH_BITS = LOW * LOW;
/** Hexadecimal digits of one of the two. */
const DIGITS = HASH_BITS / 4;
const BLANK: ImageHash = '0'.repeat(DIGITS * 2);
/** Longer side at which pictures are decoded for hashing. */
const DECODE_SIDE = 512;

/** COSINE[k][i]: frequency k + 1 (the mean, frequency 0, is left out). */
const COSINE = Array.from({ length: LOW }, (_, k) =>
  Float64Array.from({ length: GRID }, (_, i) => Math.cos((Math.PI / GRID) * (i + 0.5) * (k + 1))),
);

function lowFrequencies(grey: Uint8Array): Float64Array {
  const rows = new Float64Array(GRID * LOW);
  for (let y = 0; y < GRID; y++)
    for (let k = 0; k < LOW; k++) {
      let sum = 0;
      for (let x = 0; x < GRID; x++) sum += grey[y * GRID + x]! * COSINE[k]![x]!;
      rows[y * LOW + k] = sum;
    }
  const out = new Float64Array(HASH_BITS);
  for (let j = 0; j < LOW; j++)
    for (let k = 0; k < LOW; k++) {
      let sum = 0;
      for (let y = 0; y < GRID; y++) sum += rows[y * LOW + k]! * COSINE[j]![y]!;
      out[j * LOW + k] = sum;
    }
  return out;
}

async function hashBox(
  { rgb, width: w, height: h }: Raster,
  [left, top, width, height]: Box,
): Promise<string> {
  const grey = await sharp(rgb, { raw: { width: w, height: h, channels: 3 } })
    .extract({ left, top, width, height })
    .resize(GRID, GRID, { fit: 'fill', kernel: 'cubic' })
    .greyscale()
    .raw()
    .toBuffer();
  const low = lowFrequencies(grey);
  const median = Float64Array.from(low).sort()[HASH_BITS / 2]!;
  let hex = '';
  for (let i = 0; i < HASH_BITS; i += 4) {
    let digit = 0;
    for (let b = 0; b < 4; b++) digit = digit * 2 + (low[i + b]! > median ? 1 : 0);
    hex += digit.toString(16);
  }
  return hex;
}

/** Hash of a decoded picture. */
export async function hashRaster(raster: Raster): Promise<ImageHash> {
  const content = contentBox(raster);
  if (!content) return BLANK;
  const whole = await hashBox(raster, [0, 0, raster.width, raster.height]);
  return whole + (await hashBox(raster, content));
}

/**
 * Hash of a picture, to find the same picture again after scaling, compression, small changes of colour and an
 * added margin. Throws DetectionError `picture_unreadable`.
 */
export async function imageHash(picture: Picture): Promise<ImageHash> {
  return hashRaster(await decodePicture(picture, DECODE_SIDE));
}

function bitCount(x: number): number {
  let n = x - ((x >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function differingBits(a: string, b: string): number {
  let bits = 0;
  for (let i = 0; i < DIGITS; i += 8)
    bits += bitCount(Number.parseInt(a.slice(i, i + 8), 16) ^ Number.parseInt(b.slice(i, i + 8), 16));
  return bits;
}

const wholeOf = (hash: ImageHash): string => hash.slice(0, DIGITS);
const contentOf = (hash: ImageHash): string => hash.slice(DIGITS);

/**
 * Bits that differ, 0 to 256, between the whole pictures, their contents, or the whole of one and the content of
 * the other (a margin was added), whichever are most alike; 256 when one is blank. See SAME_PICTURE.
 */
export function hashDistance(a: ImageHash, b: ImageHash): number {
  if (a === BLANK || b === BLANK) return HASH_BITS;
  const [wholeA, wholeB, contentA, contentB] = [wholeOf(a), wholeOf(b), contentOf(a), contentOf(b)];
  return Math.min(
    differingBits(wholeA, wholeB),
    differingBits(contentA, contentB),
    differingBits(wholeA, contentB),
    differingBits(contentA, wholeB),
  );
}

/** The same for the contents alone, as a logo may stand in any margin. */
export function contentDistance(a: ImageHash, b: ImageHash): number {
  return a === BLANK || b === BLANK ? HASH_BITS : differingBits(contentOf(a), contentOf(b));
}
