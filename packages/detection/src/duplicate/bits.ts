/** Cells of the grid that is transformed, a side. */
export const GRID = 64;
/** Frequencies 1 to 16 each way; 0, the mean, is left out. */
const LOW = 16;
export const HASH_BITS = LOW * LOW;
/** 32-bit words of a hash. */
export const WORDS = HASH_BITS / 32;

const HALF = GRID / 2;
/** COSINE[k * HALF + i] for frequency k + 1; the other half of a wave is its mirror image. */
const COSINE = Float32Array.from({ length: LOW * HALF }, (_, n) =>
  Math.cos((Math.PI / GRID) * ((n % HALF) + 0.5) * (Math.floor(n / HALF) + 1)),
);

/** Low frequencies of a line of 64: an even frequency sees the sum of mirrored cells, an odd one their difference. */
function transform(
  from: Float32Array,
  start: number,
  step: number,
  to: Float32Array,
  at: number,
  toStep: number,
) {
  for (let i = 0; i < HALF; i++) {
    const a = from[start + i * step]!;
    const b = from[start + (GRID - 1 - i) * step]!;
    SUMS[i] = a + b;
    DIFFERENCES[i] = a - b;
  }
  for (let k = 0; k < LOW; k++) {
    const side = k % 2 === 0 ? DIFFERENCES : SUMS;
    let sum = 0;
    for (let i = 0; i < HALF; i++) sum += side[i]! * COSINE[k * HALF + i]!;
    to[at + k * toStep] = sum;
  }
}
const SUMS = new Float32Array(HALF);
const DIFFERENCES = new Float32Array(HALF);
const ROWS = new Float32Array(GRID * LOW);
const OUT = new Float32Array(HASH_BITS);

/**
 * 256 bits of 64 x 64 cells: the signs of the cosine transform's low frequencies (as PDQ, which compares them with their
 * median). Signs alone make a mirrored picture's hash the same hash with every second bit inverted: see `mirrored`.
 */
export function hashCells(cells: Float32Array): Uint32Array {
  for (let y = 0; y < GRID; y++) transform(cells, y * GRID, 1, ROWS, y * LOW, 1);
  for (let k = 0; k < LOW; k++) transform(ROWS, k, LOW, OUT, k, LOW);
  const words = new Uint32Array(WORDS);
  for (let i = 0; i < HASH_BITS; i++) if (OUT[i]! > 0) words[i >> 5]! |= 1 << (31 - (i & 31));
  return words;
}

/** How much there is to hash, 0 to 100 (as PDQ's quality): steps between neighbouring cells, on a grid of 64 x 64. */
export function qualityOf(cells: Float32Array): number {
  let steps = 0;
  for (let y = 0; y < GRID; y++)
    for (let x = 0; x < GRID; x++) {
      const here = cells[y * GRID + x]!;
      if (x + 1 < GRID) steps += Math.trunc((Math.abs(cells[y * GRID + x + 1]! - here) * 100) / 255);
      if (y + 1 < GRID) steps += Math.trunc((Math.abs(cells[(y + 1) * GRID + x]! - here) * 100) / 255);
    }
  return Math.min(100, Math.trunc(steps / 90));
}

/** Bits of odd horizontal frequency: those whose sign a mirror changes. */
const MIRROR = 0xaaaaaaaa;

/** The hash of the picture seen in a mirror (left and right changed). */
export const mirrored = (hash: Uint32Array): Uint32Array => hash.map((word) => (word ^ MIRROR) >>> 0);

export function bitCount(x: number): number {
  let n = x - ((x >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Bits that differ between the hash at `i` words of `a` and the one at `j` words of `b`, 0 to 256. */
export function differingBits(a: Uint32Array, b: Uint32Array, i = 0, j = 0): number {
  let bits = 0;
  for (let w = 0; w < WORDS; w++) bits += bitCount(a[i + w]! ^ b[j + w]!);
  return bits;
}
