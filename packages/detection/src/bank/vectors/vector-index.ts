import { randomBytes } from 'node:crypto';
import { DetectionError } from '../../error.ts';
import { BankMemory } from './bank-memory.ts';
import { Centres, listsFor, roomFor } from './clusters.ts';
import { readVectors, writeVectors } from './file.ts';
import { Kernel } from './kernel.ts';
import { LIST } from './layout.ts';
import { fitsId, readId, readMark, writeMark } from './marks.ts';
import { Rotation, strideOf } from './quantise.ts';
import { Rows } from './rows.ts';
import { type SharedVectors, VectorReader } from './vector-reader.ts';

export interface VectorIndexOptions {
  /** Numbers of a vector. */
  dim: number;
  /** Name and version of the network that makes the vectors; those of different models must not be compared. */
  model: string;
  /** Bytes to keep of each mark beside its vectors; default none. */
  details?: number;
}

export interface BuildOptions extends VectorIndexOptions {
  ids: readonly string[];
  /** The vectors one after the other, in the order of the ids; an id may come several times. */
  vectors: Float32Array;
  /** What to keep of each mark, in the order of the ids: `options.details` bytes each. */
  kept?: readonly Int8Array[];
  /** Lists that the vectors are parted into. Default: about four times the square root of their number. */
  lists?: number;
}

const NONE = new Int8Array(0);

/**
 * The index of the vectors of marks: 8 bits a number, parted into lists around centres, searched by a kernel of
 * WebAssembly. Vectors come and go while it is searched. It lies in shared memory: one thread has the VectorIndex and
 * writes, others search in the same memory by a VectorReader.
 */
export class VectorIndex extends VectorReader {
  readonly #memory: BankMemory;
  readonly #rows: Rows;
  readonly #centres: Centres;
  readonly #rotation: Rotation;
  readonly #turned: Float32Array;
  #firstRows: Map<string, number> | undefined;

  private constructor(memory: BankMemory, options: VectorIndexOptions, stamp: string) {
    super({ memory: memory.memory, dim: options.dim, model: options.model, stamp });
    this.#memory = memory;
    this.#rows = new Rows(memory);
    this.#centres = new Centres(memory, new Kernel(memory), this.#rows);
    this.#rotation = new Rotation(options.dim);
    this.#turned = new Float32Array(this.#rows.stride);
  }

  /** An empty index of one list, in which every search looks at all vectors. */
  static create(options: VectorIndexOptions): VectorIndex {
    return VectorIndex.#make(options, 1, 0);
  }

  /** An index of many vectors. Throws DetectionError `vector_invalid`, `index_too_large`. */
  static build({ ids, vectors, kept, lists = listsFor(ids.length), ...options }: BuildOptions): VectorIndex {
    if (vectors.length !== ids.length * options.dim)
      throw new DetectionError('vector_invalid', `${vectors.length} numbers are not ${ids.length} vectors`);
    const index = VectorIndex.#make(options, lists, ids.length);
    if (lists > 1)
      index.#centres.learn(lists, ids.length, (i, into) =>
        index.#rotation.turn(vectors, i * options.dim, into),
      );
    const { dim } = options;
    ids.forEach((id, i) => {
      index.add(id, vectors.subarray(i * dim, (i + 1) * dim), kept?.[i]);
    });
    return index;
  }

  static #make(options: VectorIndexOptions, lists: number, rows: number): VectorIndex {
    const memory = BankMemory.withRoom(roomFor(rows, options.dim, lists, options.details ?? 0));
    memory.setHeader('stride', strideOf(options.dim));
    memory.setHeader('lists', lists);
    memory.setHeader('trainedOn', rows);
    memory.setHeader('details', options.details ?? 0);
    memory.setHeader('table', memory.allocate(lists * LIST.words * 4));
    return new VectorIndex(memory, options, randomBytes(6).toString('hex'));
  }

  /**
   * Adds a vector of a mark; a mark may have several, and has the details that came with the first. Throws DetectionError
   * `vector_invalid` for a wrong length, numbers that are not finite, a vector of zeros, and an id that is empty or longer
   * than 4,096 bytes.
   */
  add(id: string, vector: Float32Array, details: Int8Array = NONE): void {
    if (vector.length !== this.dim)
      throw new DetectionError('vector_invalid', `A vector has ${vector.length} numbers, not ${this.dim}`);
    if (details.length !== this.#memory.header('details'))
      throw new DetectionError('vector_invalid', `Details of ${details.length} bytes`);
    if (!fitsId(id)) throw new DetectionError('vector_invalid', 'An id has 1 to 4,096 bytes');
    if (!this.#rotation.turn(vector, 0, this.#turned))
      throw new DetectionError('vector_invalid', 'A vector of zeros has no direction');
    this.#insert(id, this.#turned, details);
  }

  #insert(id: string, turned: Float32Array, details: Int8Array): void {
    const list = this.#centres.nearest(turned);
    const row = this.#rows.place(this.#entry(list), list);
    const first = this.#known().get(id);
    const name = first === undefined ? writeMark(this.#memory, id, details) : this.#rows.idOf(first);
    this.#rows.write(row, turned, name, first === undefined ? 0 : this.#rows.siblingOf(first));
    if (first === undefined) this.#known().set(id, row);
    else this.#rows.setSibling(first, row);
    this.#count(1);
  }

  /** Takes a mark out with all its vectors; returns how many it had. */
  remove(id: string): number {
    let row = this.#known().get(id) ?? 0;
    let removed = 0;
    for (; row !== 0; removed++) {
      const next = this.#rows.siblingOf(row);
      this.#rows.kill(row, this.#entry(this.#rows.listOf(row)));
      row = next;
    }
    this.#known().delete(id);
    if (removed > 0) this.#count(-removed);
    return removed;
  }

  has(id: string): boolean {
    return this.#known().has(id);
  }

  /** Ids of the marks in the index. */
  ids(): IterableIterator<string> {
    return this.#known().keys();
  }

  /** Whether so many vectors came since the lists were made that searches take much longer than after `rebuilt`. */
  get isOutgrown(): boolean {
    return listsFor(this.size) >= 4 * this.#memory.header('lists');
  }

  /** The same vectors in lists made for them, without the room that removed ones left. This index stays as it is. */
  rebuilt(): VectorIndex {
    const rows = [...this.#living()];
    const lists = listsFor(rows.length);
    const { dim, model } = this;
    const index = VectorIndex.#make(
      { dim, model, details: this.#memory.header('details') },
      lists,
      rows.length,
    );
    if (lists > 1) index.#centres.learn(lists, rows.length, (i, into) => this.#rows.read(rows[i]!, into));
    for (const row of rows) {
      this.#rows.read(row, this.#turned);
      const { id, details } = readMark(this.#memory, this.#rows.idOf(row));
      index.#insert(id, this.#turned, details);
    }
    return index;
  }

  /** For a worker's VectorReader. */
  share(): SharedVectors {
    return { memory: this.#memory.memory, dim: this.dim, model: this.model, stamp: this.stamp };
  }

  /**
   * Writes the index to a file, as it is at the call: additions meanwhile do not disturb it. The file appears when
   * it is whole.
   */
  async save(path: string): Promise<void> {
    await writeVectors(path, this.#memory, { dim: this.dim, model: this.model, stamp: this.stamp });
  }

  /**
   * Reads an index from a file. Throws DetectionError `index_unreadable` (missing, cut off, changed), `index_version`
   * (another format), `index_of_other_model`.
   */
  static async load(path: string, model: string): Promise<VectorIndex> {
    const { memory, description } = await readVectors(path, model);
    return new VectorIndex(memory, description, description.stamp);
  }

  #entry(list: number): number {
    return (this.#memory.header('table') >> 2) + list * LIST.words;
  }

  #count(by: number): void {
    this.#memory.setHeader('rows', this.size + by);
    this.#memory.setHeader('changes', this.#memory.header('changes') + 1);
  }

  /** First row of each id. Made when it is first needed: a loaded index that is only searched does without. */
  #known(): Map<string, number> {
    if (this.#firstRows) return this.#firstRows;
    const siblings = new Set<number>();
    const rows = [...this.#living()];
    for (const row of rows) {
      const sibling = this.#rows.siblingOf(row);
      if (sibling !== 0) siblings.add(sibling);
    }
    this.#firstRows = new Map();
    for (const row of rows)
      if (!siblings.has(row)) this.#firstRows.set(readId(this.#memory, this.#rows.idOf(row)), row);
    return this.#firstRows;
  }

  *#living(): Generator<number> {
    for (let list = 0; list < this.#memory.header('lists'); list++)
      yield* this.#rows.living(this.#entry(list));
  }
}
