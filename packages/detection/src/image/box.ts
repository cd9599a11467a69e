import type { Raster } from './decode.ts';

/** x, y, width, height in pixels. */
export type Box = [number, number, number, number];

/** Share of the largest colour distance from which a pixel belongs to the content. */
const CONTENT = 0.25;
/** Below this distance (0 to 441) a picture is one colour. */
const BLANK = 24;

/** Median colour of the outermost pixels. */
function borderColour({ width, height, rgb }: Raster): [number, number, number] {
  const channel = (c: number): number => {
    const values = new Uint8Array(2 * (width + height));
    let n = 0;
    for (let x = 0; x < width; x++) {
      values[n++] = rgb[x * 3 + c]!;
      values[n++] = rgb[((height - 1) * width + x) * 3 + c]!;
    }
    for (let y = 0; y < height; y++) {
      values[n++] = rgb[y * width * 3 + c]!;
      values[n++] = rgb[(y * width + width - 1) * 3 + c]!;
    }
    return values.sort()[n >> 1]!;
  };
  return [channel(0), channel(1), channel(2)];
}

type Colour = readonly [number, number, number];

/** Square of the distance of the pixel at `at` from a colour. */
function distance(rgb: Uint8Array, at: number, [r, g, b]: Colour): number {
  const dr = rgb[at]! - r;
  const dg = rgb[at + 1]! - g;
  const db = rgb[at + 2]! - b;
  return dr * dr + dg * dg + db * db;
}

/**
 * The part of a picture that differs from its border: a logo without its margin. The whole picture when the
 * content reaches all sides; null when the picture is of one colour.
 */
export function contentBox(raster: Raster): Box | null {
  const { width, height, rgb } = raster;
  const border = borderColour(raster);
  let most = 0;
  for (let at = 0; at < rgb.length; at += 3) most = Math.max(most, distance(rgb, at, border));
  if (most < BLANK * BLANK) return null;
  const least = CONTENT * CONTENT * most;
  let [x0, y0, x1, y1] = [width, height, -1, -1];
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * width * 3, (y + 1) * width * 3];
    let left = from;
    while (left < to && distance(rgb, left, border) <= least) left += 3;
    if (left === to) continue;
    let right = to - 3;
    while (distance(rgb, right, border) <= least) right -= 3;
    x0 = Math.min(x0, (left - from) / 3);
    x1 = Math.max(x1, (right - from) / 3);
    y0 = Math.min(y0, y);
    y1 = y;
  }
  return [x0, y0, x1 - x0 + 1, y1 - y0 + 1];
}

/** Area that two boxes share. */
function intersection(a: Box, b: Box): number {
  const w = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const h = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  return w <= 0 || h <= 0 ? 0 : w * h;
}

/** Intersection over union. */
export function overlap(a: Box, b: Box): number {
  const both = intersection(a, b);
  return both === 0 ? 0 : both / (a[2] * a[3] + b[2] * b[3] - both);
}

/** Share of the smaller box that lies in the other, 0 to 1. */
export function shareOfSmaller(a: Box, b: Box): number {
  const both = intersection(a, b);
  return both === 0 ? 0 : both / Math.min(a[2] * a[3], b[2] * b[3]);
}

/** The least box that holds both. */
export function around(a: Box, b: Box): Box {
  const [x, y] = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return [x, y, Math.max(a[0] + a[2], b[0] + b[2]) - x, Math.max(a[1] + a[3], b[1] + b[3]) - y];
}

/** A box of a shrunk picture in whole pixels of the original, inside it. */
export function toOriginal([x, y, w, h]: Box, { width, height, original }: Raster): Box {
  const sx = original.width / width;
  const sy = original.height / height;
  const x0 = Math.max(0, Math.round(x * sx));
  const y0 = Math.max(0, Math.round(y * sy));
  const x1 = Math.min(original.width, Math.round((x + w) * sx));
  const y1 = Math.min(original.height, Math.round((y + h) * sy));
  return [x0, y0, x1 - x0, y1 - y0];
}
