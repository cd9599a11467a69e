import { DetectionError } from '../../error.ts';

/** Bytes of a row for vectors of `dim` numbers. */
export const strideOf = (dim: number): number => Math.ceil(dim / 16) * 16;

/**
 * Turns vectors before they are rounded to bytes: changes of sign (the same for every index), then Hadamard
 * transforms. Cosines stay as they are, while every number of the result is a mixture of all: without it, a few large
 * numbers of a vector would leave the others few steps.
 */
export class Rotation {
  readonly dim: number;
  readonly #signs: Int8Array;

  constructor(dim: number) {
    this.dim = dim;
    this.#signs = Int8Array.from({ length: dim }, (_, i) => (Math.imul(i + 1, 0x9e3779b1) < 0 ? -1 : 1));
  }

  /**
   * The unit vector in the direction of `vector` (from `from` on), turned; `into` has strideOf(dim) numbers. False
   * for a vector of zeros. Throws DetectionError `vector_invalid` for numbers that are not finite.
   */
  turn(vector: Float32Array, from: number, into: Float32Array): boolean {
    const { dim } = this;
    let square = 0;
    for (let i = 0; i < dim; i++) square += vector[from + i]! ** 2;
    if (!Number.isFinite(square)) throw new DetectionError('vector_invalid', 'A number is not finite');
    into.fill(0);
    if (square === 0) return false;
    const scale = 1 / Math.sqrt(square);
    for (let i = 0; i < dim; i++) into[i] = vector[from + i]! * scale * this.#signs[i]!;
    for (let at = 0; at < dim; ) {
      const width = 1 << (31 - Math.clz32(dim - at));
      hadamard(into, at, width);
      at += width;
    }
    return true;
  }
}

/** In place, without change of length. `width` is a power of two. */
function hadamard(x: Float32Array, at: number, width: number): void {
  for (let half = 1; half < width; half *= 2)
    for (let block = at; block < at + width; block += 2 * half)
      for (let i = block; i < block + half; i++) {
        const a = x[i]!;
        const b = x[i + half]!;
        x[i] = a + b;
        x[i + half] = a - b;
      }
  const scale = 1 / Math.sqrt(width);
  for (let i = at; i < at + width; i++) x[i]! *= scale;
}

function largest(x: Float32Array): number {
  let most = 0;
  for (let i = 0; i < x.length; i++) {
    const size = Math.abs(x[i]!);
    if (size > most) most = size;
  }
  return most;
}

/** Bytes -127 to 127 into `into`; returns what one step is worth. */
export function toBytes(x: Float32Array, into: Int8Array): number {
  const step = largest(x) / 127;
  for (let i = 0; i < x.length; i++) into[i] = Math.round(x[i]! / step);
  return step;
}

/** Bytes 1 to 127 around 64 into `into` at `at`, as the kernel takes a query; returns what one step is worth. */
export function toQuery(x: Float32Array, into: Uint8Array, at: number): number {
  const step = largest(x) / 63;
  for (let i = 0; i < x.length; i++) into[at + i] = 64 + Math.round(x[i]! / step);
  return step;
}
