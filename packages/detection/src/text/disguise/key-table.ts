import { threeBits, wordOf } from '../word-filter.ts';

/** Two hashes of a sequence of units, grown unit by unit. `a` finds the place, `b` is compared there. */
export function growA(h: number, unit: number): number {
  const x = Math.imul(h ^ unit, 0x9e3779b1);
  return x ^ (x >>> 15);
}

export function growB(h: number, unit: number): number {
  const x = Math.imul(h ^ unit, 0x85ebca6b);
  return x ^ (x >>> 13);
}

/** The hash of two neighbours, in one step. */
export function hashPair(first: number, second: number): number {
  return growA(first << 16, second);
}

/** Sequences of different kinds start apart, so that they do not meet. */
export const SALT = {
  han: 0x11,
  sound: 0x22,
  latin: 0x33,
  anagram: 0x44,
  mixed: 0x55,
  seed: 0x66,
  half: 0x77,
} as const;

/** Admitted as a beginning by tables that have keys of two units: most lookups are of those. */
export const OF_TWO = 0x7f4a7c15;

/** A filter has so many bits for each that is set: about three in a hundred unknown hashes get past it. */
const FILTER_SPACE = 3.5;

/** The arrays of a table, as they are stored. */
export interface KeyArrays {
  /** Entries of bucket i: entries[2 * start[i]] .. entries[2 * start[i + 1]], hash b and value in turn. */
  start: Uint32Array;
  entries: Int32Array;
  /** Three bits of one word for each whole key, and three others of the same word for each beginning. */
  filter: Int32Array;
}

const keyBits = (a: number): number => threeBits(Math.imul(a ^ (a >>> 15), 0x2c1b3c6d));
const noneOf = (bits: number): number => ((bits | -bits) >>> 31) ^ 1;
const beginBits = (a: number): number => threeBits(Math.imul(a ^ (a >>> 16), 0x5bd1e995));

/**
 * A multimap from hashed keys to numbers, in typed arrays: about 11 bytes an entry, with a filter of a few bits a
 * key in front, which turns nearly all away. Hashes may collide: what is found must be checked.
 */
export class KeyTable {
  readonly arrays: KeyArrays;
  /** false: no key has two units only. */
  readonly hasTwo: boolean;
  private readonly mask: number;
  private readonly shift: number;

  constructor(arrays: KeyArrays) {
    this.arrays = arrays;
    this.mask = arrays.start.length - 2;
    this.shift = 32 - Math.log2(arrays.filter.length);
    this.hasTwo = this.mayBegin(OF_TWO);
  }

  get size(): number {
    return this.arrays.entries.length / 2;
  }

  get bytes(): number {
    const { start, entries, filter } = this.arrays;
    return start.byteLength + entries.byteLength + filter.byteLength;
  }

  /** false: no key has this hash. */
  may(a: number): boolean {
    const bits = keyBits(a);
    return (this.arrays.filter[wordOf(a, this.shift)]! & bits) === bits;
  }

  /** false: no longer key begins with units of this hash (see KeyTableBuilder.begins). */
  mayBegin(a: number): boolean {
    const bits = beginBits(a);
    return (this.arrays.filter[wordOf(a, this.shift)]! & bits) === bits;
  }

  /**
   * Reads what the filter says of many hashes, before anything is done with it: readings that follow each other closely
   * wait for memory together. What was read is asked by `hasBit` and `beginBit`.
   */
  readWords(hashes: Int32Array, count: number, words: Int32Array): void {
    const { shift } = this;
    const { filter } = this.arrays;
    for (let k = 0; k < count; k++) words[k] = filter[wordOf(hashes[k]!, shift)]!;
  }

  /** Entries of a hash: those from `begin` to `end`, two numbers each, whose first number is the second hash. */
  begin(a: number): number {
    return this.arrays.start[a & this.mask]! * 2;
  }

  end(a: number): number {
    return this.arrays.start[(a & this.mask) + 1]! * 2;
  }
}

/** `may` of a hash, by the word that was read for it; as a number, 1 or 0, found without a branch. */
export function hasBit(a: number, word: number): number {
  return noneOf(keyBits(a) & ~word);
}

/** `mayBegin`, likewise. */
export function beginBit(a: number, word: number): number {
  return noneOf(beginBits(a) & ~word);
}

/** Gathers the entries of a KeyTable: 12 bytes each while it grows. */
export class KeyTableBuilder {
  private a = new Int32Array(1 << 12);
  private b = new Int32Array(1 << 12);
  private value = new Int32Array(1 << 12);
  private count = 0;
  private beginnings = new Int32Array(1 << 10);
  private beginningCount = 0;

  /** Values are 0 or more. */
  add(a: number, b: number, value: number): void {
    if (this.count === this.a.length) {
      this.a = grown(this.a);
      this.b = grown(this.b);
      this.value = grown(this.value);
    }
    this.a[this.count] = a;
    this.b[this.count] = b;
    this.value[this.count++] = value;
  }

  /** Lets `mayBegin` pass for the hash of a beginning of a key. */
  begins(a: number): void {
    if (this.beginningCount === this.beginnings.length) this.beginnings = grown(this.beginnings);
    this.beginnings[this.beginningCount++] = a;
  }

  /** The table; the builder is empty afterwards. */
  build(): KeyTable {
    const { a, b, value, count } = this;
    let buckets = 16;
    while (buckets < count * 0.75) buckets <<= 1;
    const start = new Uint32Array(buckets + 1);
    const mask = buckets - 1;
    for (let i = 0; i < count; i++) start[(a[i]! & mask) + 1]!++;
    for (let i = 0; i < buckets; i++) start[i + 1]! += start[i]!;
    const entries = new Int32Array(count * 2);
    // Filled from the end: each bucket's own start moves down to where it was.
    const next = start.slice(1);
    for (let i = count - 1; i >= 0; i--) {
      const e = --next[a[i]! & mask]! * 2;
      entries[e] = b[i]!;
      entries[e + 1] = value[i]!;
    }
    const filter = this.filter();
    this.a = this.b = this.value = this.beginnings = new Int32Array(0);
    this.count = this.beginningCount = 0;
    return new KeyTable({ start, entries, filter });
  }

  /** Many beginnings are the same: the filter is doubled only while too much of it is taken. */
  private filter(): Int32Array {
    for (let bits = 10; ; bits++) {
      if (2 ** bits < this.count * 2) continue;
      const filter = new Int32Array(2 ** (bits - 5));
      let taken = 0;
      const set = (hash: number, more: number) => {
        const word = wordOf(hash, 32 - (bits - 5));
        taken += ones(more & ~filter[word]!);
        filter[word]! |= more;
      };
      for (let i = 0; i < this.count; i++) set(this.a[i]!, keyBits(this.a[i]!));
      for (let i = 0; i < this.beginningCount; i++) set(this.beginnings[i]!, beginBits(this.beginnings[i]!));
      if (taken * FILTER_SPACE <= 2 ** bits || bits === 30) return filter;
    }
  }
}

function ones(bits: number): number {
  let n = 0;
  for (let b = bits; b !== 0; b &= b - 1) n++;
  return n;
}

function grown(a: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const next = new Int32Array(a.length * 2);
  next.set(a);
  return next;
}
