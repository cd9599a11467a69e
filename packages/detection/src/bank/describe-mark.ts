import { DetectionError } from '../error.ts';
import { type Box, contentBox } from '../image/box.ts';
import { decodePicture, type Raster } from '../image/decode.ts';
import type { LogoNetwork } from '../network/model.ts';
import { toBytes } from '../network/parts.ts';
import { bankInput } from '../network/view.ts';
import type { Picture } from '../types.ts';

/** Longer side at which a mark is read. */
const MARK_SIDE = 320;
/** Ground added on each side, as a share of the longer side: more than a close view shows around its box. */
const MARGIN = 0.12;

/** Ground around a mark that may reach the edges of its picture: the colour of its corners, or what it was laid on. */
function padded(raster: Raster, ground: number): Raster {
  const { width: w, height: h, rgb, original } = raster;
  const corners = [0, w - 1, (h - 1) * w, h * w - 1].map((i) => rgb.subarray(i * 3, i * 3 + 3));
  const same = corners.every((c) => c.every((v, k) => Math.abs(v - corners[0]![k]!) < 12));
  const pad = Math.ceil(Math.max(w, h) * MARGIN);
  const [width, height] = [w + 2 * pad, h + 2 * pad];
  const out = new Uint8Array(width * height * 3);
  for (let i = 0; i < out.length; i += 3) out.set(same ? corners[0]! : [ground, ground, ground], i);
  for (let y = 0; y < h; y++)
    out.set(rgb.subarray(y * w * 3, (y + 1) * w * 3), ((y + pad) * width + pad) * 3);
  return { width, height, rgb: out, original };
}

/**
 * A mark as pixels; a transparent one is laid on white, or on black when white shows nothing. Throws DetectionError
 * `picture_unreadable`, also for a picture of one colour.
 */
export async function readMark(picture: Picture): Promise<Raster> {
  for (const background of ['#ffffff', '#000000']) {
    const raster = await decodePicture(picture, MARK_SIDE, background);
    if (contentBox(raster)) return padded(raster, background === '#ffffff' ? 255 : 0);
  }
  throw new DetectionError('picture_unreadable', 'The logo is of one colour');
}

/** What a bank keeps of a mark. */
export interface MarkDescription {
  vector: Float32Array;
  parts: Int8Array;
}

/** What lies in a box of a raster, as the bank describes marks; margins do not matter. */
export async function describeRaster(
  raster: Raster,
  content: Box,
  network: LogoNetwork,
): Promise<MarkDescription> {
  const { input, inside } = bankInput(raster, content);
  const [map] = await network.map(input, { details: true });
  const vector = await network.vectors(map!, [inside]);
  return { vector, parts: toBytes(await network.parts(map!, inside)) };
}

/** Describes a mark: `readMark`'s pixels, without their margin. */
export async function describeMark(picture: Picture, network: LogoNetwork): Promise<MarkDescription> {
  const raster = await readMark(picture);
  return describeRaster(raster, contentBox(raster)!, network);
}
