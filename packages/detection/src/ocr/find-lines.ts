import sharp from 'sharp';
import type { Raster } from '../image/decode.ts';
import type { Model } from './models.ts';
import { convexHull, leastRectangle, type Point, type Rectangle } from './rectangle.ts';

/** A place where a line of text stands, in pixels of the raster. */
export interface Line {
  place: Rectangle;
  /** Mean likelihood that its pixels are text, 0 to 1. */
  score: number;
}

/** PP-OCR's own settings: when a pixel and when a place is text, and by how much a place is widened. */
const TEXT_PIXEL = 0.3;
const TEXT_PLACE = 0.6;
const WIDEN = 1.5;
/** Shorter side of a place, in pixels of the map, before and after it is widened. */
const LEAST_SIDE = 3;
/** The network halves a picture five times. */
const STEP = 32;
/** It was trained with these means and deviations of its three channels, blue first. */
const MEANS = [0.485, 0.456, 0.406];
const DEVIATIONS = [0.229, 0.224, 0.225];

const toStep = (n: number): number => Math.max(STEP, Math.round(n / STEP) * STEP);

/** Finds lines of text in a picture that is shrunk so that its longer side is about `side`. */
export async function findLines(raster: Raster, side: number, detect: Model): Promise<Line[]> {
  const scale = Math.min(1, side / Math.max(raster.width, raster.height));
  const [width, height] = [toStep(raster.width * scale), toStep(raster.height * scale)];
  const input = await inputOf(raster, width, height);
  const map = (await detect(input, [1, 3, height, width])).data as Float32Array;
  const lines = placesOf(map, width, height);
  const [sx, sy] = [raster.width / width, raster.height / height];
  return lines.map((line) => ({ ...line, place: stretched(line.place, sx, sy) }));
}

async function inputOf({ rgb, width: w, height: h }: Raster, width: number, height: number) {
  const small = await sharp(rgb, { raw: { width: w, height: h, channels: 3 } })
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .raw()
    .toBuffer();
  const pixels = width * height;
  const input = new Float32Array(3 * pixels);
  for (let c = 0; c < 3; c++)
    for (let i = 0; i < pixels; i++)
      input[c * pixels + i] = (small[i * 3 + 2 - c]! / 255 - MEANS[c]!) / DEVIATIONS[c]!;
  return input;
}

/** The picture was shrunk by nearly the same in both directions: the angle may change a little. */
function stretched({ x, y, width, height, angle }: Rectangle, sx: number, sy: number): Rectangle {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    x: x * sx,
    y: y * sy,
    width: width * Math.hypot(cos * sx, sin * sy),
    height: height * Math.hypot(sin * sx, cos * sy),
    angle: Math.atan2(sin * sy, cos * sx),
  };
}

/** Places in a map of likelihoods (DB, Liao et al. 2020): connected pixels, the least rectangle around them, widened. */
export function placesOf(map: Float32Array, width: number, height: number): Line[] {
  const seen = new Uint8Array(map.length);
  const lines: Line[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] === 1 || map[start]! <= TEXT_PIXEL) continue;
    const { edge, score } = flood(map, seen, width, height, start);
    if (score < TEXT_PLACE) continue;
    const tight = leastRectangle(convexHull(edge));
    if (Math.min(tight.width, tight.height) < LEAST_SIDE) continue;
    const by = (tight.width * tight.height * WIDEN) / (2 * (tight.width + tight.height));
    const place = { ...tight, width: tight.width + 2 * by, height: tight.height + 2 * by };
    if (Math.min(place.width, place.height) >= LEAST_SIDE + 2) lines.push({ place, score });
  }
  return lines;
}

/** Marks the pixels connected with one; gives the ends of their rows (corners of pixels, sorted by x, then y) and the mean. */
function flood(map: Float32Array, seen: Uint8Array, width: number, height: number, start: number) {
  const stack = [start];
  seen[start] = 1;
  const rows = new Map<number, [number, number]>();
  let [sum, n] = [0, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    sum += map[at]!;
    n++;
    const [x, y] = [at % width, Math.floor(at / width)];
    const row = rows.get(y);
    rows.set(y, row ? [Math.min(row[0], x), Math.max(row[1], x)] : [x, x]);
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
        const next = ny * width + nx;
        if (seen[next] === 1 || map[next]! <= TEXT_PIXEL) continue;
        seen[next] = 1;
        stack.push(next);
      }
  }
  const edge = [...rows].flatMap(([y, [x0, x1]]): Point[] => [
    [x0, y],
    [x0, y + 1],
    [x1 + 1, y],
    [x1 + 1, y + 1],
  ]);
  edge.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { edge, score: sum / n };
}

/** Top to bottom, and left to right what stands in one row. */
export function inReadingOrder(lines: readonly Line[]): Line[] {
  const left = lines.toSorted((a, b) => a.place.y - b.place.y);
  const ordered: Line[] = [];
  while (left.length > 0) {
    const first = left[0]!.place;
    const row = left.filter(({ place }) => place.y - first.y < Math.min(first.height, place.height) / 2);
    ordered.push(...row.toSorted((a, b) => a.place.x - b.place.x));
    for (const line of row) left.splice(left.indexOf(line), 1);
  }
  return ordered;
}
