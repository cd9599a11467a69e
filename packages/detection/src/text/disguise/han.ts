import { CLASS, CLASSES } from '../fold.ts';
import { Matches } from '../matches.ts';
import type { PackedStrings } from '../packed.ts';
import { GAP } from '../view.ts';
import type { Needs } from './evidence.ts';
import type { Found, Read } from './found.ts';
import { HAN_KEY, HAN_MAX, type HanTables, KEY_KINDS } from './han-bank.ts';
import { HanJudge, type Run } from './han-judge.ts';
import { growA, growB, type KeyTable, SALT } from './key-table.ts';
import type { Rarity } from './rarity.ts';
import { scanKeys } from './scan-keys.ts';
import { type SeedShape, seedB } from './seeds.ts';
import { joinedOf, SYLLABLE } from './tables.ts';

/** Finds Chinese marks in disguise in the Chinese runs of a title. */
export class HanFinder {
  private readonly tables: HanTables;
  private readonly shapes: readonly SeedShape[];
  private readonly judge: HanJudge;
  private readonly patterns: PackedStrings;
  private readonly sounds = new Uint16Array(4096);
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
    const sounds = this.sounds.length >= to ? this.sounds : new Uint16Array(to);
    for (let i = from; i < to; i++) sounds[i] = SYLLABLE[units[i]!]!;
    let run: Run | undefined;
    // Few titles have anything to judge: what judging needs is made when it does.
    const made = (): Run => ({ units: units.subarray(from, to), length: to - from, at: (i) => from + i });
    const { hits, judge } = this;
    judge.begin();
    const judgeAll = () => {
      run ??= made();
      for (let h = 0; h < hits.length; h++)
        judge.judge(read, run, hits.values[h]!, hits.from[h]! - from, hits.to[h]! - from, out);
    };
    scanKeys(this.tables.han, units, from, to, SALT.han, HAN_MAX, hits);
    if (hits.length > 0) judgeAll();
    scanKeys(this.tables.sound, sounds, from, to, SALT.sound, HAN_MAX, hits);
    if (hits.length > 0) judgeAll();
    if (this.tables.han.hasHalf) {
      this.scanHalves(units, sounds, from, to);
      if (hits.length > 0) judgeAll();
    }
    this.scanSeeds(units, from, to);
    if (hits.length > 0) judgeAll();
    for (let i = from; i + 1 < to; i++)
      if (joinedOf(units[i]!, units[i + 1]!) !== 0) {
        this.findSplit(read, run ?? made(), out);
        break;
      }
  }

  /** Fills `hits` with the places of marks of two characters of which one stands and the other is read alike. */
  private scanHalves(units: Uint16Array, sounds: Uint16Array, from: number, to: number): void {
    const { hits } = this;
    const { han } = this.tables;
    hits.length = 0;
    for (let i = from; i + 1 < to; i++) {
      lookUp(han, SALT.half, units[i]!, sounds[i + 1]!, i, hits);
      lookUp(han, SALT.half + 1, sounds[i]!, units[i + 1]!, i, hits);
    }
  }

  /** Fills `hits` with the places of marks of which a seed stands in units[from, to). */
  private scanSeeds(units: Uint16Array, from: number, to: number): void {
    const { hits, patterns } = this;
    const { seed } = this.tables;
    const { entries } = seed.arrays;
    hits.length = 0;
    for (const shape of this.shapes) {
      const { places, salt } = shape;
      const [, second, third = 0] = places as [number, number, number?];
      const last = to - places.at(-1)!;
      for (let i = from; i < last; i++) {
        let a = growA(growA(salt, units[i]!), units[i + second]!);
        if (third !== 0) a = growA(a, units[i + third]!);
        if (!seed.may(a)) continue;
        const b = seedB(shape, units, i);
        for (let e = seed.begin(a), end = seed.end(a); e < end; e += 2) {
          if (entries[e] !== b) continue;
          const value = entries[e + 1]!;
          const pattern = Math.floor(value / KEY_KINDS);
          const begin = i - (value % KEY_KINDS);
          const stop = begin + patterns.lengthOf(pattern);
          if (begin >= from && stop <= to) hits.push(pattern * KEY_KINDS + HAN_KEY.look, begin, stop);
        }
      }
    }
  }

  private findSplit(read: Read, run: Run, out: Found[]): void {
    const { units, length } = run;
    const read2: number[] = [];
    const begins: number[] = [];
    for (let i = 0; i < length; i++) {
      const whole = i + 1 < length ? joinedOf(units[i]!, units[i + 1]!) : 0;
      begins.push(i);
      read2.push(whole || units[i]!);
      if (whole !== 0) i++;
    }
    begins.push(length);
    const at = (i: number) => run.at(begins[i]!);
    const pieces: Run = { units: read2, length: read2.length, at };
    const { hits } = this;
    scanKeys(this.tables.piece, Uint16Array.from(read2), 0, read2.length, SALT.han, HAN_MAX, hits);
    for (let h = 0; h < hits.length; h++)
      if (hits.values[h]! % KEY_KINDS === HAN_KEY.self)
        this.judge.split(read, run, pieces, hits.values[h]!, hits.from[h]!, hits.to[h]!, begins, out);
  }
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
