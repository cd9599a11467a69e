import { INITIAL_BITS, type Needs, NOT_A_WORD_BITS } from './evidence.ts';
import { KEY_KINDS, PART, PART_MIN, readingsOf } from './han-bank.ts';
import { growA, growB, type KeyTableBuilder, SALT } from './key-table.ts';
import { skeletonOf } from './skeleton.ts';
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

export function hashLatin(word: string): { a: number; b: number } {
  let a: number = SALT.latin;
  let b: number = SALT.latin;
  for (let i = 0; i < word.length; i++) {
    a = growA(a, word.charCodeAt(i));
    b = growB(b, word.charCodeAt(i));
  }
  return { a, b };
}

/** Hashes of the word without its letter `at`. */
export function hashWithout(word: string, at: number): { a: number; b: number } {
  let a: number = SALT.latin;
  let b: number = SALT.latin;
  for (let i = 0; i < word.length; i++) {
    if (i === at) continue;
    a = growA(a, word.charCodeAt(i));
    b = growB(b, word.charCodeAt(i));
  }
  return { a, b };
}

/** The first of them alone, for the filter; all of the word when `at` is -1. */
export function hashWithoutA(word: string, at: number): number {
  let a: number = SALT.latin;
  for (let i = 0; i < word.length; i++) if (i !== at) a = growA(a, word.charCodeAt(i));
  return a;
}

/** The same for all words with the same letters and the same first one. */
export function hashLetters(word: string): { a: number; b: number } {
  let a = 0;
  let b = 0;
  for (let i = 1; i < word.length; i++) {
    a = (a + growA(SALT.anagram, word.charCodeAt(i))) | 0;
    b = (b + growB(SALT.anagram, word.charCodeAt(i))) | 0;
  }
  return { a: growA(a, word.charCodeAt(0)), b: growB(b, word.charCodeAt(0)) };
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
    // Where so many marks are so short, one letter less says too little.
    if (most < need) return;
    for (let i = 0; i < bones.length; i++)
      if (i === 0 || bones[i] !== bones[i - 1]) this.put(hashWithout(bones, i), base + LATIN_KEY.drop);
    const back = [...bones].reverse().join('');
    if (back !== bones) this.key(back, base + LATIN_KEY.reversed);
    if (bones.length > LATIN_MIN) this.put(hashLetters(bones), base + LATIN_KEY.anagram);
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
    this.put(hashLatin(word), value);
  }

  private put({ a, b }: { a: number; b: number }, value: number): void {
    this.table.add(a, b, value);
  }
}
