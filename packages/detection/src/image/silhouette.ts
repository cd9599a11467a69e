import type { Box } from './box.ts';
import type { Patch, Pyramid } from './pyramid.ts';

/** Side of a silhouette in pixels. */
export const SILHOUETTE = 28;
const PIXELS = SILHOUETTE * SILHOUETTE;

/** Where a logo is drawn: for each pixel its colour distance from the ground, centred, of length 1. */
export type Silhouette = Float32Array;

/** Silhouette of a logo from its patch, whose corners show the ground. */
export function silhouetteOf({ rgb, size }: Patch): Silhouette {
  const out = new Float32Array(size * size);
  let mean = 0;
  for (let i = 0; i < out.length; i++) {
    out[i] = Math.hypot(rgb[i * 3]! - rgb[0]!, rgb[i * 3 + 1]! - rgb[1]!, rgb[i * 3 + 2]! - rgb[2]!);
    mean += out[i]! / out.length;
  }
  let norm = 0;
  for (let i = 0; i < out.length; i++) {
    out[i]! -= mean;
    norm += out[i]! ** 2;
  }
  const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
  return out.map((v) => v * scale);
}

/**
 * How well the colours of a patch tell the logo from its ground, 0 to 1: the multiple correlation of the
 * silhouette with the three colour channels. Whatever the two colours are, a logo lying exactly here gives
 * nearly 1; other things of similar outline do not.
 */
export function agreement(silhouette: Silhouette, { rgb }: Patch): number {
  // Means, then the 3 x 3 covariance of the channels and their covariance with the silhouette.
  let [mr, mg, mb] = [0, 0, 0];
  for (let i = 0; i < PIXELS * 3; i += 3) {
    mr += rgb[i]!;
    mg += rgb[i + 1]!;
    mb += rgb[i + 2]!;
  }
  mr /= PIXELS;
  mg /= PIXELS;
  mb /= PIXELS;
  let [rr, rg, rb, gg, gb, bb, sr, sg, sb] = [1, 0, 0, 1, 0, 1, 0, 0, 0];
  for (let p = 0, i = 0; p < PIXELS; p++, i += 3) {
    const r = rgb[i]! - mr;
    const g = rgb[i + 1]! - mg;
    const b = rgb[i + 2]! - mb;
    const s = silhouette[p]!;
    rr += r * r;
    rg += r * g;
    rb += r * b;
    gg += g * g;
    gb += g * b;
    bb += b * b;
    sr += s * r;
    sg += s * g;
    sb += s * b;
  }
  // A grey picture has three equal channels: a little on the diagonal keeps the system solvable.
  const ridge = (rr + gg + bb) * 1e-3;
  rr += ridge;
  gg += ridge;
  bb += ridge;
  const [c0, c1, c2] = [gg * bb - gb * gb, rb * gb - rg * bb, rg * gb - rb * gg];
  const det = rr * c0 + rg * c1 + rb * c2;
  if (det <= 0) return 0;
  const x = sr * c0 + sg * c1 + sb * c2;
  const y = sr * c1 + sg * (rr * bb - rb * rb) + sb * (rg * rb - rr * gb);
  const z = sr * c2 + sg * (rg * rb - rr * gb) + sb * (rr * gg - rg * rg);
  return Math.sqrt(Math.min(1, Math.max(0, (sr * x + sg * y + sb * z) / det)));
}

/** The agreement at a box of a picture. */
export function agreementAt(pyramid: Pyramid, box: Box, silhouette: Silhouette): number {
  return agreement(silhouette, pyramid.crop(box, SILHOUETTE));
}
