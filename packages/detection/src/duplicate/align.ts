import type { Box } from '../image/box.ts';
import { bilinear } from './luma.ts';

/** Side of the grey thumbnail that is kept of a picture. */
export const THUMB = 64;

/** A thumbnail at 64, 32 and 16 cells a side, each cell the mean of its part of the whole picture. */
export interface Thumb {
  levels: ArrayLike<number>[];
  /** Width by height of the picture. */
  aspect: number;
}

export function thumbOf(cells: ArrayLike<number>, aspect: number): Thumb {
  const levels = [cells];
  for (let side = THUMB / 2; side >= THUMB / 4; side /= 2)
    levels.push(halve(levels[levels.length - 1]!, side));
  return { levels, aspect };
}

function halve(cells: ArrayLike<number>, side: number): Float32Array {
  const out = new Float32Array(side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const i = y * 4 * side + x * 2;
      out[y * side + x] = (cells[i]! + cells[i + 1]! + cells[i + 2 * side]! + cells[i + 2 * side + 1]!) / 4;
    }
  return out;
}

/**
 * Where a part of one picture lies in another, in shares of the pictures' sides: the middle of the part is at (x, y) of the
 * known picture, it is w by h of it, turned by `turn` radians; `mirror`: left and right changed.
 */
export interface Placing {
  x: number;
  y: number;
  w: number;
  h: number;
  turn: number;
  mirror: boolean;
}

/** Samples a side while placing roughly, and while judging. */
const ROUGH = 16;
const FINE = 32;
/** Share of the samples that must lie inside the known picture. */
const LEAST_SHARED = 0.5;

const level = (step: number): number => Math.min(2, Math.max(0, Math.floor(Math.log2(step) + 0.5)));

/** Means of a part of a picture on a grid. */
function sample(thumb: Thumb, [x, y, w, h]: Box, grid: number): Float32Array {
  const l = level((Math.min(w, h) * THUMB) / grid);
  const side = THUMB >> l;
  const out = new Float32Array(grid * grid);
  for (let j = 0; j < grid; j++)
    for (let i = 0; i < grid; i++)
      out[j * grid + i] = bilinear(
        thumb.levels[l]!,
        side,
        side,
        (x + (w * (i + 0.5)) / grid) * side - 0.5,
        (y + (h * (j + 0.5)) / grid) * side - 0.5,
      );
  return out;
}

/** Means of the known picture under a placing; NaN outside of it. */
function sampleAt(thumb: Thumb, p: Placing, grid: number): Float32Array {
  const l = level((Math.min(p.w, p.h) * THUMB) / grid);
  const side = THUMB >> l;
  const cells = thumb.levels[l]!;
  const out = new Float32Array(grid * grid);
  const [cos, sin] = [Math.cos(p.turn), Math.sin(p.turn)];
  const width = p.mirror ? -p.w : p.w;
  for (let j = 0; j < grid; j++)
    for (let i = 0; i < grid; i++) {
      const dx = ((i + 0.5) / grid - 0.5) * width;
      const dy = ((j + 0.5) / grid - 0.5) * p.h;
      // Turned in pixels of the picture, not in shares of its sides.
      const x = p.x + dx * cos - (dy * sin) / thumb.aspect;
      const y = p.y + dx * thumb.aspect * sin + dy * cos;
      out[j * grid + i] =
        x < 0 || y < 0 || x > 1 || y > 1
          ? Number.NaN
          : bilinear(cells, side, side, x * side - 0.5, y * side - 0.5);
    }
  return out;
}

/** Correlation of the steps between neighbouring samples: blind to brightness, strict about where edges are. */
function edgeCorrelation(a: Float32Array, b: Float32Array, grid: number): number {
  let [saa, sbb, sab, n] = [0, 0, 0, 0];
  const add = (x: number, y: number) => {
    if (Number.isNaN(y)) return;
    saa += x * x;
    sbb += y * y;
    sab += x * y;
    n++;
  };
  // The outermost samples are left out: a border's colour bleeds into them.
  for (let j = 1; j < grid - 1; j++)
    for (let i = 1; i < grid - 1; i++) {
      const at = j * grid + i;
      if (i + 2 < grid) add(a[at + 1]! - a[at]!, b[at + 1]! - b[at]!);
      if (j + 2 < grid) add(a[at + grid]! - a[at]!, b[at + grid]! - b[at]!);
    }
  return n < LEAST_SHARED * 2 * (grid - 2) * (grid - 3) || saa * sbb === 0 ? -1 : sab / Math.sqrt(saa * sbb);
}

/** Steps in shares of the sides, and in radians. */
const ROUGH_STEPS = [0.04, 0.02];
const FINE_STEPS = [0.02, 0.01, 0.005];
/** Times that each step is tried in each direction, while it helps. */
const PASSES = 3;
/** Pictures that fit worse than this while placed roughly are not placed finely. */
const HOPELESS = 0.35;

type Judge = (p: Placing) => number;
const PARAMETERS = ['x', 'y', 'w', 'h', 'turn'] as const;

/** Moves, scales and turns a placing as long as it gets better, in ever smaller steps. */
function climb(start: Placing, steps: readonly number[], judge: Judge): { at: Placing; likeness: number } {
  let [at, likeness] = [start, judge(start)];
  for (const step of steps)
    for (let pass = 0, before = -2; pass < PASSES && likeness > before; pass++) {
      before = likeness;
      for (const name of PARAMETERS)
        for (const sign of [1, -1]) {
          const next = { ...at, [name]: at[name] + sign * step };
          const found = judge(next);
          if (found <= likeness) continue;
          [at, likeness] = [next, found];
          break;
        }
    }
  return { at, likeness };
}

/** How alike a part of a picture and the known picture are where they fit best, from a first guess. */
export interface Fit {
  /** Correlation of edges, -1 to 1. */
  edges: number;
  at: Placing;
}

/** Places a part of a picture on a known picture, from a first guess that is off by up to about 6% of the sides. */
export function fit(query: Thumb, part: Box, known: Thumb, guess: Placing): Fit {
  const rough = sample(query, part, ROUGH);
  const near = climb(guess, ROUGH_STEPS, (p) => edgeCorrelation(rough, sampleAt(known, p, ROUGH), ROUGH));
  if (near.likeness < HOPELESS) return { edges: near.likeness, at: near.at };
  const fine = sample(query, part, FINE);
  const best = climb(near.at, FINE_STEPS, (p) => edgeCorrelation(fine, sampleAt(known, p, FINE), FINE));
  return { edges: best.likeness, at: best.at };
}
