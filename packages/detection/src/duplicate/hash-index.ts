import { WORDS } from './bits.ts';
import { KEYS, keysOf, MASKS, tablesOf, UP_TO } from './hash-keys.ts';

/** Below this many hashes all of them are compared: it takes half a millisecond. */
const LINEAR = 16_384;
/** Hashes that are not in the tables yet may be this share of those that are. */
const TAIL = 1 / 16;

/** Set bits of two words. */
function bitCount2(a: number, b: number): number {
  let n = a - ((a >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  let m = b - ((b >>> 1) & 0x55555555);
  m = (m & 0x33333333) + ((m >>> 2) & 0x33333333);
  n += m;
  n = (n & 0x0f0f0f0f) + ((n >>> 4) & 0x0f0f0f0f);
  return Math.imul(n, 0x01010101) >>> 24;
}

/** Called with each hash found: its record, its number in the record, and the bits that differ. */
export type Visit = (record: number, which: number, distance: number) => void;

/**
 * Records of `perRecord` hashes each, found by hashes that differ in few bits. Records are added and removed while it
 * is in use; a removed record's number is used again.
 */
export class HashIndex {
  readonly perRecord: number;
  #words: Uint32Array;
  /** 1: in use. */
  #alive = new Uint8Array(0);
  /** Records that were ever numbered. */
  #records = 0;
  #size = 0;
  /** Numbers to use again: now, and after the tables are made anew. */
  #free: number[] = [];
  #leaving: number[] = [];
  /** Records that are in no table yet. */
  #tail: number[] = [];
  /** For each key: where each bucket begins, and the hashes in order of their buckets. */
  #starts: Uint32Array[] = [];
  #lists: Uint32Array[] = [];
  #indexed = 0;
  #seen = new Uint32Array(0);
  #search = 0;

  constructor(perRecord: number) {
    this.perRecord = perRecord;
    this.#words = new Uint32Array(perRecord * WORDS * 16);
  }

  /** Records in use. */
  get size(): number {
    return this.#size;
  }

  /** Adds a record; gives its number. */
  add(hashes: Uint32Array): number {
    const record = this.#free.pop() ?? this.#records++;
    const span = this.perRecord * WORDS;
    if (this.#words.length < this.#records * span) this.#words = grown(this.#words, this.#records * span);
    if (this.#alive.length < this.#records) this.#alive = grown(this.#alive, this.#records);
    this.#words.set(hashes.subarray(0, span), record * span);
    this.#alive[record] = 1;
    this.#tail.push(record);
    this.#size++;
    return record;
  }

  /** Removes a record; false when there is none of that number. */
  remove(record: number): boolean {
    if (this.#alive[record] !== 1) return false;
    this.#alive[record] = 0;
    this.#size--;
    this.#leaving.push(record);
    return true;
  }

  /** Hashes of a record, a view that is good until the next `add`. */
  hashesOf(record: number): Uint32Array {
    const span = this.perRecord * WORDS;
    return this.#words.subarray(record * span, (record + 1) * span);
  }

  /**
   * Visits hashes at `radius` bits or nearer that agree with the one at `at` words of `query` in at least one key, up to `errors` of its
   * bits (0 to 3). None at fewer than 16 x (errors + 1) bits is missed; of those further off the more are missed the
   * further they are, where the index is large. A hash is visited once.
   */
  search(query: Uint32Array, at: number, radius: number, errors: number, visit: Visit): void {
    if (this.#tail.length * this.perRecord > Math.max(LINEAR, this.#indexed * TAIL)) this.#rebuild();
    const q = query.subarray(at, at + WORDS);
    for (const record of this.#tail)
      for (let which = 0; which < this.perRecord; which++)
        this.#judge(q, record * this.perRecord + which, radius, visit);
    if (this.#indexed > 0) this.#searchTables(q, radius, errors, visit);
  }

  #searchTables(q: Uint32Array, radius: number, errors: number, visit: Visit): void {
    const seen = this.#seen;
    const search = ++this.#search;
    const keys = new Uint16Array(KEYS);
    keysOf(q, 0, keys, 0);
    const probes = UP_TO[errors]!;
    for (let k = 0; k < KEYS; k++) {
      const [starts, list, key] = [this.#starts[k]!, this.#lists[k]!, keys[k]!];
      for (let m = 0; m < probes; m++) {
        const bucket = key ^ MASKS[m]!;
        const end = starts[bucket + 1]!;
        for (let p = starts[bucket]!; p < end; p++) {
          const hash = list[p]!;
          if (seen[hash] === search) continue;
          seen[hash] = search;
          this.#judge(q, hash, radius, visit);
        }
      }
    }
  }

  #judge(q: Uint32Array, hash: number, radius: number, visit: Visit): void {
    const w = this.#words;
    const o = hash * WORDS;
    let bits = bitCount2(w[o]! ^ q[0]!, w[o + 1]! ^ q[1]!) + bitCount2(w[o + 2]! ^ q[2]!, w[o + 3]! ^ q[3]!);
    if (bits > radius) return;
    bits += bitCount2(w[o + 4]! ^ q[4]!, w[o + 5]! ^ q[5]!) + bitCount2(w[o + 6]! ^ q[6]!, w[o + 7]! ^ q[7]!);
    if (bits > radius) return;
    const record = Math.floor(hash / this.perRecord);
    if (this.#alive[record] === 1) visit(record, hash - record * this.perRecord, bits);
  }

  /** Makes the tables of all records in use: a counting sort for each key. */
  #rebuild(): void {
    const records: number[] = [];
    for (let r = 0; r < this.#records; r++) if (this.#alive[r] === 1) records.push(r);
    for (const record of this.#leaving) this.#free.push(record);
    this.#leaving = [];
    const small = records.length * this.perRecord <= LINEAR / 2;
    this.#tail = small ? records : [];
    this.#indexed = small ? 0 : records.length * this.perRecord;
    this.#search = 0;
    this.#seen = new Uint32Array(small ? 0 : this.#records * this.perRecord);
    const hashes = new Uint32Array(this.#indexed);
    for (let i = 0; i < hashes.length; i++)
      hashes[i] = records[Math.floor(i / this.perRecord)]! * this.perRecord + (i % this.perRecord);
    [this.#starts, this.#lists] = small ? [[], []] : tablesOf(this.#words, hashes);
  }
}

function grown<T extends Uint32Array | Uint8Array>(old: T, least: number): T {
  const next = new (old.constructor as new (n: number) => T)(Math.max(least, old.length * 2));
  next.set(old);
  return next;
}
