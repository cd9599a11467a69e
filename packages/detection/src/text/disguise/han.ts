import { CLASS, CLASSES } from '../fold.ts';
import type { PackedStrings } from '../packed.ts';
import { GAP } from '../view.ts';
import { CROSSED_BITS, type Needs, NOT_A_WORD_BITS, WORD_BITS, weightOf } from './evidence.ts';
import { charOf, type DisguiseRule, type Found, type Read, written } from './found.ts';
import { HAN_KEY, HAN_MAX, type HanTables, KEY_KINDS } from './han-bank.ts';
import { SALT } from './key-table.ts';
import { isWord, wordCovers, wordCrosses } from './lexicon.ts';
import type { Rarity } from './rarity.ts';
import { KeyHits, scanKeys } from './scan-keys.ts';
import { joinedOf, LOOKALIKES, OTHER_READINGS, SYLLABLE } from './tables.ts';

interface Run {
  /** Units as they stand, or as they are read once halves are joined. */
  units: ArrayLike<number>;
  length: number;
  /** Place in the view where unit i begins; one more for the end. */
  at: (i: number) => number;
}

/** Two characters of which one looks like another: many a name and many a word is that near. */
const SHORT_LOOK_BITS = 4;
/** A seller takes any character that is read so. */
const HOMOPHONE_BITS = 2;

function isReadAs(c: number, syllable: number): boolean {
  return syllable !== 0 && (SYLLABLE[c] === syllable || (OTHER_READINGS.get(c)?.includes(syllable) ?? false));
}

const saidAlike = (a: number, b: number): boolean => isReadAs(b, SYLLABLE[a]!) || isReadAs(a, SYLLABLE[b]!);

/** Finds Chinese marks in disguise in the Chinese runs of a title. */
export class HanFinder {
  private readonly tables: HanTables;
  private readonly needs: Needs;
  private readonly rarity: Rarity;
  private readonly patterns: PackedStrings;
  private readonly sounds = new Uint16Array(4096);
  private readonly hits = new KeyHits();

  constructor(tables: HanTables, needs: Needs, rarity: Rarity, patterns: PackedStrings) {
    this.tables = tables;
    this.needs = needs;
    this.rarity = rarity;
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
    const { hits } = this;
    scanKeys(this.tables.han, units, from, to, SALT.han, HAN_MAX, hits);
    if (hits.length > 0) {
      run = made();
      for (let h = 0; h < hits.length; h++)
        this.judge(read, run, hits.values[h]!, hits.from[h]! - from, hits.to[h]! - from, out);
    }
    scanKeys(this.tables.sound, sounds, from, to, SALT.sound, HAN_MAX, hits);
    if (hits.length > 0) {
      run ??= made();
      for (let h = 0; h < hits.length; h++)
        this.judge(read, run, hits.values[h]!, hits.from[h]! - from, hits.to[h]! - from, out);
    }
    for (let i = from; i + 1 < to; i++)
      if (joinedOf(units[i]!, units[i + 1]!) !== 0) {
        this.findSplit(read, run ?? made(), out);
        break;
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
    scanKeys(this.tables.piece, read2, 0, read2.length, SALT.han, HAN_MAX, hits);
    for (let h = 0; h < hits.length; h++)
      if (hits.values[h]! % KEY_KINDS === HAN_KEY.self)
        this.judgeSplit(read, run, pieces, hits.values[h]!, hits.from[h]!, hits.to[h]!, begins, out);
  }

  private judgeSplit(
    read: Read,
    run: Run,
    pieces: Run,
    value: number,
    from: number,
    to: number,
    begins: readonly number[],
    out: Found[],
  ): void {
    const pattern = Math.floor(value / KEY_KINDS);
    if (this.patterns.lengthOf(pattern) !== to - from) return;
    const spelling = this.patterns.get(pattern);
    let bits = NOT_A_WORD_BITS;
    const changes: string[] = [];
    const { chars } = this.rarity;
    for (let k = 0; k < spelling.length; k++) {
      const first = begins[from + k]!;
      const second = first + 1;
      if (spelling.charCodeAt(k) !== pieces.units[from + k]) return;
      if (begins[from + k + 1]! === second) bits += chars[spelling.charCodeAt(k)]!;
      else {
        bits += chars[run.units[first]!]! + chars[run.units[second]!]!;
        if (isWord(run.units, first, second + 1)) bits += WORD_BITS / 2;
        changes.push(`${charOf(run.units[first]!)}${charOf(run.units[second]!)}→${spelling[k]} split`);
      }
    }
    if (changes.length > 0) this.keep(read, pieces, pattern, from, to, 'word.split', bits, changes, out);
  }

  private judge(read: Read, run: Run, value: number, from: number, to: number, out: Found[]): void {
    const pattern = Math.floor(value / KEY_KINDS);
    const kind = value % KEY_KINDS;
    if (kind === HAN_KEY.part) this.judgePart(read, run, pattern, from, to, out);
    if (this.patterns.lengthOf(pattern) !== to - from) return;
    if (kind === HAN_KEY.reversed) this.judgeReversed(read, run, pattern, from, to, out);
    if ((kind === HAN_KEY.look || kind === HAN_KEY.sound) && this.couldSayEnough(run, pattern, from, to))
      this.judgeChanged(read, run, value, from, to, out);
  }

  /** Changed at all, not in both of two characters (two short words in a row say any two syllables), and rare enough. */
  private couldSayEnough(run: Run, pattern: number, from: number, to: number): boolean {
    const { units, at } = this.patterns;
    const { chars } = this.rarity;
    const begin = at[pattern]! - from;
    let same = 0;
    let bits = NOT_A_WORD_BITS;
    for (let i = from; i < to; i++) {
      if (units[begin + i] === run.units[i]) same++;
      bits += chars[run.units[i]!]!;
    }
    const n = to - from;
    return same < n && (n > 2 || same > 0) && bits >= this.needs.of(n);
  }

  private judgeChanged(read: Read, run: Run, value: number, from: number, to: number, out: Found[]): void {
    const pattern = Math.floor(value / KEY_KINDS);
    const spelling = this.patterns.get(pattern);
    const { chars, sounds } = this.rarity;
    const kind = value % KEY_KINDS;
    let bits = 0;
    const changes: string[] = [];
    let covered = false;
    let rule: DisguiseRule = 'word.homophone';
    for (let k = 0; k < spelling.length; k++) {
      const here = run.units[from + k]!;
      const meant = spelling.charCodeAt(k);
      if (here === meant) {
        bits += chars[here]!;
        continue;
      }
      const rank = (LOOKALIKES.get(meant) ?? '').indexOf(charOf(here));
      const alike = saidAlike(here, meant);
      if (!alike && !(kind === HAN_KEY.look && rank >= 0)) return;
      if (!alike) rule = 'word.lookalike';
      bits += alike
        ? Math.min(chars[here]!, sounds[SYLLABLE[here]!]! + HOMOPHONE_BITS)
        : chars[here]! - Math.log2(2 + rank);
      covered ||= wordCovers(run.units, run.length, from + k);
      changes.push(`${charOf(here)}→${charOf(meant)} ${alike ? 'homophone' : 'lookalike'}`);
    }
    if (spelling.length === 2 && rule === 'word.lookalike') bits -= SHORT_LOOK_BITS;
    bits += covered ? WORD_BITS : NOT_A_WORD_BITS + this.crossed(run, from, to);
    this.keep(read, run, pattern, from, to, rule, bits, changes, out);
  }

  private judgeReversed(read: Read, run: Run, pattern: number, from: number, to: number, out: Found[]) {
    const spelling = this.patterns.get(pattern);
    let bits = NOT_A_WORD_BITS - 2 + this.crossed(run, from, to);
    let covered = false;
    for (let k = 0; k < spelling.length; k++) {
      const here = run.units[from + k]!;
      if (here !== spelling.charCodeAt(spelling.length - 1 - k)) return;
      bits += this.rarity.chars[here]!;
      covered ||= wordCovers(run.units, run.length, from + k);
    }
    if (covered) bits += spelling.length > 3 ? WORD_BITS / 2 : WORD_BITS;
    // Two characters meet in either order: only alone are they the mark backwards.
    if (spelling.length === 2 && (from > 0 || to < run.length)) return;
    const change = `${written(read, run.at(from), run.at(to))}→${spelling} reversed`;
    this.keep(read, run, pattern, from, to, 'word.reversed', bits, [change], out);
  }

  private judgePart(read: Read, run: Run, pattern: number, from: number, to: number, out: Found[]): void {
    const spelling = this.patterns.get(pattern);
    let bits = NOT_A_WORD_BITS - 4 + this.crossed(run, from, to);
    for (let i = from; i < to; i++) {
      if (run.units[i] !== spelling.charCodeAt(i - from)) return;
      bits += this.rarity.chars[run.units[i]!]!;
      if (wordCovers(run.units, run.length, i)) bits += WORD_BITS;
    }
    const change = `${spelling.slice(0, to - from)}→${spelling} part`;
    this.keep(read, run, pattern, from, to, 'word.part', bits, [change], out);
  }

  private crossed(run: Run, from: number, to: number): number {
    const left = wordCrosses(run.units, run.length, from) ? CROSSED_BITS : 0;
    return left + (wordCrosses(run.units, run.length, to) ? CROSSED_BITS : 0);
  }

  private keep(
    { view }: Read,
    run: Run,
    pattern: number,
    from: number,
    to: number,
    rule: DisguiseRule,
    bits: number,
    changes: string[],
    out: Found[],
  ): void {
    const surplus = bits - this.needs.of(this.patterns.lengthOf(pattern));
    if (surplus < 0) return;
    const start = view.start[run.at(from)]!;
    const end = view.end[run.at(to) - 1]!;
    out.push({ pattern, start, end, rule, weight: weightOf(surplus), changes });
  }
}
