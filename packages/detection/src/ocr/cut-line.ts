import type { Raster } from '../image/decode.ts';
import type { Rectangle } from './rectangle.ts';

/** Height at which lines are read. */
export const LINE_HEIGHT = 48;
/** Longest line that is read, in pixels at that height; longer ones are squeezed. */
const MOST_WIDTH = 2_048;
/** A place this many times as high as wide is a vertical line. */
const VERTICAL = 1.5;

/** A line of text cut out upright, 48 pixels high, 3 bytes a pixel. */
export interface Strip {
  width: number;
  rgb: Uint8Array;
}

/**
 * The strips by which a place may be read: one for a horizontal line; for a vertical one (竖排) its characters side by side, and
 * the whole turned left, as Latin letters are often set.
 */
export function stripsOf(raster: Raster, place: Rectangle): Strip[] {
  if (place.height < VERTICAL * place.width) return [cut(raster, place, widthOf(place.width, place.height))];
  const turned: Rectangle = {
    ...place,
    width: place.height,
    height: place.width,
    angle: place.angle - Math.PI / 2,
  };
  const down = { ...turned, angle: turned.angle + Math.PI };
  const width = widthOf(turned.width, turned.height);
  return [sideBySide(raster, place), cut(raster, turned, width), cut(raster, down, width)];
}

const widthOf = (width: number, height: number): number =>
  Math.min(MOST_WIDTH, Math.max(8, Math.round((width / height) * LINE_HEIGHT)));

/** Characters of a vertical line, taken as squares one below the other, put into a row. */
function sideBySide(raster: Raster, place: Rectangle): Strip {
  const count = Math.max(1, Math.round(place.height / place.width));
  const pitch = place.height / count;
  const cell = Math.round((place.width / pitch) * LINE_HEIGHT);
  const row: Strip = { width: cell * count, rgb: new Uint8Array(cell * count * LINE_HEIGHT * 3) };
  const [cos, sin] = [Math.cos(place.angle), Math.sin(place.angle)];
  for (let n = 0; n < count; n++) {
    const down = (n + 0.5) * pitch - place.height / 2;
    const at = { ...place, x: place.x - down * sin, y: place.y + down * cos, height: pitch };
    const { rgb } = cut(raster, at, cell);
    for (let y = 0; y < LINE_HEIGHT; y++)
      row.rgb.set(rgb.subarray(y * cell * 3, (y + 1) * cell * 3), (y * row.width + n * cell) * 3);
  }
  return row;
}

/** What lies under a rectangle, each pixel the mean of as many samples as it shrinks; outside is edge colour. */
export function cut(raster: Raster, place: Rectangle, width: number): Strip {
  const { x, y, width: w, height: h, angle } = place;
  const rgb = new Uint8Array(width * LINE_HEIGHT * 3);
  const samples = Math.min(4, Math.max(1, Math.round(h / LINE_HEIGHT)));
  // Between pixels only where few samples make a pixel: the mean of many is as smooth.
  const add = samples > 2 ? addPixel : addSample;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const sum = new Float64Array(3);
  for (let j = 0, at = 0; j < LINE_HEIGHT; j++)
    for (let i = 0; i < width; i++, at += 3) {
      sum.fill(0);
      for (let b = 0; b < samples; b++)
        for (let a = 0; a < samples; a++) {
          const u = ((i + (a + 0.5) / samples) / width - 0.5) * w;
          const v = ((j + (b + 0.5) / samples) / LINE_HEIGHT - 0.5) * h;
          add(raster, x + u * cos - v * sin - 0.5, y + u * sin + v * cos - 0.5, sum);
        }
      for (let c = 0; c < 3; c++) rgb[at + c] = Math.round(sum[c]! / (samples * samples));
    }
  return { width, rgb };
}

function addPixel({ width, height, rgb }: Raster, px: number, py: number, sum: Float64Array): void {
  const x = Math.min(width - 1, Math.max(0, Math.round(px)));
  const y = Math.min(height - 1, Math.max(0, Math.round(py)));
  const at = (y * width + x) * 3;
  sum[0]! += rgb[at]!;
  sum[1]! += rgb[at + 1]!;
  sum[2]! += rgb[at + 2]!;
}

function addSample({ width, height, rgb }: Raster, px: number, py: number, sum: Float64Array): void {
  const fx = Math.min(width - 1, Math.max(0, px));
  const fy = Math.min(height - 1, Math.max(0, py));
  const [xa, ya] = [Math.floor(fx), Math.floor(fy)];
  const right = xa + 1 < width ? 3 : 0;
  const below = ya + 1 < height ? width * 3 : 0;
  const [wx, wy] = [fx - xa, fy - ya];
  const at = (ya * width + xa) * 3;
  for (let c = 0; c < 3; c++) {
    const i = at + c;
    const top = rgb[i]! * (1 - wx) + rgb[i + right]! * wx;
    const low = rgb[i + below]! * (1 - wx) + rgb[i + below + right]! * wx;
    sum[c]! += top + (low - top) * wy;
  }
}
