import { CLASS, CLASSES } from '../fold.ts';
import type { PackedStrings } from '../packed.ts';
import { allAlike, lookBits } from './alike.ts';
import {
  HOMOPHONE_BITS,
  INITIAL_BITS,
  type Needs,
  NOT_A_WORD_BITS,
  SPELLED_BITS,
  TOUCH_BITS,
} from './evidence.ts';
import { growA, growB, hashPair, type KeyTable, type KeyTableBuilder, OF_TWO, SALT } from './key-table.ts';
import { mostOfHan } from './model.ts';
import type { Rarity } from './rarity.ts';
import { BEGINNING } from './scan-keys.ts';
import { type SeedShape, seedA, seedB, seededFrom, seedsOf, shapesFor } from './seeds.ts';
import { HAS_HALVES, OTHER_READINGS, SOMETIMES_READ, SYLLABLE, SYLLABLES } from './tables.ts';

/** How a key of a Chinese mark was made; with the index of the pattern it is the value of the key. */
export const HAN_KEY = { self: 0, look: 1, sound: 2, reversed: 3, part: 4, mixed: 5 } as const;
export const KEY_KINDS = 8;

/**
 * `pair`, `sound` and `half` are asked at every character of a title and must be small. `pair` has nothing but a filter
 * of the neighbours that keys of `han` begin with or seeds have: one reading of memory that spares the four or five which
 * those two tables would take. `han`: short marks changed, marks turned round. `seed`: what stands while others are
 * changed. `sound`: syllables of three characters and more; of two, `half` has one character with the syllable of the
 * other. `piece` is asked only where halves or letters stand: marks as they are, with first letters, and two syllables,
 * which are said in every title.
 */
interface Tables<T> {
  han: T;
  seed: T;
  sound: T;
  half: T;
  pair: T;
  piece: T;
}
export type HanTables = Tables<KeyTable>;
export type HanBuilders = Tables<KeyTableBuilder>;

export const HAN_MIN = 2;
export const HAN_MAX = 8;
/** So many keys of look-alikes a bank has at most, however large: the less alike are left out first. */
const MOST_LOOK_KEYS = 5_000_000;
const FEWEST_LOOKS = 3;
/** What the context may add to what a changed short mark says. */
const CONTEXT_BITS = 8;
/** A mark of this length is also called by its first two characters (阿迪). */
export const PART_MIN = 4;
export const PART = 2;
/** A letter and one character say too little. */
const MIXED_MIN = 3;
/** Of a character with several readings, no more than so many ways to say the mark are kept. */
const MOST_READINGS = 4;

/** A spelling of Chinese characters alone, not too long. */
export function isHanPattern({ units, at }: PackedStrings, pattern: number): boolean {
  const from = at[pattern]!;
  const to = at[pattern + 1]!;
  if (to - from < HAN_MIN || to - from > HAN_MAX) return false;
  for (let i = from; i < to; i++) {
    const u = units[i]!;
    if (CLASSES[u] !== CLASS.ideographic || u < 0x3400 || u > 0x9fff) return false;
  }
  return true;
}

/** All ways to say a mark, in syllables; none when a character has no reading. */
export function readingsOf(folded: string): number[][] {
  let ways: number[][] = [[]];
  for (let i = 0; i < folded.length; i++) {
    const c = folded.charCodeAt(i);
    if (SYLLABLE[c] === 0) return [];
    const here = [SYLLABLE[c]!, ...(OTHER_READINGS.get(c) ?? [])];
    ways =
      here.length === 1 && ways.length === 1
        ? [[...ways[0]!, here[0]!]]
        : ways.flatMap((w) => here.map((s) => [...w, s])).slice(0, MOST_READINGS);
  }
  return ways;
}

/** Puts the disguises of Chinese marks into a table: those that could say enough to be believed. */
export class HanBank {
  private readonly tables: HanBuilders;
  private readonly needs: Needs;
  private readonly rarity: Rarity;
  private readonly shapes: readonly SeedShape[];
  private readonly looksEach: number;

  /** `marks`, `characters`: how many will be added. */
  constructor(tables: HanBuilders, needs: Needs, rarity: Rarity, marks: number, characters: number) {
    this.tables = tables;
    this.needs = needs;
    this.rarity = rarity;
    this.shapes = shapesFor(marks);
    this.looksEach = Math.max(FEWEST_LOOKS, Math.floor(MOST_LOOK_KEYS / Math.max(1, characters)));
  }

  add(pattern: number, folded: string): void {
    const units = Array.from(folded, (c) => c.charCodeAt(0));
    const { chars } = this.rarity;
    const n = units.length;
    const need = this.needs.of(n) - NOT_A_WORD_BITS;
    const own = units.reduce((s, u) => s + chars[u]!, 0);
    const base = pattern * KEY_KINDS;
    if (units.some((u) => HAS_HALVES[u] === 1))
      this.key(this.tables.piece, units, SALT.han, base + HAN_KEY.self);
    this.sounds(units, folded, base + HAN_KEY.sound, own, need);
    if (n >= MIXED_MIN) this.mixed(units, base + HAN_KEY.mixed, need);
    // What is said by chance even unchanged has no other disguise that could be believed.
    if (own < need - CONTEXT_BITS) return;
    this.seeds(units, pattern);
    this.looks(units, base + HAN_KEY.look, own, need);
    const back = units.toReversed();
    if (back.join() !== units.join()) this.key(this.tables.han, back, SALT.han, base + HAN_KEY.reversed);
    if (n >= PART_MIN && chars[units[0]!]! + chars[units[1]!]! >= need)
      this.key(this.tables.han, units.slice(0, PART), SALT.han, base + HAN_KEY.part);
  }

  private sounds(units: number[], folded: string, value: number, own: number, need: number): void {
    const { chars, sounds } = this.rarity;
    // What a character gains or loses when it is written as another one or as its syllable.
    const gains = units.map((u) => sounds[SYLLABLE[u]!]! + SPELLED_BITS - chars[u]!);
    const all = gains.reduce((s, g) => s + Math.max(0, g), 0);
    const best = own + (units.length > 2 && all > 0 ? all : Math.max(...gains));
    if (best < need - CONTEXT_BITS) return;
    const table = units.length === 2 ? this.tables.piece : this.tables.sound;
    for (const way of readingsOf(folded)) {
      this.key(table, way, SALT.sound, value);
      if (way.length === 2) this.halves(units, way, value);
    }
  }

  /** Marks of two characters, each by itself with the syllable of the other. */
  private halves(units: number[], way: number[], value: number): void {
    const { chars, sounds } = this.rarity;
    const need = this.needs.of(2);
    for (let i = 0; i < 2; i++) {
      if (mostOfHan(chars[units[i]!]!, sounds[way[1 - i]!]! + HOMOPHONE_BITS, need) < 0) continue;
      const [first, second] = i === 0 ? [units[0]!, way[1]!] : [way[0]!, units[1]!];
      const salt = SALT.half + i;
      this.tables.half.add(growA(growA(salt, first), second), growB(growB(salt, first), second), value);
    }
  }

  /** ad达斯, 阿迪ds: the first or the last characters as first letters of their syllables. */
  private mixed(units: number[], value: number, need: number): void {
    const initials = units.map((u) => SYLLABLES[SYLLABLE[u]!]!.charCodeAt(0));
    if (initials.some(Number.isNaN)) return;
    const kept = (part: number[]) => part.reduce((s, u) => s + this.rarity.chars[u]!, TOUCH_BITS);
    for (let k = 1; k < units.length; k++) {
      const after = units.slice(k);
      const before = units.slice(0, k);
      if (kept(after) + k * INITIAL_BITS >= need)
        this.key(this.tables.piece, [...initials.slice(0, k), ...after], SALT.mixed, value);
      if (kept(before) + after.length * INITIAL_BITS >= need)
        this.key(this.tables.piece, [...before, ...initials.slice(k)], SALT.mixed, value);
    }
  }

  /** Marks too short for seeds, with each character changed. */
  private looks(units: number[], value: number, own: number, need: number): void {
    if (units.length >= seededFrom(this.shapes)) return;
    const { chars } = this.rarity;
    for (let i = 0; i < units.length; i++) {
      const near = allAlike(units[i]!) + SOMETIMES_READ[SYLLABLE[units[i]!]!]!;
      const most = Math.min(near.length, this.looksEach);
      for (let k = 0; k < most; k++) {
        const c = near.charCodeAt(k);
        const cost = Math.max(0, lookBits(units[i]!, c));
        if (own - chars[units[i]!]! + chars[c]! - cost < need - CONTEXT_BITS) continue;
        this.key(this.tables.han, units.with(i, c), SALT.han, value);
      }
    }
  }

  private seeds(units: number[], pattern: number): void {
    for (const { shape, at } of seedsOf(this.shapes, units.length)) {
      const { pair } = shape;
      if (pair >= 0) this.tables.pair.begins(hashPair(units[at + pair]!, units[at + pair + 1]!));
      this.tables.seed.add(seedA(shape, units, at), seedB(shape, units, at), pattern * KEY_KINDS + at);
    }
  }

  private key(table: KeyTableBuilder, units: readonly number[], salt: number, value: number): void {
    let a = salt;
    let b = salt;
    for (let i = 0; i < units.length; i++) {
      a = growA(a, units[i]!);
      b = growB(b, units[i]!);
      if (i + 1 === BEGINNING && units.length > BEGINNING) table.begins(a);
    }
    if (units.length === 2) table.begins(OF_TWO);
    if (table === this.tables.han) this.tables.pair.begins(hashPair(units[0]!, units[1]!));
    table.add(a, b, value);
  }
}
