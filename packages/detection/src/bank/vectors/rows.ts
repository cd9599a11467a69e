import type { BankMemory } from './bank-memory.ts';
import {
  BLOCK_ROWS,
  LIST,
  SEGMENT,
  SEGMENT_ROWS,
  segmentBytes,
  segmentOf,
  vectorOf,
  wordOf,
} from './layout.ts';
import { toBytes } from './quantise.ts';

/** Bytes from one group of four to the next of the same row. */
const HOP = BLOCK_ROWS * 4;

/** Writes and reads rows. One thread writes; any thread reads meanwhile. */
export class Rows {
  readonly #memory: BankMemory;
  readonly stride: number;
  readonly #bytes: Int8Array;

  constructor(memory: BankMemory) {
    this.#memory = memory;
    this.stride = memory.header('stride');
    this.#bytes = new Int8Array(this.stride);
  }

  /** A place for one more row in a list: that of a dead row, or a new one. `entry`: index of the list's first word. */
  place(entry: number, list: number): number {
    const { words } = this.#memory.views;
    const dead = words[entry + LIST.free]!;
    if (dead !== 0) {
      words[entry + LIST.free] = words[wordOf(dead, SEGMENT.sibling)]!;
      return dead;
    }
    let segment = words[entry + LIST.last]!;
    if (segment === 0 || words[(segment + SEGMENT.used) >> 2]! === SEGMENT_ROWS)
      segment = this.#append(entry, list);
    // The memory may have grown.
    const now = this.#memory.views.words;
    const used = now[(segment + SEGMENT.used) >> 2]!;
    now[(segment + SEGMENT.used) >> 2] = used + 1;
    return segment + used;
  }

  #append(entry: number, list: number): number {
    const segment = this.#memory.allocate(segmentBytes(this.stride));
    const { words, floats } = this.#memory.views;
    const bias = (segment + SEGMENT.bias) >> 2;
    floats.fill(Number.NEGATIVE_INFINITY, bias, bias + SEGMENT_ROWS);
    words[(segment + SEGMENT.list) >> 2] = list;
    const last = words[entry + LIST.last]!;
    // Linked last: a thread that follows the chain never meets a half-made segment.
    if (last === 0) Atomics.store(words, entry + LIST.first, segment);
    else Atomics.store(words, (last + SEGMENT.next) >> 2, segment);
    words[entry + LIST.last] = segment;
    return segment;
  }

  /** Writes a turned vector at a place. */
  write(row: number, turned: Float32Array, id: number, sibling: number): void {
    const { signed, words, floats } = this.#memory.views;
    const bytes = this.#bytes;
    const step = toBytes(turned, bytes);
    Atomics.add(words, wordOf(row, SEGMENT.turn), 1);
    let sum = 0;
    let at = vectorOf(row, this.stride);
    for (let i = 0; i < bytes.length; i += 4, at += HOP)
      for (let j = 0; j < 4; j++) {
        signed[at + j] = bytes[i + j]!;
        sum += bytes[i + j]!;
      }
    words[wordOf(row, SEGMENT.id)] = id;
    words[wordOf(row, SEGMENT.sibling)] = sibling;
    floats[wordOf(row, SEGMENT.scale)] = step;
    // The query's bytes lie around 64: what that adds is taken away again.
    floats[wordOf(row, SEGMENT.bias)] = -64 * sum * step;
    Atomics.add(words, wordOf(row, SEGMENT.turn), 1);
  }

  /** A dead row is never found, and its place is given to the next row of its list. */
  kill(row: number, entry: number): void {
    const { words, floats } = this.#memory.views;
    Atomics.add(words, wordOf(row, SEGMENT.turn), 1);
    floats[wordOf(row, SEGMENT.scale)] = 0;
    floats[wordOf(row, SEGMENT.bias)] = Number.NEGATIVE_INFINITY;
    words[wordOf(row, SEGMENT.sibling)] = words[entry + LIST.free]!;
    words[entry + LIST.free] = row;
    Atomics.add(words, wordOf(row, SEGMENT.turn), 1);
  }

  isDead(row: number): boolean {
    return this.#memory.views.floats[wordOf(row, SEGMENT.bias)] === Number.NEGATIVE_INFINITY;
  }

  /** The living rows of a list. */
  *living(entry: number): Generator<number> {
    const { words } = this.#memory.views;
    for (let segment = words[entry + LIST.first]!; segment !== 0; segment = words[segment >> 2]!)
      for (let place = 0; place < words[(segment + SEGMENT.used) >> 2]!; place++)
        if (!this.isDead(segment + place)) yield segment + place;
  }

  listOf(row: number): number {
    return this.#memory.views.words[(segmentOf(row) + SEGMENT.list) >> 2]!;
  }

  idOf(row: number): number {
    return this.#memory.views.words[wordOf(row, SEGMENT.id)]!;
  }

  siblingOf(row: number): number {
    return this.#memory.views.words[wordOf(row, SEGMENT.sibling)]!;
  }

  setSibling(row: number, sibling: number): void {
    this.#memory.views.words[wordOf(row, SEGMENT.sibling)] = sibling;
  }

  /** A row's vector as it is kept (turned, rounded) into `into`. */
  read(row: number, into: Float32Array): void {
    const { signed, floats } = this.#memory.views;
    const step = floats[wordOf(row, SEGMENT.scale)]!;
    let at = vectorOf(row, this.stride);
    for (let i = 0; i < into.length; i += 4, at += HOP)
      for (let j = 0; j < 4; j++) into[i + j] = signed[at + j]! * step;
  }

  /** Cosine with a turned vector, and the id; undefined when the row is dead or just being written. */
  compare(row: number, query: Float32Array, from: number): { id: number; cosine: number } | undefined {
    const { signed, words, floats } = this.#memory.views;
    const turn = wordOf(row, SEGMENT.turn);
    // Written by another thread in room that this one has not heard of yet.
    if (turn >= words.length) return undefined;
    const before = Atomics.load(words, turn);
    if (before & 1 || this.isDead(row)) return undefined;
    let [a, b, c, d] = [0, 0, 0, 0];
    let at = vectorOf(row, this.stride);
    for (let i = from; i < from + this.stride; i += 4, at += HOP) {
      a += query[i]! * signed[at]!;
      b += query[i + 1]! * signed[at + 1]!;
      c += query[i + 2]! * signed[at + 2]!;
      d += query[i + 3]! * signed[at + 3]!;
    }
    const id = words[wordOf(row, SEGMENT.id)]!;
    const cosine = (a + b + c + d) * floats[wordOf(row, SEGMENT.scale)]!;
    // Not a mere load: what was read above must not slip behind it on processors that reorder.
    return Atomics.or(words, turn, 0) === before ? { id, cosine } : undefined;
  }
}
