import { CLASS, CLASSES } from '../fold.ts';
import { Matches } from '../matches.ts';
import type { PackedStrings } from '../packed.ts';
import { GAP } from '../view.ts';
import type { Needs } from './evidence.ts';
import type { Found, Read } from './found.ts';
import { HAN_KEY, HAN_MAX, type HanTables, KEY_KINDS } from './han-bank.ts';
import { HanJudge, type Run } from './han-judge.ts';
import { growA, growB, hashPair, type KeyTable, SALT } from './key-table.ts';
import type { Rarity } from './rarity.ts';
import { scanKeys, scanKeysAt } from './scan-keys.ts';
import { type SeedShape, seedA, seedB } from './seeds.ts';
import { joinedOf, SYLLABLE } from './tables.ts';

/** Finds Chinese marks in disguise in the Chinese runs of a title. */
export class HanFinder {
  private readonly tables: HanTables;
  private readonly shapes: readonly SeedShape[];
  private readonly judge: HanJudge;
  private readonly patterns: PackedStrings;
  private sounds = new Uint16Array(4096);
  /** Where neighbours stand that a key begins with or a seed has. */
  private pairs = new Int32Array(4096);
  private pairCount = 0;
  /** Characters as they are read once halves are joined, and where in the run each begins. */
  private pieces = new Uint16Array(4096);
  private begins = new Int32Array(4096);
  private readonly hits = new Matches();

  constructor(
    tables: HanTables,
    shapes: readonly SeedShape[],
    needs: Needs,
    rarity: Rarity,
    patterns: PackedStrings,
  ) {
    this.tables = tables;
    this.shapes = shapes;
    this.judge = new HanJudge(needs, rarity, patterns);
    this.patterns = patterns;
  }

  find(read: Read, out: Found[]): void {
    const { view } = read;
    for (let i = 0; i < view.length; ) {
      let to = i + 1;
      if (CLASSES[view.units[i]!] === CLASS.ideographic)
        while (
          to < view.length &&
          CLASSES[view.units[to]!] === CLASS.ideographic &&
          (view.gap[to]! & (GAP.space | GAP.hard)) === 0
        )
          to++;
      if (to - i >= 2) this.findInRun(read, i, to, out);
      i = to;
    }
  }

  private findInRun(read: Read, from: number, to: number, out: Found[]): void {
    const { units } = read.view;
    if (this.sounds.length <= to) this.reserve(2 * to);
    const { sounds, hits, tables } = this;
    for (let i = from; i < to; i++) sounds[i] = SYLLABLE[units[i]!]!;
    this.judge.begin();
    this.findPairs(units, from, to);
    hits.length = 0;
    for (let k = 0; k < this.pairCount; k++) {
      const i = this.pairs[k]!;
      // Two characters backwards are believed only alone.
      const two = to - from === 2 || this.judge.couldBeTwo(read, i) || this.judge.couldBePart(read, i);
      scanKeysAt(tables.han, units, i, to, SALT.han, HAN_MAX, hits, two ? from : i + 3);
    }
    if (hits.length > 0) this.judgeAll(read, from, to, out);
    scanKeys(tables.sound, sounds, from, to, SALT.sound, HAN_MAX, hits);
    if (hits.length > 0) this.judgeAll(read, from, to, out);
    if (tables.half.size > 0) {
      this.scanHalves(read, from, to);
      if (hits.length > 0) this.judgeAll(read, from, to, out);
    }
    this.scanSeeds(units, from, to);
    if (hits.length > 0) this.judgeAll(read, from, to, out);
    for (let i = from; i + 1 < to; i++)
      if (joinedOf(units[i]!, units[i + 1]!) !== 0) {
        this.findSplit(read, from, to, out);
        break;
      }
  }

  private reserve(size: number): void {
    this.sounds = new Uint16Array(size);
    this.pairs = new Int32Array(size);
    this.pieces = new Uint16Array(size);
    this.begins = new Int32Array(size);
  }

  private judgeAll(read: Read, from: number, to: number, out: Found[]): void {
    const { hits, judge } = this;
    const run = runOf(read, from, to);
    for (let h = 0; h < hits.length; h++)
      judge.judge(read, run, hits.values[h]!, hits.from[h]! - from, hits.to[h]! - from, out);
  }

  /** Fills `hits` with the places of marks of two characters of which one stands and the other is read alike. */
  private scanHalves(read: Read, from: number, to: number): void {
    const { hits, sounds, judge } = this;
    const { half } = this.tables;
    const { units } = read.view;
    hits.length = 0;
    for (let i = from; i + 1 < to; i++) {
      if (!judge.couldBeTwo(read, i)) continue;
      lookUp(half, SALT.half, units[i]!, sounds[i + 1]!, i, hits);
      lookUp(half, SALT.half + 1, sounds[i]!, units[i + 1]!, i, hits);
    }
  }

  /** Fills `pairs`. All are read before any is used, and without a branch on what is read: so the readings overlap. */
  private findPairs(units: Uint16Array, from: number, to: number): void {
    const { pairs } = this;
    const { pair } = this.tables;
    let n = 0;
    for (let i = from; i + 1 < to; i++) {
      pairs[n] = i;
      n += pair.beginBit(hashPair(units[i]!, units[i + 1]!));
    }
    this.pairCount = n;
  }

  /** Fills `hits` with the places of marks of which a seed stands in units[from, to). */
  private scanSeeds(units: Uint16Array, from: number, to: number): void {
    const { hits, pairs, pairCount } = this;
    hits.length = 0;
    for (const shape of this.shapes) {
      const last = to - shape.places.at(-1)!;
      if (shape.pair < 0) for (let i = from; i < last; i++) this.seedAt(shape, units, i, from, to);
      else
        for (let k = 0; k < pairCount; k++) {
          const i = pairs[k]! - shape.pair;
          if (i >= from && i < last) this.seedAt(shape, units, i, from, to);
        }
    }
  }

  private seedAt(shape: SeedShape, units: Uint16Array, i: number, from: number, to: number): void {
    const { hits, patterns } = this;
    const { seed } = this.tables;
    const a = seedA(shape, units, i);
    if (!seed.may(a)) return;
    const b = seedB(shape, units, i);
    const { entries } = seed.arrays;
    for (let e = seed.begin(a), end = seed.end(a); e < end; e += 2) {
      if (entries[e] !== b) continue;
      const value = entries[e + 1]!;
      const pattern = Math.floor(value / KEY_KINDS);
      const begin = i - (value % KEY_KINDS);
      const stop = begin + patterns.lengthOf(pattern);
      if (begin >= from && stop <= to) hits.push(pattern * KEY_KINDS + HAN_KEY.look, begin, stop);
    }
  }

  private findSplit(read: Read, from: number, to: number, out: Found[]): void {
    const { units } = read.view;
    const { hits, pieces, begins } = this;
    let n = 0;
    for (let i = from; i < to; i++) {
      const whole = i + 1 < to ? joinedOf(units[i]!, units[i + 1]!) : 0;
      begins[n] = i - from;
      pieces[n++] = whole || units[i]!;
      if (whole !== 0) i++;
    }
    begins[n] = to - from;
    hits.length = 0;
    // Only what has a joined character: `next` is the first of them at or behind i.
    for (let i = 0, next = 0; i + 2 <= n; i++) {
      while (next < n && (next < i || begins[next + 1]! - begins[next]! === 1)) next++;
      if (next === n) break;
      if (next - i < HAN_MAX) scanKeysAt(this.tables.piece, pieces, i, n, SALT.han, HAN_MAX, hits, next + 1);
    }
    if (hits.length === 0) return;
    const run = runOf(read, from, to);
    const split: Run = { units: pieces, length: n, at: (i) => from + begins[i]! };
    for (let h = 0; h < hits.length; h++)
      if (hits.values[h]! % KEY_KINDS === HAN_KEY.self)
        this.judge.split(read, run, split, hits.values[h]!, hits.from[h]!, hits.to[h]!, begins, out);
  }
}

function runOf({ view }: Read, from: number, to: number): Run {
  return { units: view.units.subarray(from, to), length: to - from, at: (i) => from + i };
}

/** Adds to `hits` what has a key of two. */
function lookUp(
  table: KeyTable,
  salt: number,
  first: number,
  second: number,
  at: number,
  hits: Matches,
): void {
  const a = growA(growA(salt, first), second);
  if (!table.may(a)) return;
  const b = growB(growB(salt, first), second);
  const { entries } = table.arrays;
  const end = table.end(a);
  for (let e = table.begin(a); e < end; e += 2) if (entries[e] === b) hits.push(entries[e + 1]!, at, at + 2);
}
