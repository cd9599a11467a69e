import { DetectionError } from '../../error.ts';
import { HEADER, HEADER_BYTES } from './layout.ts';

const PAGE = 65_536;
/** 2 GiB: addresses stay positive in 32 bits. */
const MOST_PAGES = 32_768;

/** Views of one memory; made again when it has grown. */
export interface Views {
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  readonly signed: Int8Array<SharedArrayBuffer>;
  /** The bytes once more, to read strings from. */
  readonly text: Buffer<SharedArrayBuffer>;
  readonly words: Uint32Array<SharedArrayBuffer>;
  readonly floats: Float32Array<SharedArrayBuffer>;
}

/** The memory of an index, shared by all threads that search in it. */
export class BankMemory {
  readonly memory: WebAssembly.Memory;
  #views: Views;

  /** Takes a memory from another thread. */
  constructor(memory: WebAssembly.Memory) {
    this.memory = memory;
    this.#views = viewsOf(memory);
  }

  /** An empty memory with room for `bytes`. */
  static withRoom(bytes: number): BankMemory {
    const initial = Math.max(1, Math.ceil(bytes / PAGE));
    if (initial > MOST_PAGES) throw tooLarge();
    const made = new BankMemory(new WebAssembly.Memory({ initial, maximum: MOST_PAGES, shared: true }));
    made.setHeader('end', HEADER_BYTES);
    return made;
  }

  /** Of the memory as it was when it last grew here or was last refreshed. */
  get views(): Views {
    return this.#views;
  }

  /** Takes notice of growth in another thread. Not at each row: asking takes longer than reading one. */
  refresh(): void {
    if (this.#views.bytes.byteLength !== this.memory.buffer.byteLength) this.#views = viewsOf(this.memory);
  }

  header(name: keyof typeof HEADER): number {
    return Atomics.load(this.#views.words, HEADER[name]);
  }

  setHeader(name: keyof typeof HEADER, value: number): void {
    Atomics.store(this.#views.words, HEADER[name], value);
  }

  /** Room of `bytes`, zeroed, at a multiple of 64. Throws DetectionError `index_too_large` beyond 2 GiB. */
  allocate(bytes: number): number {
    const at = this.header('end');
    const end = Math.ceil((at + bytes) / 64) * 64;
    const lacking = end - this.memory.buffer.byteLength;
    if (lacking > 0) this.#grow(lacking);
    this.setHeader('end', end);
    return at;
  }

  #grow(bytes: number): void {
    const held = this.memory.buffer.byteLength / PAGE;
    // At least an eighth more at a time, so that growing stays rare.
    const wanted = Math.max(Math.ceil(bytes / PAGE), held >> 3);
    const pages = Math.min(wanted, MOST_PAGES - held);
    if (pages * PAGE < bytes) throw tooLarge();
    this.memory.grow(pages);
    this.#views = viewsOf(this.memory);
  }
}

function viewsOf(memory: WebAssembly.Memory): Views {
  const buffer = memory.buffer as unknown as SharedArrayBuffer;
  return {
    bytes: new Uint8Array(buffer),
    signed: new Int8Array(buffer),
    text: Buffer.from(buffer),
    words: new Uint32Array(buffer),
    floats: new Float32Array(buffer),
  };
}

function tooLarge(): DetectionError {
  return new DetectionError('index_too_large', 'An index of vectors holds at most 2 GiB');
}
