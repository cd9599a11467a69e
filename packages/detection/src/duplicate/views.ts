import type { Box } from '../image/box.ts';
import { GRID, hashCells, WORDS } from './bits.ts';
import { cellMeans, type Luma, turnedCells } from './luma.ts';

/** A part of a picture that is hashed by itself, in shares of its sides; `turn` in degrees. */
export interface View {
  box: Box;
  turn: number;
}

const WHOLE: Box = [0, 0, 1, 1];
const cut = (left: number, top: number, right: number, bottom: number): View => ({
  box: [left, top, 1 - left - right, 1 - top - bottom],
  turn: 0,
});

/** Every combination of what is cut from the four sides. */
const cuts = (shares: readonly number[]): View[] =>
  shares.flatMap((l) => shares.flatMap((t) => shares.flatMap((r) => shares.map((b) => cut(l, t, r, b)))));

/** What is left of a picture after a crop, or after a small turn. */
const PARTS: readonly View[] = [
  ...cuts([0.04, 0.13]),
  cut(0.08, 0.08, 0.08, 0.08),
  cut(0.2, 0.2, 0.2, 0.2),
  cut(0.2, 0.2, 0, 0),
  cut(0, 0.2, 0.2, 0),
  cut(0.2, 0, 0, 0.2),
  cut(0, 0, 0.2, 0.2),
  cut(0.2, 0, 0, 0),
  cut(0, 0.2, 0, 0),
  cut(0, 0, 0.2, 0),
  cut(0, 0, 0, 0.2),
  { box: WHOLE, turn: 3 },
  { box: WHOLE, turn: -3 },
];

const LISTED = new Set([WHOLE, ...PARTS.map((p) => p.box)].map(String));
/** A finer net of crops. */
const MORE_PARTS: readonly View[] = cuts([0, 0.08, 0.16]).filter((view) => !LISTED.has(String(view.box)));

/** The whole picture and its content come first: these two are looked up, the others are looked among. */
export const OWN_VIEWS = 2;
/** Views of a hash that is written as text. */
export const TEXT_VIEWS = OWN_VIEWS + PARTS.length;
/** Views of a picture in an index: any crop of up to 18% a side lies near one. */
export const VIEW_COUNT = TEXT_VIEWS + MORE_PARTS.length;

/** Where view number `view` lies; `content` is the picture's own (in shares of its sides). */
export function viewOf(view: number, content: Box): View {
  if (view < OWN_VIEWS) return { box: view === 0 ? WHOLE : content, turn: 0 };
  return view < TEXT_VIEWS ? PARTS[view - OWN_VIEWS]! : MORE_PARTS[view - TEXT_VIEWS]!;
}

/** Content box in shares of the sides; the whole for a picture of one colour. */
export function contentShare({ content, width, height }: Luma): Box {
  if (!content) return WHOLE;
  return [content[0] / width, content[1] / height, content[2] / width, content[3] / height];
}

/** Hashes of the first `count` views of a picture, one after the other; `content` and `aspect` are the original's. */
export function hashViews(luma: Luma, content: Box, aspect: number, count: number): Uint32Array {
  const { width, height } = luma;
  const hashes = new Uint32Array(count * WORDS);
  const whole = cellMeans(luma, [0, 0, width, height], GRID);
  for (let view = 0; view < count; view++) {
    const { box, turn } = viewOf(view, content);
    const pixels: Box = [box[0] * width, box[1] * height, box[2] * width, box[3] * height];
    const cells = turn === 0 ? cellMeans(luma, pixels, GRID) : turnedCells(whole, GRID, aspect, turn);
    hashes.set(hashCells(cells), view * WORDS);
  }
  return hashes;
}
