import { readFile } from 'node:fs/promises';
import ort from 'onnxruntime-node';
import type { Box } from '../image/box.ts';
import { STRIDE, sharesOf } from './shares.ts';

/** Version of the weights in models/; vectors of different versions must not be compared. */
export const MODEL_VERSION = 'logo-2';
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
}

const FOLDER = new URL('../../models/', import.meta.url);

/** The trained network (training/, docs/model-card.md), run by ONNX Runtime on the processor. */
export class LogoNetwork {
  readonly version = MODEL_VERSION;
  readonly #map: ort.InferenceSession;
  readonly #vector: ort.InferenceSession;

  private constructor(map: ort.InferenceSession, vector: ort.InferenceSession) {
    this.#map = map;
    this.#vector = vector;
  }

  /** Reads the weights (5 MB). One instance serves a process; runs may overlap. `threads`: of one run. */
  static async load({ threads = 1 } = {}): Promise<LogoNetwork> {
    const options = { intraOpNumThreads: threads, interOpNumThreads: 1 };
    const open = async (name: string) =>
      ort.InferenceSession.create(await readFile(new URL(name, FOLDER)), options);
    return new LogoNetwork(await open('logo-map.onnx'), await open('logo-vector.onnx'));
  }

  /** One map a picture. */
  async map({ count, width, height, rgb }: Input): Promise<FeatureMap[]> {
    const picture = new ort.Tensor('uint8', rgb, [count, height, width, 3]);
    const { cells, where } = await this.#map.run({ picture });
    const part = (t: ort.Tensor | undefined, i: number): Float32Array => {
      const data = t!.data as Float32Array;
      return data.subarray((i * data.length) / count, ((i + 1) * data.length) / count);
    };
    return Array.from({ length: count }, (_, i) => ({
      width: width / STRIDE,
      height: height / STRIDE,
      cells: part(cells, i),
      where: part(where, i),
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
}
