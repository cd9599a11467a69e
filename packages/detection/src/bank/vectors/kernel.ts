import type { BankMemory } from './bank-memory.ts';
import { KERNEL_WASM } from './kernel-wasm.ts';

type Scan = (segment: number, query: number, best: number, keep: number, stride: number) => void;

let compiled: WebAssembly.Module | undefined;

/** The kernel over one index, with memory of its own for queries and results: one for each thread and index. */
export class Kernel {
  readonly #own: WebAssembly.Memory;
  readonly #scan: Scan;
  readonly #stride: number;
  bytes: Uint8Array;
  words: Uint32Array;
  floats: Float32Array;

  constructor(memory: BankMemory) {
    compiled ??= new WebAssembly.Module(Buffer.from(KERNEL_WASM, 'base64'));
    this.#own = new WebAssembly.Memory({ initial: 1 });
    const { exports } = new WebAssembly.Instance(compiled, {
      env: { bank: memory.memory, own: this.#own },
    });
    this.#scan = exports.scan as Scan;
    this.#stride = memory.header('stride');
    this.bytes = new Uint8Array(this.#own.buffer);
    this.words = new Uint32Array(this.#own.buffer);
    this.floats = new Float32Array(this.#own.buffer);
  }

  /** Makes room for `bytes` of queries and results; what was there is kept. */
  room(bytes: number): void {
    const lacking = bytes - this.#own.buffer.byteLength;
    if (lacking <= 0) return;
    this.#own.grow(Math.ceil(lacking / 65_536));
    this.bytes = new Uint8Array(this.#own.buffer);
    this.words = new Uint32Array(this.#own.buffer);
    this.floats = new Float32Array(this.#own.buffer);
  }

  /** Empties a ranking of `keep` rows at `best`. */
  clear(best: number, keep: number): void {
    for (let i = best >> 2; i < (best >> 2) + 2 * keep; i += 2) {
      this.floats[i] = Number.NEGATIVE_INFINITY;
      this.words[i + 1] = 0;
    }
  }

  /** Adds to the ranking at `best` those rows of a list that belong there. */
  scan(segment: number, query: number, best: number, keep: number): void {
    this.#scan(segment, query, best, keep, this.#stride);
  }

  /** The row at a rank, or 0. */
  row(best: number, rank: number): number {
    return this.words[(best >> 2) + 2 * rank + 1]!;
  }

  /** Its score: times the step of the query, about the cosine. */
  score(best: number, rank: number): number {
    return this.floats[(best >> 2) + 2 * rank]!;
  }
}
