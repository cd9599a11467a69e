import { type Box, squareAround } from '../image/box.ts';
import type { Raster } from '../image/decode.ts';
import { Pyramid } from '../image/pyramid.ts';
import type { Input } from './model.ts';
import { STRIDE } from './shares.ts';

/** Side of a close view, and of the mark in it, as in training (training/scenes.py). */
export const CLOSE = 112;
const FILLED = 94 / CLOSE;

/** A picture made to fit the network: the longer side has `longest` pixels. */
export interface Fitted {
  input: Input;
  /** Pixels of the raster to a pixel of the input, across and down. */
  scale: [number, number];
}

const toStride = (side: number): number => Math.max(STRIDE, Math.round(side / STRIDE) * STRIDE);

/** The whole picture; its sides are stretched by a few percent to whole cells. */
export function fit(pyramid: Pyramid, longest: number): Fitted {
  const { width: w, height: h } = pyramid.levels[0]!;
  const by = longest / Math.max(w, h);
  const [width, height] = [toStride(w * by), toStride(h * by)];
  const rgb = pyramid.cut([0, 0, w, h], width, height);
  return { input: { count: 1, width, height, rgb }, scale: [w / width, h / height] };
}

/** A close view of a box: it and what lies around it in a square, and where the box lies in the view. */
export interface CloseView {
  square: Box;
  inside: Box;
}

export function closeView(box: Box): CloseView {
  const square = squareAround(box, (1 / FILLED - 1) / 2);
  const by = CLOSE / square[2];
  const inside: Box = [(box[0] - square[0]) * by, (box[1] - square[1]) * by, box[2] * by, box[3] * by];
  return { square, inside };
}

/** Close views as one input. */
export function closeInput(pyramid: Pyramid, views: readonly CloseView[]): Input {
  const rgb = new Uint8Array(views.length * CLOSE * CLOSE * 3);
  views.forEach(({ square }, k) => {
    rgb.set(pyramid.crop(square, CLOSE).rgb, k * CLOSE * CLOSE * 3);
  });
  return { count: views.length, width: CLOSE, height: CLOSE, rgb };
}

/** A mark as the bank shows it: centred, with a margin, on its own ground. */
export function bankInput(raster: Raster, content: Box): { input: Input; inside: Box } {
  const view = closeView(content);
  return { input: closeInput(new Pyramid(raster), [view]), inside: view.inside };
}
