import type { Box } from './box.ts';
import type { Raster } from './decode.ts';

/** A picture at full, half, quarter ... size, so that a piece of any size is sampled without aliasing. */
export class Pyramid {
  readonly levels: Raster[];

  constructor(base: Raster, smallest = 32) {
    this.levels = [base];
    for (let r = base; Math.min(r.width, r.height) >= smallest * 2; ) {
      r = halve(r);
      this.levels.push(r);
    }
  }

  /** The piece under a box at `columns * rows` pixels, 3 bytes each. Outside is edge colour. */
  cut([x, y, w, h]: Box, columns: number, rows: number): Uint8Array {
    const wanted = Math.floor(Math.log2(Math.max(1, Math.min(w / columns, h / rows))));
    const level = Math.min(wanted, this.levels.length - 1);
    const { width, height, rgb } = this.levels[level]!;
    const scale = 2 ** -level;
    const xs = samples(x * scale, (w * scale) / columns, columns, width);
    const ys = samples(y * scale, (h * scale) / rows, rows, height);
    const out = new Uint8Array(columns * rows * 3);
    for (let j = 0, o = 0; j < rows; j++) {
      const [top, below, wy] = [ys.low[j]! * width * 3, ys.high[j]! * width * 3, ys.weight[j]!];
      for (let i = 0; i < columns; i++, o += 3) {
        const left = xs.low[i]! * 3;
        const right = xs.high[i]! * 3;
        const wx = xs.weight[i]!;
        for (let k = 0; k < 3; k++) {
          const a = rgb[top + left + k]!;
          const c = rgb[below + left + k]!;
          const upper = (a << UNIT) + (rgb[top + right + k]! - a) * wx;
          const lower = (c << UNIT) + (rgb[below + right + k]! - c) * wx;
          out[o + k] = ((upper << UNIT) + (lower - upper) * wy) >> (2 * UNIT);
        }
      }
    }
    return out;
  }
}

/** Weights are whole numbers of 1 / 2^UNIT: in floats this loop takes twice as long. */
const UNIT = 10;

/** The two pixels between which each sample lies along one side, and the weight of the second. */
function samples(start: number, step: number, count: number, length: number) {
  const low = new Int32Array(count);
  const high = new Int32Array(count);
  const weight = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const at = Math.min(length - 1, Math.max(0, start + (i + 0.5) * step - 0.5));
    low[i] = Math.floor(at);
    high[i] = Math.min(length - 1, low[i]! + 1);
    weight[i] = Math.round((at - low[i]!) * 2 ** UNIT);
  }
  return { low, high, weight };
}

function halve({ width, height, rgb, original }: Raster): Raster {
  const w = width >> 1;
  const h = height >> 1;
  const out = new Uint8Array(w * h * 3);
  const row = width * 3;
  for (let y = 0, o = 0; y < h; y++)
    for (let x = 0, i = y * 2 * row; x < w; x++, i += 6, o += 3) {
      const j = i + row;
      out[o] = (rgb[i]! + rgb[i + 3]! + rgb[j]! + rgb[j + 3]! + 2) >> 2;
      out[o + 1] = (rgb[i + 1]! + rgb[i + 4]! + rgb[j + 1]! + rgb[j + 4]! + 2) >> 2;
      out[o + 2] = (rgb[i + 2]! + rgb[i + 5]! + rgb[j + 2]! + rgb[j + 5]! + 2) >> 2;
    }
  return { width: w, height: h, rgb: out, original };
}
