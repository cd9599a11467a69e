import type { PackedStrings } from '../packed.ts';

/**
 * How much a disguised spelling says. A spelling that chance writes once in 2^n places says n bits; it must say
 * more than there are places and marks to be met by chance. So short marks, common characters and large banks
 * allow little, long marks and small banks much, and no list says which.
 */

/** One false alarm in about a thousand titles, for all marks together. */
const ALARM_BITS = 10.5;
/** Places in a title where a Chinese mark, and where a Latin word may begin. */
const HAN_PLACES_BITS = 4.5;
const LATIN_PLACES_BITS = 1.6;
/** Chance does not write what is no word as often as its characters would have it. */
export const NOT_A_WORD_BITS = 6;
/** A seller takes any character that is read so. */
export const HOMOPHONE_BITS = 2;
/** An ordinary word explains the changed character. */
export const WORD_BITS = -14;
/** An ordinary word lies across an edge of the match. */
export const CROSSED_BITS = -10;
/** A syllable that is spelled out in letters beside Chinese characters. */
export const SPELLED_BITS = 6;
/** A letter that stands for a syllable, the first of them apart: seldom do letters touch characters so. */
export const INITIAL_BITS = 4;
export const TOUCH_BITS = 3;

/** The most that a disguise is worth to the score, and how fast it comes near it. */
const CEILING = 0.8;
const SLOPE_BITS = 4;

/** The weight for the score: 0.5 where the evidence just suffices. */
export function weightOf(surplus: number): number {
  return CEILING / (1 + (CEILING / 0.5 - 1) * Math.exp(-surplus / SLOPE_BITS));
}

const LENGTHS = 64;

/** Bits that a match must say, by the number of marks that are as long or shorter. */
export class Needs {
  /** By length, of 64 lengths; the last stands for all longer ones. */
  readonly bits: Float64Array;

  constructor(bits: Float64Array) {
    this.bits = bits;
  }

  /** `counted`: the patterns that a match could be of. */
  static of(patterns: PackedStrings, counted: Uint8Array, script: 'han' | 'latin'): Needs {
    const counts = new Float64Array(LENGTHS);
    for (let i = 0; i < patterns.count; i++)
      if (counted[i]) counts[Math.min(patterns.lengthOf(i), LENGTHS - 1)]!++;
    for (let n = 1; n < LENGTHS; n++) counts[n]! += counts[n - 1]!;
    const base = ALARM_BITS + (script === 'han' ? HAN_PLACES_BITS : LATIN_PLACES_BITS);
    return new Needs(counts.map((n) => base + Math.log2(Math.max(1, n))));
  }

  of(length: number): number {
    return this.bits[Math.min(length, LENGTHS - 1)]!;
  }
}
