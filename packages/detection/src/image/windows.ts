import { type Box, contentBox, squareAround } from './box.ts';
import type { Raster } from './decode.ts';

/** Sides of the windows as shares of the shorter side of the picture. */
const SHARES = [1, 0.75, 0.56, 0.42, 0.32, 0.24];
/** Step from window to window, as a share of its side. */
const STEP = 0.25;
/** Smaller windows hold too few pixels to tell marks apart. */
const MIN_SIDE = 32;

function positions(length: number, side: number): number[] {
  const room = length - side;
  const count = Math.max(1, Math.ceil(room / (side * STEP)) + 1);
  return Array.from({ length: count }, (_, i) => (count === 1 ? room / 2 : (room * i) / (count - 1)));
}

/**
 * Square boxes in which a logo may lie: first the content without its margin (`margin` as the logos of the bank
 * have it) and the whole picture, then windows of several sizes over all of it.
 */
export function searchBoxes(raster: Raster, margin: number): Box[] {
  const { width, height } = raster;
  const whole: Box = [0, 0, width, height];
  const boxes: Box[] = [squareAround(contentBox(raster) ?? whole, margin), squareAround(whole, 0)];
  const shorter = Math.min(width, height);
  for (const share of SHARES) {
    const side = shorter * share;
    if (side < MIN_SIDE && share < 1) break;
    for (const y of positions(height, side))
      for (const x of positions(width, side)) boxes.push([x, y, side, side]);
  }
  return boxes;
}
