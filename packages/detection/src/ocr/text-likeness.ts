import type { Luma } from '../duplicate/luma.ts';

/** A step between neighbours of neighbours that counts as an edge, in grey levels. */
const EDGE = 28;
/** Blocks in which alternations are counted: about four letters wide and one high at 256 pixels. */
const BLOCK_WIDTH = 24;
const BLOCK_HEIGHT = 6;
/** Changes between a rising and a falling edge that each line of a block of text has, on average. */
const LEAST_CHANGES = 3;

/**
 * Share of a picture, 0 to 1, that looks like text along one direction: strokes follow each other, dark and light in turn, in every line of a block. A millisecond a picture;
 * tells where to look more closely, and no more.
 */
export function textLikeness(luma: Luma): number {
  const { grey, width, height } = luma;
  return Math.max(textBlocks(grey, width, height, 1, width), textBlocks(grey, height, width, width, 1));
}

function textBlocks(grey: Uint8Array, width: number, height: number, dx: number, dy: number): number {
  let [blocks, text] = [0, 0];
  for (let y = 0; y + BLOCK_HEIGHT <= height; y += BLOCK_HEIGHT / 2)
    for (let x = 0; x + BLOCK_WIDTH <= width; x += BLOCK_WIDTH / 2) {
      blocks++;
      let [sum, lines] = [0, 0];
      for (let j = 0; j < BLOCK_HEIGHT; j++) {
        const n = changes(grey, (y + j) * dy + x * dx, dx);
        sum += n;
        if (n >= 2) lines++;
      }
      if (sum >= LEAST_CHANGES * BLOCK_HEIGHT && lines === BLOCK_HEIGHT) text++;
    }
  return blocks === 0 ? 0 : text / blocks;
}

/** How often rising and falling edges take turns in a line. */
function changes(grey: Uint8Array, at: number, step: number): number {
  let [n, last] = [0, 0];
  for (let i = 2; i < BLOCK_WIDTH; i++) {
    const slope = grey[at + i * step]! - grey[at + (i - 2) * step]!;
    const sign = slope > EDGE ? 1 : slope < -EDGE ? -1 : 0;
    if (sign === 0 || sign === last) continue;
    n++;
    last = sign;
  }
  return n;
}
