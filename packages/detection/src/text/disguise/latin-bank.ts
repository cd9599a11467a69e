import { INITIAL_BITS, type Needs, NOT_A_WORD_BITS } from './evidence.ts';
import { KEY_KINDS, PART, PART_MIN, readingsOf } from './han-bank.ts';
import { growA, growB, type KeyTableBuilder, SALT } from './key-table.ts';
import { mostOfLatin } from './model.ts';
import { readBones, skeletonOf } from './skeleton.ts';
import { SYLLABLES } from './tables.ts';

/** How a Latin key was made. */
export const LATIN_KEY = {
  bones: 0,
  drop: 1,
  reversed: 2,
  pinyin: 3,
  initials: 4,
  anagram: 5,
  part: 6,
} as const;

export const LATIN_MIN = 4;
export const LATIN_MAX = 20;
/** Letters of a pinyin word follow each other more narrowly than those of other words. */
export const PINYIN_LETTER_BITS = 3.6;
/** Others begin their names with the same two syllables. */
export const PART_BITS = 6;
/** Letters that stand alone, each behind a slash, are meant to be read together. */
export const LONE_BITS = 6;
/** Shorter pinyin (li, anta's an) is in every Latin word. */
const PINYIN_MIN = 4;
const PART_PINYIN_MIN = 3;

/** Odd numbers, and the inverse of one modulo 2^32: words are hashed as polynomials, so that a letter can be taken out. */
const BASE_A = 0x01000193;
const BASE_B = 0x9e3779b1;
const INVERSE_A = inverse(BASE_A);

function inverse(n: number): number {
  let x = n;
  for (let i = 0; i < 5; i++) x = Math.imul(x, 2 - Math.imul(n, x));
  return x;
}

function mixed(h: number, salt: number): number {
  const x = Math.imul(h ^ (h >>> 15) ^ salt, 0x85ebca6b);
  return x ^ (x >>> 13);
}

/** Hashes of a word and of the words that lack one of its letters, in as many steps as it has letters. */
export class WordHashes {
  /** Of the word. */
  a = 0;
  b = 0;
  /** `a` of the word without letter i. */
  readonly without = new Int32Array(64);
  /** The word: its skeleton, unit by unit. */
  readonly bones = new Uint16Array(64);
  private length = 0;
  private sum = 0;

  /** `word`: a skeleton of less than 63 letters. Says how long it is. */
  readWord(word: string): number {
    for (let i = 0; i < word.length; i++) this.bones[i] = word.charCodeAt(i);
    return this.hash(word.length);
  }

  /** Reads the skeleton of less than 63 units, and says how long it is. */
  readUnits(units: Uint16Array, from: number, to: number): number {
    return this.hash(readBones(units, from, to, this.bones));
  }

  private hash(n: number): number {
    const { bones } = this;
    let [sumA, sumB, powerA, powerB] = [0, 0, 1, 1];
    for (let i = 0; i < n; i++) {
      sumA = (sumA + Math.imul(bones[i]!, powerA)) | 0;
      sumB = (sumB + Math.imul(bones[i]!, powerB)) | 0;
      powerA = Math.imul(powerA, BASE_A);
      powerB = Math.imul(powerB, BASE_B);
    }
    this.length = n;
    this.sum = sumA;
    this.a = mixed(sumA, SALT.latin + n);
    this.b = mixed(sumB, SALT.latin + n);
    return n;
  }

  /** Fills `without` for the word that was read. */
  hashWithout(): void {
    const { bones, without, length, sum } = this;
    let [before, place] = [0, 1];
    for (let i = 0; i < length; i++) {
      const through = (before + Math.imul(bones[i]!, place)) | 0;
      // What follows moves down by one place.
      const after = Math.imul((sum - through) | 0, INVERSE_A);
      without[i] = mixed((before + after) | 0, SALT.latin + length - 1);
      before = through;
      place = Math.imul(place, BASE_A);
    }
  }

  /** `b` of the word without letter i: for few of them, as most are turned away by `a`. */
  otherWithout(i: number): number {
    const { bones, length } = this;
    let [sum, power] = [0, 1];
    for (let k = 0; k < length; k++) {
      if (k === i) continue;
      sum = (sum + Math.imul(bones[k]!, power)) | 0;
      power = Math.imul(power, BASE_B);
    }
    return mixed(sum, SALT.latin + length - 1);
  }
}

/** Hashes that all words with the same letters and the same first one share. */
export function hashLetters(bones: ArrayLike<number>, length: number): { a: number; b: number } {
  let a = 0;
  let b = 0;
  for (let i = 1; i < length; i++) {
    a = (a + growA(SALT.anagram, bones[i]!)) | 0;
    b = (b + growB(SALT.anagram, bones[i]!)) | 0;
  }
  return { a: growA(a, bones[0]!), b: growB(b, bones[0]!) };
}

/** The most that a Latin word of so many letters says, in disguise or not. */
export function mostBits(length: number, letterBits: number): number {
  return length * letterBits + NOT_A_WORD_BITS + 2;
}

export function pinyinOf(way: readonly number[]): string {
  return way.map((s) => SYLLABLES[s]).join('');
}

/** Puts the disguises of marks that are written in Latin letters into a table: those that could be believed. */
export class LatinBank {
  private readonly table: KeyTableBuilder;
  private readonly needs: Needs;
  private readonly hanNeeds: Needs;
  private readonly letterBits: number;
  private readonly hashes = new WordHashes();

  /** `hanNeeds`: of Chinese marks in Latin letters; `letterBits`: what a letter says. */
  constructor(table: KeyTableBuilder, needs: Needs, hanNeeds: Needs, letterBits: number) {
    this.table = table;
    this.needs = needs;
    this.hanNeeds = hanNeeds;
    this.letterBits = letterBits;
  }

  addLatin(pattern: number, folded: string, bones: string): void {
    if (folded.length < LATIN_MIN || folded.length > LATIN_MAX || /^\d+$/.test(folded)) return;
    const base = pattern * KEY_KINDS;
    const most = mostBits(folded.length, this.letterBits);
    const need = this.needs.of(folded.length + 1);
    if (most + LONE_BITS >= need) this.key(bones, base + LATIN_KEY.bones);
    const back = [...bones].reverse().join('');
    if (back !== bones && most >= need) this.key(back, base + LATIN_KEY.reversed);
    // Where so many marks are so short, one letter less says too little.
    if (mostOfLatin(folded.length * this.letterBits, need) < 0) return;
    const { hashes } = this;
    hashes.readWord(bones);
    hashes.hashWithout();
    for (let i = 0; i < bones.length; i++)
      if (i === 0 || bones[i] !== bones[i - 1])
        this.table.add(hashes.without[i]!, hashes.otherWithout(i), base + LATIN_KEY.drop);
    if (bones.length <= LATIN_MIN) return;
    const letters = hashLetters(this.hashes.bones, bones.length);
    this.table.add(letters.a, letters.b, base + LATIN_KEY.anagram);
  }

  /** A Chinese mark in Latin letters: all of its pinyin, or the first letter of each syllable. */
  addHan(pattern: number, folded: string): void {
    const base = pattern * KEY_KINDS;
    const need = this.hanNeeds.of(folded.length) - NOT_A_WORD_BITS;
    const { letterBits } = this;
    const pinyin = Math.min(PINYIN_LETTER_BITS, letterBits);
    const initials = folded.length * INITIAL_BITS >= need;
    for (const way of readingsOf(folded)) {
      const whole = skeletonOf(pinyinOf(way));
      if (whole && whole.length >= PINYIN_MIN && (whole.length + 1) * pinyin >= need)
        this.key(whole, base + LATIN_KEY.pinyin);
      if (folded.length < PART_MIN) continue;
      const part = skeletonOf(pinyinOf(way.slice(0, PART)));
      if (part && part.length >= PART_PINYIN_MIN && (part.length + 1) * pinyin - PART_BITS >= need)
        this.key(part, base + LATIN_KEY.part);
      const first = initials && skeletonOf(way.map((s) => SYLLABLES[s]![0]).join(''));
      if (first) this.key(first, base + LATIN_KEY.initials);
    }
  }

  private key(word: string, value: number): void {
    this.hashes.readWord(word);
    this.table.add(this.hashes.a, this.hashes.b, value);
  }
}
