import { readFile } from 'node:fs/promises';
import ort from 'onnxruntime-node';
import type { Box } from '../image/box.ts';
import { fromBytes, PARTS, PARTS_SHAPE, parted } from './parts.ts';
import { STRIDE, sharesOf } from './shares.ts';

/** Version of the weights in models/; vectors of different versions must not be compared. */
export const MODEL_VERSION = 'logo-5';
/** Length of a vector. */
export const DIM = 128;

/** Pictures of one size for the network, one after the other, 3 bytes a pixel; sides are multiples of STRIDE. */
export interface Input {
  count: number;
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** What the network says of a picture: features for vectors, and where marks are. `width * height` cells. */
export interface FeatureMap {
  width: number;
  height: number;
  cells: Float32Array;
  where: Float32Array;
  /** Features of an earlier layer, in cells of half the side; only where they were asked for. */
  details?: Float32Array;
}

/** Pixels of the input to a cell of `details`. */
const DETAIL_STRIDE = 8;
const FOLDER = new URL('../../models/', import.meta.url);

/** The trained network (training/, docs/model-card.md), run by ONNX Runtime on the processor. */
export class LogoNetwork {
  readonly version = MODEL_VERSION;
  readonly #map: ort.InferenceSession;
  readonly #vector: ort.InferenceSession;
  readonly #parts: ort.InferenceSession;
  readonly #same: ort.InferenceSession;
  /** Room for what `same` compares, used again: a megabyte a picture that the garbage collector need not see. */
  readonly #pairs: { one: Float32Array; other: Float32Array }[] = [];

  private constructor([map, vector, parts, same]: readonly ort.InferenceSession[]) {
    this.#map = map!;
    this.#vector = vector!;
    this.#parts = parts!;
    this.#same = same!;
  }

  /** Reads the weights (6 MB). One instance serves a process; runs may overlap. `threads`: of one run. */
  static async load({ threads = 1 } = {}): Promise<LogoNetwork> {
    const options = { intraOpNumThreads: threads, interOpNumThreads: 1 };
    const open = async (name: string) =>
      ort.InferenceSession.create(await readFile(new URL(name, FOLDER)), options);
    const names = ['logo-map.onnx', 'logo-vector.onnx', 'logo-parts.onnx', 'logo-same.onnx'];
    return new LogoNetwork(await Promise.all(names.map(open)));
  }

  /** One map a picture. `details`: for `parts`. */
  async map({ count, width, height, rgb }: Input, { details = false } = {}): Promise<FeatureMap[]> {
    const picture = new ort.Tensor('uint8', rgb, [count, height, width, 3]);
    const wanted = details ? ['cells', 'where', 'details'] : ['cells', 'where'];
    const found = await this.#map.run({ picture }, wanted);
    const part = (t: ort.Tensor | undefined, i: number): Float32Array => {
      const data = t!.data as Float32Array;
      return data.subarray((i * data.length) / count, ((i + 1) * data.length) / count);
    };
    return Array.from({ length: count }, (_, i) => ({
      width: width / STRIDE,
      height: height / STRIDE,
      cells: part(found.cells, i),
      where: part(found.where, i),
      ...(details && { details: part(found.details, i) }),
    }));
  }

  /** The vector of what lies in each box (pixels of the input), of length 1: `boxes.length * DIM` numbers. */
  async vectors({ width, height, cells }: FeatureMap, boxes: readonly Box[]): Promise<Float32Array> {
    if (boxes.length === 0) return new Float32Array(0);
    const n = width * height;
    const { vectors } = await this.#vector.run({
      cells: new ort.Tensor('float32', cells, [n, cells.length / n]),
      shares: new ort.Tensor('float32', sharesOf(boxes, width, height), [boxes.length, n]),
    });
    return vectors!.data as Float32Array;
  }

  /** What lies in each part of a box, for `same`: PARTS numbers. The map must have its details. */
  async parts({ width, height, cells, details }: FeatureMap, box: Box): Promise<Float32Array> {
    const boxes = parted(box);
    const [n, fine] = [width * height, 4 * width * height];
    const tensor = (data: Float32Array, rows: number) =>
      new ort.Tensor('float32', data, [rows, data.length / rows]);
    const { parts } = await this.#parts.run({
      cells: tensor(cells, n),
      shares: tensor(sharesOf(boxes, width, height), boxes.length),
      details: tensor(details!, fine),
      detail_shares: tensor(sharesOf(boxes, 2 * width, 2 * height, DETAIL_STRIDE), boxes.length),
    });
    return parts!.data as Float32Array;
  }

  /** For each pair, how sure it is that a place shows a mark: a logit. Marks as a bank keeps their parts. */
  async same(pairs: readonly { place: Float32Array; mark: Int8Array }[]): Promise<Float32Array> {
    if (pairs.length === 0) return new Float32Array(0);
    const both = this.#pairs.pop() ?? { one: new Float32Array(0), other: new Float32Array(0) };
    if (both.one.length < pairs.length * PARTS) {
      both.one = new Float32Array(pairs.length * PARTS);
      both.other = new Float32Array(pairs.length * PARTS);
    }
    pairs.forEach(({ place, mark }, i) => {
      both.one.set(place, i * PARTS);
      fromBytes(mark, both.other, i * PARTS);
    });
    const tensor = (room: Float32Array) =>
      new ort.Tensor('float32', room.subarray(0, pairs.length * PARTS), [pairs.length, ...PARTS_SHAPE]);
    const { same } = await this.#same.run({ one: tensor(both.one), other: tensor(both.other) });
    this.#pairs.push(both);
    return same!.data as Float32Array;
  }
}
