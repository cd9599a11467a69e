import type { Box } from '../image/box.ts';
import type { Raster } from '../image/decode.ts';
import { Pyramid } from '../image/pyramid.ts';
import type { Input } from './model.ts';
import { STRIDE } from './shares.ts';

/**
 * Width and height of close views, and of marks as the bank shows them: about the same number of pixels each, so that a long
 * thin mark keeps its detail at the same cost. As in training (training/scenes.py), like the numbers below.
 */
const FRAMES = [
  [112, 112],
  [160, 80],
  [80, 160],
  [224, 64],
  [64, 224],
] as const;
/** Longer to shorter side of a box from which on it goes into a longer frame. */
const LONG = 1.5;
const LONGER = 2.6;
/** Share of a frame that the box fills, by the side that is fuller. */
const FILLED = 94 / 112;

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

/** A close view of a box: which piece of the raster it shows, in which frame, and where the box lies in it. */
export interface CloseView {
  frame: number;
  shown: Box;
  inside: Box;
  /** Pixels of the raster to a pixel of the view. */
  scale: number;
}

function frameOf(w: number, h: number): number {
  const ratio = Math.max(w, h) / Math.min(w, h);
  if (ratio < LONG) return 0;
  return (ratio < LONGER ? 1 : 3) + Number(h > w);
}

export function closeView([x, y, w, h]: Box): CloseView {
  const frame = frameOf(w, h);
  const [width, height] = FRAMES[frame]!;
  const scale = Math.max(w / width, h / height) / FILLED;
  const inside: Box = [(width - w / scale) / 2, (height - h / scale) / 2, w / scale, h / scale];
  return {
    frame,
    shown: [x - inside[0] * scale, y - inside[1] * scale, width * scale, height * scale],
    inside,
    scale,
  };
}

/** Views of one frame as one input of the network; `of`: which of the given views, in the order of the input. */
export interface CloseInput {
  of: number[];
  input: Input;
}

/** Close views as inputs, one for each frame that is among them. */
export function closeInputs(pyramid: Pyramid, views: readonly CloseView[]): CloseInput[] {
  return FRAMES.flatMap(([width, height], frame) => {
    const of = views.flatMap((v, k) => (v.frame === frame ? [k] : []));
    if (of.length === 0) return [];
    const size = width * height * 3;
    const rgb = new Uint8Array(of.length * size);
    for (const [n, k] of of.entries()) rgb.set(pyramid.cut(views[k]!.shown, width, height), n * size);
    return [{ of, input: { count: of.length, width, height, rgb } }];
  });
}

/** A mark as the bank shows it: centred, with a margin, on its own ground. */
export function bankInput(raster: Raster, content: Box): { input: Input; inside: Box } {
  const view = closeView(content);
  const [{ input }] = closeInputs(new Pyramid(raster), [view]) as [CloseInput];
  return { input, inside: view.inside };
}
