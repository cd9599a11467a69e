import type { Embedder } from './embedder.ts';
import type { Patch } from './pyramid.ts';

/** Side of a patch, number of cells a side, orientations. Orientation is unsigned: white on dark is dark on white. */
const SIZE = 48;
const CELLS = 8;
const BINS = 8;
const CELL = SIZE / CELLS;
export const DIM = CELLS * CELLS * BINS;
/** Gradients weaker than this (0 to 255) are noise of the camera or the codec. */
const NOISE = 6;
/** Added to the energy of a neighbourhood, so that faint texture is not blown up to full contrast. */
const FLOOR = 0.02;

/**
 * Histograms of gradient orientation over 8 x 8 cells, each normalised by its neighbourhood, so that colour,
 * contrast and polarity do not matter and the shape does. The strongest of the three colour channels counts,
 * as a mark may stand out by hue alone. Deterministic; no data, no training.
 */
export const gradientEmbedder: Embedder = {
  dim: DIM,
  size: SIZE,
  version: 'gradients-1',
  async embed(patches) {
    return patches.map(describe);
  },
};

/** Histogram of every cell, each pixel shared between its four nearest cells and two nearest orientations. */
function cellHistograms({ rgb }: Patch): Float32Array {
  const cells = new Float32Array(DIM);
  for (let y = 1; y < SIZE - 1; y++)
    for (let x = 1; x < SIZE - 1; x++) {
      const i = (y * SIZE + x) * 3;
      let [best, gx, gy] = [0, 0, 0];
      for (let c = i; c < i + 3; c++) {
        const dx = rgb[c + 3]! - rgb[c - 3]!;
        const dy = rgb[c + SIZE * 3]! - rgb[c - SIZE * 3]!;
        const m = dx * dx + dy * dy;
        if (m > best) [best, gx, gy] = [m, dx, dy];
      }
      const magnitude = Math.sqrt(best) / 2;
      if (magnitude < NOISE) continue;
      const turn = (Math.atan2(gy, gx) / Math.PI + 2) % 1;
      const bin = turn * BINS;
      const b0 = Math.floor(bin) % BINS;
      const b1 = (b0 + 1) % BINS;
      const wb = bin - Math.floor(bin);
      const cx = (x + 0.5) / CELL - 0.5;
      const cy = (y + 0.5) / CELL - 0.5;
      const x0 = Math.floor(cx);
      const y0 = Math.floor(cy);
      for (let dy = 0; dy < 2; dy++)
        for (let dx = 0; dx < 2; dx++) {
          const px = x0 + dx;
          const py = y0 + dy;
          if (px < 0 || py < 0 || px >= CELLS || py >= CELLS) continue;
          const share = (dx ? cx - x0 : 1 - cx + x0) * (dy ? cy - y0 : 1 - cy + y0) * Math.sqrt(magnitude);
          const at = (py * CELLS + px) * BINS;
          cells[at + b0]! += share * (1 - wb);
          cells[at + b1]! += share * wb;
        }
    }
  return cells;
}

function describe(patch: Patch): Float32Array {
  const cells = cellHistograms(patch);
  const energy = new Float32Array(CELLS * CELLS);
  let total = 0;
  for (let c = 0; c < energy.length; c++) {
    let e = 0;
    for (let b = 0; b < BINS; b++) e += cells[c * BINS + b]! ** 2;
    energy[c] = e;
    total += e;
  }
  const vector = new Float32Array(DIM);
  if (total === 0) return vector;
  const floor = FLOOR * total;
  for (let y = 0; y < CELLS; y++)
    for (let x = 0; x < CELLS; x++) {
      let around = floor;
      for (let j = Math.max(0, y - 1); j <= Math.min(CELLS - 1, y + 1); j++)
        for (let i = Math.max(0, x - 1); i <= Math.min(CELLS - 1, x + 1); i++)
          around += energy[j * CELLS + i]!;
      const scale = 1 / Math.sqrt(around);
      for (let b = 0; b < BINS; b++) {
        const at = (y * CELLS + x) * BINS + b;
        vector[at] = Math.sqrt(cells[at]! * scale);
      }
    }
  return centre(vector);
}

/** Takes from each orientation its mean over the cells, then makes the length 1: even texture is no shape. */
function centre(vector: Float32Array): Float32Array {
  let norm = 0;
  for (let b = 0; b < BINS; b++) {
    let mean = 0;
    for (let at = b; at < DIM; at += BINS) mean += vector[at]!;
    mean /= CELLS * CELLS;
    for (let at = b; at < DIM; at += BINS) {
      vector[at]! -= mean;
      norm += vector[at]! ** 2;
    }
  }
  if (norm > 0) {
    const scale = 1 / Math.sqrt(norm);
    for (let i = 0; i < DIM; i++) vector[i]! *= scale;
  }
  return vector;
}
