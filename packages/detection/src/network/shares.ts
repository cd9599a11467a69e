import type { Box } from '../image/box.ts';

/** Pixels of the input to a cell of the network's map. */
export const STRIDE = 16;

/** Shares of a stretch from `low` to `high` in `n` cells, adding up to 1; all in the nearest cell when it lies outside. */
function along(low: number, high: number, n: number, stride: number): Float32Array {
  const shares = new Float32Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const part = Math.min(high, (i + 1) * stride) - Math.max(low, i * stride);
    if (part > 0) sum += shares[i] = part;
  }
  if (sum > 0) return shares.map((s) => s / sum);
  shares[Math.min(n - 1, Math.max(0, Math.floor((low + high) / 2 / stride)))] = 1;
  return shares;
}

/** The share of each box (pixels of the input) in each cell of a map, row by row: `boxes.length * height * width`. `stride`: of a cell. */
export function sharesOf(
  boxes: readonly Box[],
  width: number,
  height: number,
  stride = STRIDE,
): Float32Array {
  const out = new Float32Array(boxes.length * height * width);
  boxes.forEach(([x, y, w, h], k) => {
    const across = along(x, x + w, width, stride);
    const down = along(y, y + h, height, stride);
    for (let j = 0; j < height; j++)
      for (let i = 0; i < width; i++) out[(k * height + j) * width + i] = down[j]! * across[i]!;
  });
  return out;
}
