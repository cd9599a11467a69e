import type { Raster } from '../image/decode.ts';

/** Longer side of the picture in which strokes are counted. */
export const STROKES_SIDE = 512;
/** A step between neighbours of neighbours that counts as an edge, in grey levels. */
const EDGE = 24;
/** Half a block, along the line and across it, in pixels: a block is about four small letters wide and one high. */
const ALONG = 16;
const ACROSS = 5;

/** How often rising and falling edges take turns in the blocks of a picture, along one direction. */
export interface Blocks {
  columns: number;
  rows: number;
  /** Pixels from one block to the next; each is two steps wide and two high. */
  stepX: number;
  stepY: number;
  /** Turns in all ten lines of a block, row by row. */
  turns: Uint16Array;
}

/** Strokes of a picture: in text dark and light follow each other in every line of a block. */
export interface Strokes {
  /** Pixels of the picture in which they were counted. */
  width: number;
  height: number;
  /** Of lines that lie, and of lines that stand. */
  blocks: Blocks[];
}

/** Counts strokes. A millisecond a picture; laces, seams and leaves have them too: tells where to look, and no more. */
export function strokesOf({ width, height, rgb }: Raster): Strokes {
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 3)
    grey[i] = (rgb[at]! * 77 + rgb[at + 1]! * 150 + rgb[at + 2]! * 29 + 128) >> 8;
  return { width, height, blocks: [count(grey, width, height, false), count(grey, width, height, true)] };
}

/** The most turns of any block. */
export function mostTurns({ blocks }: Strokes): number {
  let most = 0;
  for (const { turns } of blocks) for (const n of turns) if (n > most) most = n;
  return most;
}

/** Row by row in both directions: walking down the columns one by one would miss the cache at each step. */
function count(grey: Uint8Array, width: number, height: number, down: boolean): Blocks {
  const [stepX, stepY] = down ? [ACROSS, ALONG] : [ALONG, ACROSS];
  const [columns, rows] = [Math.floor(width / stepX), Math.floor(height / stepY)];
  const cells = new Uint16Array(columns * rows);
  const before = down ? 2 * width : 2;
  // Whether the last edge of each line rose (1) or fell (-1).
  const last = new Int8Array(down ? width : height);
  for (let y = down ? 2 : 0; y < rows * stepY; y++) {
    const row = Math.floor(y / stepY) * columns;
    for (let x = down ? 0 : 2; x < columns * stepX; x++) {
      const i = y * width + x;
      const slope = grey[i]! - grey[i - before]!;
      if (slope <= EDGE && slope >= -EDGE) continue;
      const sign = slope > 0 ? 1 : -1;
      const line = down ? x : y;
      if (last[line] === sign) continue;
      last[line] = sign;
      cells[row + Math.floor(x / stepX)]!++;
    }
  }
  return { columns, rows, stepX, stepY, turns: overlapping(cells, columns, rows) };
}

/** Two by two cells make a block. */
function overlapping(cells: Uint16Array, columns: number, rows: number): Uint16Array {
  const turns = new Uint16Array(cells.length);
  for (let y = 0; y + 1 < rows; y++)
    for (let x = 0; x + 1 < columns; x++) {
      const i = y * columns + x;
      turns[i] = cells[i]! + cells[i + 1]! + cells[i + columns]! + cells[i + columns + 1]!;
    }
  return turns;
}
