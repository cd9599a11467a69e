import { type Box, overlap } from '../image/box.ts';
import { STRIDE } from './shares.ts';

/** A place where the network sees a mark of any kind. */
export interface Place {
  /** Pixels of the network's input. */
  box: Box;
  /** 0 to 1; not a probability. */
  there: number;
}

/** Values of a cell: the logit, then the logarithms of the distances to the left, top, right and bottom edge. */
const VALUES = 5;
/** Boxes that overlap more than this are one place. */
const ONE_PLACE = 0.5;

const reach = (logarithm: number): number => Math.exp(Math.min(4, Math.max(-4, logarithm))) * STRIDE;

/** The places of one map, the surest first, at most `most`; the map is `width * height` cells of five values. */
export function placesOf(where: Float32Array, width: number, height: number, most: number): Place[] {
  const all: Place[] = [];
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const at = (j * width + i) * VALUES;
      const [cx, cy] = [(i + 0.5) * STRIDE, (j + 0.5) * STRIDE];
      const x0 = Math.max(0, cx - reach(where[at + 1]!));
      const y0 = Math.max(0, cy - reach(where[at + 2]!));
      const x1 = Math.min(width * STRIDE, cx + reach(where[at + 3]!));
      const y1 = Math.min(height * STRIDE, cy + reach(where[at + 4]!));
      if (x1 > x0 && y1 > y0)
        all.push({ box: [x0, y0, x1 - x0, y1 - y0], there: 1 / (1 + Math.exp(-where[at]!)) });
    }
  all.sort((a, b) => b.there - a.there);
  const kept: Place[] = [];
  for (const place of all) {
    if (kept.length === most) break;
    if (kept.every((k) => overlap(k.box, place.box) <= ONE_PLACE)) kept.push(place);
  }
  return kept;
}
