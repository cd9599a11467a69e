import type { Raster } from './decode.ts';

/** x, y, width, height in pixels. */
export type Box = [number, number, number, number];

/** Share of the largest colour distance from which a pixel belongs to the content. */
const CONTENT = 0.25;
/** Below this distance (0 to 441) a picture is one colour. */
const BLANK = 24;

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  return values[values.length >> 1]!;
}

/** Median colour of the outermost pixels. */
function borderColour({ width, height, rgb }: Raster): [number, number, number] {
  const at: number[] = [];
  for (let x = 0; x < width; x++) at.push(x, (height - 1) * width + x);
  for (let y = 0; y < height; y++) at.push(y * width, y * width + width - 1);
  const channel = (c: number) => median(at.map((i) => rgb[i * 3 + c]!));
  return [channel(0), channel(1), channel(2)];
}

/**
 * The part of a picture that differs from its border: a logo without its margin. The whole picture when the
 * content reaches all sides; null when the picture is of one colour.
 */
export function contentBox(raster: Raster): Box | null {
  const { width, height, rgb } = raster;
  const [r, g, b] = borderColour(raster);
  const distance = new Float32Array(width * height);
  let most = 0;
  for (let i = 0; i < distance.length; i++) {
    const d = Math.hypot(rgb[i * 3]! - r, rgb[i * 3 + 1]! - g, rgb[i * 3 + 2]! - b);
    distance[i] = d;
    if (d > most) most = d;
  }
  if (most < BLANK) return null;
  let [x0, y0, x1, y1] = [width, height, -1, -1];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (distance[y * width + x]! <= CONTENT * most) continue;
      if (x < x0) x0 = x;
      if (x > x1) x1 = x;
      if (y < y0) y0 = y;
      y1 = y;
    }
  return [x0, y0, x1 - x0 + 1, y1 - y0 + 1];
}

/** The square around the middle of a box, with a margin given as a share of the longer side. */
export function squareAround([x, y, w, h]: Box, margin: number): Box {
  const side = Math.max(w, h) * (1 + 2 * margin);
  return [x + w / 2 - side / 2, y + h / 2 - side / 2, side, side];
}

/** Intersection over union. */
export function overlap(a: Box, b: Box): number {
  const w = Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]);
  const h = Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]);
  if (w <= 0 || h <= 0) return 0;
  return (w * h) / (a[2] * a[3] + b[2] * b[3] - w * h);
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
