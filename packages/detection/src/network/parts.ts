import type { Box } from '../image/box.ts';

/** For the comparison of two marks, a box is parted into GRID by GRID; each part is PART numbers, of length 1 at most. */
const GRID = 6;
const PART = 32;
/** Numbers of all parts of a box. */
export const PARTS = GRID * GRID * PART;
/** Sides of what the comparison takes. */
export const PARTS_SHAPE = [GRID * GRID, PART] as const;

/** The parts of a box, row by row. */
export function parted([x, y, w, h]: Box): Box[] {
  return Array.from({ length: GRID * GRID }, (_, i): Box => {
    const [column, row] = [i % GRID, Math.floor(i / GRID)];
    return [x + (column * w) / GRID, y + (row * h) / GRID, w / GRID, h / GRID];
  });
}

/** As a bank keeps parts: a byte a number. */
export const toBytes = (parts: Float32Array): Int8Array => Int8Array.from(parts, (v) => Math.round(v * 127));

/** Writes kept parts as numbers. */
export function fromBytes(kept: Int8Array, into: Float32Array, at: number): void {
  for (let i = 0; i < kept.length; i++) into[at + i] = kept[i]! / 127;
}
