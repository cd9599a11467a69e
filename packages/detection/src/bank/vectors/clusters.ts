import type { BankMemory } from './bank-memory.ts';
import type { Kernel } from './kernel.ts';
import { LIST, SEGMENT, segmentBytes } from './layout.ts';
import { strideOf, toQuery } from './quantise.ts';
import type { Rows } from './rows.ts';

const ROUNDS = 8;
/** Vectors for each list that its centre is learned from. */
const SAMPLE = 32;
const QUERY = 64;
/** Below this, looking at all vectors costs next to nothing. */
const FEWEST = 8192;
const MOST_LISTS = 8192;

/** Four times the square root, as a power of two. */
export function listsFor(rows: number): number {
  if (rows < FEWEST) return 1;
  return Math.min(MOST_LISTS, 2 ** Math.round(Math.log2(4 * Math.sqrt(rows))));
}

/** Finds the list of a vector. */
export class Centres {
  readonly #memory: BankMemory;
  readonly #kernel: Kernel;
  readonly #rows: Rows;
  readonly #best: number;

  constructor(memory: BankMemory, kernel: Kernel, rows: Rows) {
    this.#memory = memory;
    this.#kernel = kernel;
    this.#rows = rows;
    this.#best = QUERY + rows.stride;
    kernel.room(this.#best + 8);
  }

  /** The number of the list whose centre is nearest to a turned vector. */
  nearest(turned: Float32Array): number {
    const centres = this.#memory.header('centres');
    if (centres === 0) return 0;
    toQuery(turned, this.#kernel.bytes, QUERY);
    this.#kernel.clear(this.#best, 1);
    this.#kernel.scan(centres, QUERY, this.#best, 1);
    return this.#rows.idOf(this.#kernel.row(this.#best, 0));
  }

  /**
   * Learns the centres of `lists` lists from `count` vectors by spherical k-means over a sample; `vector` gives the
   * turned vector of a number below `count`.
   */
  learn(lists: number, count: number, vector: (i: number, into: Float32Array) => void): void {
    const places = this.#makeRoom(lists);
    const { stride } = this.#rows;
    const sample = Math.min(count, lists * SAMPLE);
    const at = (i: number): number => Math.floor((i * count) / sample);
    const one = new Float32Array(stride);
    for (let list = 0; list < lists; list++) {
      vector(at(Math.floor((list * sample) / lists)), one);
      this.#rows.write(places(list), one, list, 0);
    }
    for (let round = 0; round < ROUNDS; round++) {
      const sums = new Float64Array(lists * stride);
      const members = new Int32Array(lists);
      for (let i = 0; i < sample; i++) {
        vector(at(i), one);
        const list = this.nearest(one);
        members[list]!++;
        for (let j = 0; j < stride; j++) sums[list * stride + j]! += one[j]!;
      }
      for (let list = 0; list < lists; list++) {
        // A centre that nothing is near to moves to a vector of its own.
        if (members[list] === 0) vector(at((list * 7919 + round) % sample), one);
        else mean(sums, list * stride, one);
        this.#rows.write(places(list), one, list, 0);
      }
    }
  }

  #makeRoom(lists: number): (list: number) => number {
    const entry = this.#memory.allocate(LIST.words * 4) >> 2;
    const segments: number[] = [];
    for (let list = 0; list < lists; list++) segments.push(this.#rows.place(entry, 0));
    this.#memory.setHeader('centres', this.#memory.views.words[entry + LIST.first]!);
    return (list) => segments[list]!;
  }
}

function mean(sums: Float64Array, from: number, into: Float32Array): void {
  let square = 0;
  for (let j = 0; j < into.length; j++) square += sums[from + j]! ** 2;
  const scale = square === 0 ? 0 : 1 / Math.sqrt(square);
  for (let j = 0; j < into.length; j++) into[j] = sums[from + j]! * scale;
}

/** Bytes that an index of so many vectors takes, about: a list's last segment is half empty. */
export function roomFor(rows: number, dim: number, lists: number, details: number): number {
  const stride = strideOf(dim);
  const segments = Math.ceil(rows / 64) + 1.5 * lists;
  return segments * segmentBytes(stride) + rows * (24 + details) + SEGMENT.vectors;
}
