/**
 * Thresholds of the picture signals. Measured by bench/detection/images.ts; the figures are in
 * docs/detection.md.
 */

export { SAME_PICTURE } from '../duplicate/thresholds.ts';

/** The whole of a picture is a logo up to this hash distance: simple shapes meet by chance more easily. */
export const SAME_LOGO = 24;
/** What a hash hit is worth alone. */
export const HASH_CERTAINTY = 0.9;
/** From this likeness on a logo counts as seen. */
export const SIGHTED = 0.6;

/** What a likeness is worth alone: points of a line that rises from "a person should look" to "nearly sure". */
const LINE: readonly (readonly [likeness: number, certainty: number])[] = [
  [SIGHTED, 0.5],
  [0.7, 0.7],
  [0.85, 0.9],
  [1, 0.95],
];

/** The weight of an image.embedding signal, 0 below the threshold. */
export function likenessCertainty(likeness: number): number {
  if (likeness < SIGHTED) return 0;
  for (let i = 1; i < LINE.length; i++) {
    const [x0, y0] = LINE[i - 1]!;
    const [x1, y1] = LINE[i]!;
    if (likeness <= x1) return y0 + ((y1 - y0) * (likeness - x0)) / (x1 - x0);
  }
  return LINE[LINE.length - 1]![1];
}
