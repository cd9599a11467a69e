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
/** An ordinary word explains the changed character. */
export const WORD_BITS = -14;
/** An ordinary word lies across an edge of the match. */
export const CROSSED_BITS = -10;
/** A Latin letter in running text. */
export const LETTER_BITS = 4;

/** The most that a disguise is worth to the score, and how fast it comes near it. */
const CEILING = 0.8;
const SLOPE_BITS = 4;

/** The weight for the score: 0.5 where the evidence just suffices. */
export function weightOf(surplus: number): number {
  return CEILING / (1 + (CEILING / 0.5 - 1) * Math.exp(-surplus / SLOPE_BITS));
}

/** Bits that a match must say, by the number of marks that are as long or shorter. */
export class Needs {
  private readonly byLength: Float64Array;
  private readonly base: number;

  constructor(lengths: Iterable<number>, script: 'han' | 'latin') {
    const counts = new Float64Array(64);
    for (const n of lengths) counts[Math.min(n, 63)]!++;
    for (let n = 1; n < 64; n++) counts[n]! += counts[n - 1]!;
    this.byLength = counts.map((n) => Math.log2(Math.max(1, n)));
    this.base = ALARM_BITS + (script === 'han' ? HAN_PLACES_BITS : LATIN_PLACES_BITS);
  }

  of(length: number): number {
    return this.base + this.byLength[Math.min(length, 63)]!;
  }
}
