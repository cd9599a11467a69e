import { type Box, contentBox } from '../image/box.ts';
import { decodePicture, type Raster } from '../image/decode.ts';
import type { Picture } from '../types.ts';

/** Longer side at which pictures are decoded: four pixels for each cell of a hash. */
const DECODE_SIDE = 256;

/** A grey picture with its summed-area table, so that the mean of any box costs the same. */
export interface Luma {
  width: number;
  height: number;
  grey: Uint8Array;
  /** sums[y * (width + 1) + x]: sum of the pixels left of x and above y. */
  sums: Uint32Array;
  /** The part without a one-coloured margin, in pixels; null: the picture is of one colour. */
  content: Box | null;
}

/** Decodes a picture to grey. Throws DetectionError `picture_unreadable`. */
export async function decodeLuma(picture: Picture): Promise<Luma> {
  return lumaOf(await decodePicture(picture, DECODE_SIDE));
}

/** A grey picture from its pixels. */
export function lumaOfGrey(grey: Uint8Array, width: number, height: number, content: Box | null): Luma {
  return { width, height, grey, sums: sumsOf(grey, width, height), content };
}

/** Brightness (Rec. 601) of a decoded picture. */
export function lumaOf(raster: Raster): Luma {
  const { width, height, rgb } = raster;
  const grey = new Uint8Array(width * height);
  for (let i = 0; i < grey.length; i++)
    grey[i] = (rgb[i * 3]! * 77 + rgb[i * 3 + 1]! * 150 + rgb[i * 3 + 2]! * 29 + 128) >> 8;
  return lumaOfGrey(grey, width, height, contentBox(raster));
}

function sumsOf(grey: Uint8Array, width: number, height: number): Uint32Array {
  const sums = new Uint32Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    const above = y * (width + 1) + 1;
    for (let x = 0; x < width; x++) {
      row += grey[y * width + x]!;
      sums[above + width + 1 + x] = sums[above + x]! + row;
    }
  }
  return sums;
}

/** Means of `grid` x `grid` equal cells of a box, row by row; the box lies inside the picture, at any fraction of a pixel. */
export function cellMeans({ width, height, sums }: Luma, [x, y, w, h]: Box, grid: number): Float32Array {
  const line = width + 1;
  const cells = new Float32Array(grid * grid);
  let above = new Float64Array(grid + 1);
  let below = new Float64Array(grid + 1);
  const area = (w / grid) * (h / grid);
  for (let j = 0; j <= grid; j++) {
    const fy = Math.min(height, Math.max(0, y + (h * j) / grid));
    const ya = Math.min(height - 1, Math.floor(fy));
    const wy = fy - ya;
    for (let i = 0; i <= grid; i++) {
      const fx = Math.min(width, Math.max(0, x + (w * i) / grid));
      const xa = Math.min(width - 1, Math.floor(fx));
      const wx = fx - xa;
      const at = ya * line + xa;
      const top = sums[at]! * (1 - wx) + sums[at + 1]! * wx;
      const low = sums[at + line]! * (1 - wx) + sums[at + line + 1]! * wx;
      below[i] = top * (1 - wy) + low * wy;
    }
    if (j > 0)
      for (let i = 0; i < grid; i++)
        cells[(j - 1) * grid + i] = (below[i + 1]! - below[i]! - above[i + 1]! + above[i]!) / area;
    [above, below] = [below, above];
  }
  return cells;
}

/** Cells of a whole picture of `aspect` (width by height) turned clockwise by `degrees` around its middle; outside is edge colour. */
export function turnedCells(
  cells: Float32Array,
  grid: number,
  aspect: number,
  degrees: number,
): Float32Array {
  const out = new Float32Array(grid * grid);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  for (let j = 0; j < grid; j++)
    for (let i = 0; i < grid; i++) {
      const dx = i + 0.5 - grid / 2;
      const dy = j + 0.5 - grid / 2;
      // Turned in pixels of the picture, not in shares of its sides.
      const x = grid / 2 + dx * cos - (dy * sin) / aspect - 0.5;
      const y = grid / 2 + dx * aspect * sin + dy * cos - 0.5;
      out[j * grid + i] = bilinear(cells, grid, grid, x, y);
    }
  return out;
}

/** Value between four samples; outside is the edge. */
export function bilinear(cells: ArrayLike<number>, nx: number, ny: number, px: number, py: number): number {
  const fx = Math.min(nx - 1, Math.max(0, px));
  const fy = Math.min(ny - 1, Math.max(0, py));
  const xa = Math.floor(fx);
  const ya = Math.floor(fy);
  const xb = Math.min(nx - 1, xa + 1);
  const yb = Math.min(ny - 1, ya + 1);
  const wx = fx - xa;
  const top = cells[ya * nx + xa]! * (1 - wx) + cells[ya * nx + xb]! * wx;
  const low = cells[yb * nx + xa]! * (1 - wx) + cells[yb * nx + xb]! * wx;
  return top + (low - top) * (fy - ya);
}
