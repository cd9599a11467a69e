import sharp from 'sharp';
import { DetectionError } from '../error.ts';
import type { Picture } from '../types.ts';

/** A decoded picture: 3 bytes a pixel, nothing transparent, upright. */
export interface Raster {
  width: number;
  height: number;
  rgb: Uint8Array;
  /** Size of the original after its EXIF rotation; boxes are given in these pixels. */
  original: { width: number; height: number };
}

/** Marks are drawn as SVG of 24 units; they are rendered at about this many pixels. */
const VECTOR_PIXELS = 512;
const POINTS_PER_INCH = 72;
const MAX_DENSITY = 10_000;

/**
 * Decodes PNG, JPEG, WebP, GIF (first frame), AVIF, TIFF or SVG, shrunk so that the longer side is at most
 * `maxSide` pixels; transparent parts take the colour `background`. Throws DetectionError `picture_unreadable`.
 */
export async function decodePicture(
  picture: Picture,
  maxSide: number,
  background = '#ffffff',
): Promise<Raster> {
  try {
    const first = sharp(picture, { failOn: 'error' });
    const meta = await first.metadata();
    const natural = Math.max(meta.width, meta.height);
    const density = Math.min(MAX_DENSITY, (POINTS_PER_INCH * VECTOR_PIXELS) / natural);
    const source = meta.format === 'svg' ? sharp(picture, { density }) : first;
    const { width, height } = meta.autoOrient;
    const upright = source.autoOrient();
    const opaque = meta.hasAlpha ? upright.flatten({ background }) : upright;
    const { data, info } = await opaque
      .toColourspace('srgb')
      .resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const rgb = info.channels === 3 ? pixels : greyToRgb(pixels);
    return { width: info.width, height: info.height, rgb, original: { width, height } };
  } catch (e) {
    throw new DetectionError('picture_unreadable', e instanceof Error ? e.message : String(e), e);
  }
}

/** The same picture, its longer side at most `maxSide` pixels. */
export async function shrinkRaster(raster: Raster, maxSide: number): Promise<Raster> {
  const { width, height, rgb, original } = raster;
  if (Math.max(width, height) <= maxSide) return raster;
  const { data, info } = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(maxSide, maxSide, { fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, rgb: data, original };
}

function greyToRgb(grey: Uint8Array): Uint8Array {
  const rgb = new Uint8Array(grey.length * 3);
  for (let i = 0; i < grey.length; i++) rgb.fill(grey[i]!, i * 3, i * 3 + 3);
  return rgb;
}
