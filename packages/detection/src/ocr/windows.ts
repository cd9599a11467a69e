import { around, type Box } from '../image/box.ts';
import type { Raster } from '../image/decode.ts';
import type { Blocks, Strokes } from './strokes.ts';

/** From so many turns on a block may be small text ... */
const SMALL_TEXT = 60;
/** ... and of a picture full of strokes, about this share of its blocks. */
const DENSEST = 0.03;
/** Windows of a picture, and the share of it that they may cover together. */
const MOST = 6;
const MOST_AREA = 0.18;
/** Room around what is in a window, in pixels of the picture whose strokes were counted. */
const ROOM = 14;

interface Place {
  box: Box;
  /** The most turns of its blocks. */
  turns: number;
}

/** Parts of a picture whose strokes stand as densely as in small text, in whole pixels of the raster; they do not touch. */
export function windowsOf(strokes: Strokes, raster: Raster): Box[] {
  const places = strokes.blocks.flatMap((b) => placesIn(b, strokes)).sort((a, b) => b.turns - a.turns);
  let left = MOST_AREA * strokes.width * strokes.height;
  let windows: Box[] = [];
  for (const { box } of places) {
    const touched = windows.filter((w) => touch(w, box));
    const apart = windows.filter((w) => !touched.includes(w));
    const joined = [...touched, box].reduce(around);
    const more = area(joined) - touched.reduce((sum, w) => sum + area(w), 0);
    if (more > left || apart.length === MOST) continue;
    // A place whose window would grow into a third one is left out: rare, and no part is looked at twice.
    if (apart.some((w) => touch(w, joined))) continue;
    left -= more;
    windows = [...apart, joined];
  }
  return windows.map((w) => inPixels(w, strokes, raster));
}

const area = ([, , w, h]: Box): number => w * h;
const touch = (a: Box, b: Box): boolean =>
  a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];

function withRoom([x, y, w, h]: Box, width: number, height: number): Box {
  const [x0, y0] = [Math.max(0, x - ROOM), Math.max(0, y - ROOM)];
  return [x0, y0, Math.min(width, x + w + ROOM) - x0, Math.min(height, y + h + ROOM) - y0];
}

function inPixels([x, y, w, h]: Box, strokes: Strokes, raster: Raster): Box {
  const [sx, sy] = [raster.width / strokes.width, raster.height / strokes.height];
  const [x0, y0] = [Math.floor(x * sx), Math.floor(y * sy)];
  const x1 = Math.min(raster.width, Math.ceil((x + w) * sx));
  const y1 = Math.min(raster.height, Math.ceil((y + h) * sy));
  return [x0, y0, x1 - x0, y1 - y0];
}

/** Dense blocks that lie near each other are one place. */
function placesIn(blocks: Blocks, { width, height }: Strokes): Place[] {
  const { turns } = blocks;
  const dense = turns.toSorted()[Math.floor(turns.length * (1 - DENSEST))] ?? 0;
  const least = Math.max(SMALL_TEXT, dense);
  const seen = new Uint8Array(turns.length);
  const places: Place[] = [];
  for (let start = 0; start < turns.length; start++)
    if (seen[start] === 0 && turns[start]! >= least) {
      const { box, turns: most } = placeFrom(start, least, blocks, seen);
      places.push({ box: withRoom(box, width, height), turns: most });
    }
  return places;
}

/** The place that a block belongs to; a gap of one step along the line, of two across it, does not part it. */
function placeFrom(start: number, least: number, blocks: Blocks, seen: Uint8Array): Place {
  const { columns, rows, stepX, stepY, turns } = blocks;
  const [farX, farY] = stepX > stepY ? [2, 3] : [3, 2];
  const stack = [start];
  seen[start] = 1;
  let [x0, y0, x1, y1, most] = [columns, rows, 0, 0, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const [x, y] = [at % columns, Math.floor(at / columns)];
    [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
    most = Math.max(most, turns[at]!);
    for (let ny = Math.max(0, y - farY); ny <= Math.min(rows - 1, y + farY); ny++)
      for (let nx = Math.max(0, x - farX); nx <= Math.min(columns - 1, x + farX); nx++) {
        const next = ny * columns + nx;
        if (seen[next] === 1 || turns[next]! < least) continue;
        seen[next] = 1;
        stack.push(next);
      }
  }
  const box: Box = [x0 * stepX, y0 * stepY, (x1 + 2 - x0) * stepX, (y1 + 2 - y0) * stepY];
  return { box, turns: most };
}
