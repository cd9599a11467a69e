import type { Box } from '../image/box.ts';
import type { Raster } from '../image/decode.ts';

/** A part of a picture, whole pixels, as a picture of its own. */
export function cropRaster({ width, rgb, original }: Raster, [x, y, w, h]: Box): Raster {
  const out = new Uint8Array(w * h * 3);
  for (let j = 0; j < h; j++) {
    const from = ((y + j) * width + x) * 3;
    out.set(rgb.subarray(from, from + w * 3), j * w * 3);
  }
  return { width: w, height: h, rgb: out, original };
}
