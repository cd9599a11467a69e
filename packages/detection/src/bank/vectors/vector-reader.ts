import { DetectionError } from '../../error.ts';
import { BankMemory } from './bank-memory.ts';
import { Kernel } from './kernel.ts';
import { LIST } from './layout.ts';
import { ListQueues } from './list-queues.ts';
import { type Mark, readMark } from './marks.ts';
import { Rotation, toQuery } from './quantise.ts';
import { Rows } from './rows.ts';

export interface Neighbour {
  id: string;
  /** -1 to 1, good to about 0.001: the vectors of the index are rounded. */
  cosine: number;
  /** What the index keeps of the mark beside its vectors: its own bytes, not a copy. */
  details: Int8Array;
}

export interface SearchOptions {
  /** Lists looked into, out of the index's; more find more and take longer. Default: a 16th, at least 16. */
  probes?: number;
  /** Looks into all lists: nothing is missed. */
  exact?: boolean;
}

/** What a thread needs to search in the index of another thread; goes through postMessage and workerData. */
export interface SharedVectors {
  readonly memory: WebAssembly.Memory;
  readonly dim: number;
  readonly model: string;
  readonly stamp: string;
}

/** Queries that walk through the lists together, so that a list is fetched from memory once for all of them. */
const TOGETHER = 128;
/** Rows that the kernel keeps: its queries have 7 bits, and what it ranks after `k` may come before. */
const spare = (k: number): number => 2 * k + 16;
/** Two cosines that differ by more than so many steps of a query's bytes are in the right order (3.7 deviations). */
const SURE_STEPS = 1.5;
const LANES = 64;

/** Marks by their address: those near to one query of a picture are often near to others. */
type Marks = Map<number, Mark>;

const byCosine = (a: readonly [number, number], b: readonly [number, number]): number => b[1] - a[1];

/** Searches in an index that this or another thread writes. */
export class VectorReader {
  readonly dim: number;
  readonly model: string;
  readonly stamp: string;
  readonly #memory: BankMemory;
  readonly #kernel: Kernel;
  readonly #rows: Rows;
  readonly #rotation: Rotation;
  readonly #turned: Float32Array;
  /** What a step of each query's bytes is worth. */
  readonly #steps = new Float64Array(TOGETHER);
  readonly #lists: ListQueues;
  /** Where the rankings of a search begin in the kernel's memory, the room of each, and the rows it keeps. */
  #at = { best: 0, room: 0, keep: 0 };

  constructor(shared: SharedVectors) {
    this.dim = shared.dim;
    this.model = shared.model;
    this.stamp = shared.stamp;
    this.#memory = new BankMemory(shared.memory);
    this.#kernel = new Kernel(this.#memory);
    this.#rows = new Rows(this.#memory);
    this.#rotation = new Rotation(shared.dim);
    this.#turned = new Float32Array(TOGETHER * this.#rows.stride);
    this.#lists = new ListQueues(this.#memory.header('lists'));
  }

  /** Vectors in the index. */
  get size(): number {
    return this.#memory.header('rows');
  }

  /** Changes with every addition and removal; the same after saving and loading. For keys of caches. */
  get revision(): string {
    return `${this.stamp}.${this.#memory.header('changes')}`;
  }

  /**
   * The `k` marks nearest to each query, best first; a mark of several vectors counts once, by its best. A query of
   * zeros has none. Queries need not be of unit length. Give the queries of a picture, or of several, in one call.
   * Throws DetectionError `vector_invalid`.
   */
  nearest(queries: readonly Float32Array[], k: number, options: SearchOptions = {}): Neighbour[][] {
    if (!Number.isInteger(k) || k < 1)
      throw new DetectionError('vector_invalid', 'k is not a whole number above 0');
    const found: Neighbour[][] = [];
    for (let from = 0; from < queries.length; from += TOGETHER)
      found.push(...this.#search(queries.slice(from, from + TOGETHER), k, this.#probes(options)));
    return found;
  }

  #probes({ probes, exact }: SearchOptions): number {
    const lists = this.#memory.header('lists');
    if (exact) return lists;
    return Math.min(lists, Math.max(1, probes ?? Math.max(16, lists >> 4)));
  }

  #search(queries: readonly Float32Array[], k: number, probes: number): Neighbour[][] {
    const keep = spare(k);
    const room = Math.max(keep, probes) * 8;
    this.#at = { best: LANES + TOGETHER * this.#rows.stride, room, keep };
    this.#kernel.room(this.#at.best + (queries.length + 1) * room);
    this.#memory.refresh();
    const asked = queries.map((query, i) => this.#prepare(query, i));
    for (let i = 0; i < queries.length; i++) if (asked[i]) this.#enqueue(i, probes, queries.length);
    this.#lists.drain(this.#scan);
    // The kernel may have met rows in room that came meanwhile.
    this.#memory.refresh();
    const marks: Marks = new Map();
    return asked.map((is, i) => (is ? this.#ranked(i, k, marks) : []));
  }

  /** Makes a query ready for the kernel; false for one of zeros. */
  #prepare(query: Float32Array, i: number): boolean {
    if (query.length !== this.dim)
      throw new DetectionError('vector_invalid', `A query has ${query.length} numbers, not ${this.dim}`);
    const { stride } = this.#rows;
    const turned = this.#turned.subarray(i * stride, (i + 1) * stride);
    if (!this.#rotation.turn(query, 0, turned)) return false;
    this.#steps[i] = toQuery(turned, this.#kernel.bytes, LANES + i * stride);
    this.#kernel.clear(this.#best(i), this.#at.keep);
    return true;
  }

  /** Where the kernel ranks the rows of a query. */
  #best(query: number): number {
    return this.#at.best + query * this.#at.room;
  }

  /**
   * Puts a query into the queues of the lists whose centres are nearest to it. The nearest of all is looked into at once:
   * of the rows of the others, most are then worse than what is ranked already. `spareRoom`: of a query that there is not.
   */
  #enqueue(query: number, probes: number, spareRoom: number): void {
    const lists = this.#memory.header('lists');
    if (probes === lists) {
      for (let list = 0; list < lists; list++) this.#lists.push(list, query);
      return;
    }
    const kernel = this.#kernel;
    const centres = this.#best(spareRoom);
    kernel.clear(centres, probes);
    kernel.scan(this.#memory.header('centres'), LANES + query * this.#rows.stride, centres, probes);
    for (let rank = 0; rank < probes; rank++) {
      const centre = kernel.row(centres, rank);
      if (centre === 0) break;
      const list = this.#rows.idOf(centre);
      if (rank === 0) this.#scan(list, query);
      else this.#lists.push(list, query);
    }
  }

  /** Looks into a list for a query. Made once: what is made anew at each search is compiled again and again. */
  readonly #scan = (list: number, query: number): void => {
    const table = this.#memory.header('table') >> 2;
    const first = this.#memory.views.words[table + list * LIST.words + LIST.first]!;
    this.#kernel.scan(first, LANES + query * this.#rows.stride, this.#best(query), this.#at.keep);
  };

  /** The kernel's ranking, compared with the whole query as far down as that may change the first `k`. */
  #ranked(query: number, k: number, marks: Marks): Neighbour[] {
    const step = this.#steps[query]!;
    const best = this.#best(query);
    /** Best cosine of each mark. */
    const found = new Map<number, number>();
    let least = Number.NEGATIVE_INFINITY;
    for (let rank = 0; rank < this.#at.keep; rank++) {
      const row = this.#kernel.row(best, rank);
      const score = this.#kernel.score(best, rank) * step;
      if (row === 0 || score < least) break;
      const compared = this.#rows.compare(row, this.#turned, query * this.#rows.stride);
      if (!compared) continue;
      const { id, cosine } = compared;
      found.set(id, Math.max(cosine, found.get(id) ?? -1));
      if (found.size === k && least === Number.NEGATIVE_INFINITY) least = score - SURE_STEPS * step;
    }
    const nearest: Neighbour[] = [];
    for (const [at, cosine] of [...found].sort(byCosine).slice(0, k)) {
      const mark = marks.get(at) ?? readMark(this.#memory, at);
      marks.set(at, mark);
      nearest.push({ id: mark.id, cosine, details: mark.details });
    }
    return nearest;
  }
}
