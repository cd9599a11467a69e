import { CLASS, CLASSES } from '../fold.ts';
import { type Needs, NOT_A_WORD_BITS } from './evidence.ts';
import { growA, growB, type KeyTable, SALT } from './key-table.ts';
import { LOOKALIKES, OTHER_READINGS, RARITY, SOMETIMES_READ, SYLLABLE, SYLLABLES } from './tables.ts';

/** How a key of a Chinese mark was made; with the index of the pattern it is the value of the key. */
export const HAN_KEY = { self: 0, look: 1, sound: 2, reversed: 3, part: 4, mixed: 5 } as const;
export const KEY_KINDS = 8;

export const HAN_MIN = 2;
export const HAN_MAX = 8;
/** Two characters may be changed in marks of this length, in banks of this size. */
const TWICE_MIN = 4;
const TWICE_BANK = 5_000;
/** A mark of this length is also called by its first two characters (阿迪). */
export const PART_MIN = 4;
export const PART = 2;
/** A letter and one character say too little. */
const MIXED_MIN = 3;
/** Of a character with several readings, no more than so many ways to say the mark are kept. */
const MOST_READINGS = 4;

export function isHanPattern(folded: string): boolean {
  if (folded.length < HAN_MIN || folded.length > HAN_MAX) return false;
  for (let i = 0; i < folded.length; i++) {
    const u = folded.charCodeAt(i);
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
    ways = ways.flatMap((w) => here.map((s) => [...w, s])).slice(0, MOST_READINGS);
  }
  return ways;
}

/** Puts the disguises of Chinese marks into a table: those that could say enough to be believed. */
export class HanBank {
  private readonly table: KeyTable;
  private readonly needs: Needs;
  private readonly twice: boolean;

  constructor(table: KeyTable, needs: Needs, size: number) {
    this.table = table;
    this.needs = needs;
    this.twice = size <= TWICE_BANK;
  }

  add(pattern: number, folded: string): void {
    const units = Array.from(folded, (c) => c.charCodeAt(0));
    const n = units.length;
    const need = this.needs.of(n) - NOT_A_WORD_BITS;
    const own = units.reduce((s, u) => s + RARITY[u]!, 0);
    // What is said by chance even unchanged has no disguise that could be believed.
    if (own < need) return;
    const base = pattern * KEY_KINDS;
    this.key(units, SALT.han, base + HAN_KEY.self);
    this.looks(units, base + HAN_KEY.look, own, need);
    for (const way of readingsOf(folded)) this.key(way, SALT.sound, base + HAN_KEY.sound);
    this.mixed(units, base + HAN_KEY.mixed);
    const back = units.toReversed();
    if (back.join() !== units.join()) this.key(back, SALT.han, base + HAN_KEY.reversed);
    if (n >= PART_MIN && RARITY[units[0]!]! + RARITY[units[1]!]! >= this.needs.of(PART) - NOT_A_WORD_BITS)
      this.key(units.slice(0, PART), SALT.han, base + HAN_KEY.part);
  }

  /** ad达斯, 阿迪ds: the first or the last characters as first letters of their syllables. */
  private mixed(units: number[], value: number): void {
    const initials = units.map((u) => SYLLABLES[SYLLABLE[u]!]!.charCodeAt(0));
    if (units.length < MIXED_MIN || initials.some(Number.isNaN)) return;
    for (let k = 1; k < units.length; k++) {
      this.key([...initials.slice(0, k), ...units.slice(k)], SALT.mixed, value);
      this.key([...units.slice(0, k), ...initials.slice(k)], SALT.mixed, value);
    }
  }

  private looks(units: number[], value: number, own: number, need: number): void {
    for (let i = 0; i < units.length; i++) {
      const near = (LOOKALIKES.get(units[i]!) ?? '') + SOMETIMES_READ[SYLLABLE[units[i]!]!]!;
      for (let k = 0; k < near.length; k++) {
        const c = near.charCodeAt(k);
        if (own - RARITY[units[i]!]! + RARITY[c]! - Math.log2(2 + k) < need) continue;
        const changed = units.with(i, c);
        this.key(changed, SALT.han, value);
        if (this.twice && units.length >= TWICE_MIN) this.lookAgain(changed, i + 1, value);
      }
    }
  }

  private lookAgain(changed: number[], from: number, value: number): void {
    for (let j = from; j < changed.length; j++)
      for (const c of LOOKALIKES.get(changed[j]!) ?? '')
        this.key(changed.with(j, c.charCodeAt(0)), SALT.han, value);
  }

  /** Beginnings of two and three units are let through the filter: a scan stops where none can follow. */
  private key(units: readonly number[], salt: number, value: number): void {
    let a = salt;
    let b = salt;
    for (let i = 0; i < units.length; i++) {
      a = growA(a, units[i]!);
      b = growB(b, units[i]!);
      if (i === 1 || i === 2) this.table.admit(a);
    }
    this.table.add(a, b, value);
  }
}
