import type { Box } from './box.ts';
import type { Raster } from './decode.ts';

/** A square piece of a picture, the input of an embedder: `size` x `size` pixels of 3 bytes. */
export interface Patch {
  size: number;
  rgb: Uint8Array;
}

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

  /** The piece under a square box (pixels of the base picture) at `size` pixels. Outside is edge colour. */
  crop([x, y, side]: Box, size: number): Patch {
    const wanted = Math.floor(Math.log2(Math.max(1, side / size)));
    const level = Math.min(wanted, this.levels.length - 1);
    const { width, height, rgb } = this.levels[level]!;
    const scale = 2 ** -level;
    const step = (side * scale) / size;
    const out = new Uint8Array(size * size * 3);
    const x0 = x * scale + step / 2 - 0.5;
    const y0 = y * scale + step / 2 - 0.5;
    for (let j = 0; j < size; j++) {
      const fy = Math.min(height - 1, Math.max(0, y0 + j * step));
      const ya = Math.floor(fy);
      const yb = Math.min(height - 1, ya + 1);
      const wy = fy - ya;
      for (let i = 0; i < size; i++) {
        const fx = Math.min(width - 1, Math.max(0, x0 + i * step));
        const xa = Math.floor(fx);
        const xb = Math.min(width - 1, xa + 1);
        const wx = fx - xa;
        const o = (j * size + i) * 3;
        for (let c = 0; c < 3; c++) {
          const top = rgb[(ya * width + xa) * 3 + c]! * (1 - wx) + rgb[(ya * width + xb) * 3 + c]! * wx;
          const low = rgb[(yb * width + xa) * 3 + c]! * (1 - wx) + rgb[(yb * width + xb) * 3 + c]! * wx;
          out[o + c] = top * (1 - wy) + low * wy;
        }
      }
    }
    return { size, rgb: out };
  }
}

function halve({ width, height, rgb, original }: Raster): Raster {
  const w = width >> 1;
  const h = height >> 1;
  const out = new Uint8Array(w * h * 3);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++)
      for (let c = 0; c < 3; c++) {
        const i = (y * 2 * width + x * 2) * 3 + c;
        const below = i + width * 3;
        out[(y * w + x) * 3 + c] = (rgb[i]! + rgb[i + 3]! + rgb[below]! + rgb[below + 3]! + 2) >> 2;
      }
  return { width: w, height: h, rgb: out, original };
}
