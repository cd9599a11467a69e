import type { Box } from '../image/box.ts';
import type { Picture } from '../types.ts';
import { THUMB, type Thumb, thumbOf } from './align.ts';
import { GRID, qualityOf } from './bits.ts';
import { cellMeans, decodeLuma, type Luma, lumaOfGrey } from './luma.ts';
import { contentShare, hashViews, OWN_VIEWS, VIEW_COUNT } from './views.ts';

/** What it takes to know a picture again: two hashes and a grey thumbnail of 4,096 bytes. */
export interface Fingerprint {
  /** Hashes of 256 bits of the whole picture and of its content. */
  own: Uint32Array;
  /** The content without a one-coloured margin, in shares of the sides. */
  content: Box;
  /** 64 x 64 mean brightnesses of the whole picture. */
  thumb: Uint8Array;
  /** Width by height. */
  aspect: number;
  /** 0 to 100, as PDQ's: how much there is to hash. */
  quality: number;
}

/** Below this quality a picture says too little to be known again: one colour, a plain gradient. */
const LEAST_QUALITY = 2;

/** Fingerprint of a picture. Throws DetectionError `picture_unreadable`. */
export async function fingerprintOf(picture: Picture): Promise<Fingerprint> {
  return fingerprintOfLuma(await decodeLuma(picture));
}

export function fingerprintOfLuma(luma: Luma): Fingerprint {
  const cells = cellMeans(luma, [0, 0, luma.width, luma.height], GRID);
  const content = contentShare(luma);
  const aspect = luma.width / luma.height;
  return {
    own: hashViews(luma, content, aspect, OWN_VIEWS),
    content,
    thumb: Uint8Array.from(cells, Math.round),
    aspect,
    quality: luma.content ? qualityOf(cells) : 0,
  };
}

export const isPlain = ({ quality }: Fingerprint): boolean => quality < LEAST_QUALITY;

export const thumbOfPrint = ({ thumb, aspect }: Pick<Fingerprint, 'thumb' | 'aspect'>): Thumb =>
  thumbOf(thumb, aspect);

/** Hashes of all views, from the thumbnail: VIEW_COUNT of them. */
export function viewsOfPrint({ thumb, content, aspect }: Fingerprint): Uint32Array {
  return hashViews(lumaOfGrey(thumb, THUMB, THUMB, null), content, aspect, VIEW_COUNT);
}
