import type { PackedStrings } from '../packed.ts';
import { RARITY, SYLLABLE, SYLLABLE_RARITY } from './tables.ts';

/** A character of the bank counts as if so many characters of other texts had been read besides. */
const PRIOR = 20_000;
const LETTERS = 27;
/** Bits of a Latin letter in running text, and the fewest letters of a bank that say otherwise. */
const LETTER_BITS = 4;
const ENOUGH_LETTERS = 5_000;

/**
 * How much a character says. What is frequent among the marks of a bank is frequent in the titles of its goods
 * and in other brands' names, however rare it is in books: the less rare of the two counts.
 */
export class Rarity {
  /** Bits of a Chinese character, by its unit. */
  readonly chars: Uint8Array;
  /** Bits of a syllable, by its index in SYLLABLES. */
  readonly sounds: Float64Array;
  /** Bits of a Latin letter. */
  readonly letter: number;

  constructor(chars: Uint8Array, sounds: Float64Array, letter: number) {
    this.chars = chars;
    this.sounds = sounds;
    this.letter = letter;
  }

  /** `patterns`: the folded spellings of a bank. */
  static of(patterns: PackedStrings): Rarity {
    const counts = new Float64Array(0x10000);
    let all = PRIOR;
    for (const u of patterns.units)
      if (u >= 0x3400) {
        counts[u]!++;
        all++;
      }
    const chars = RARITY.map((bits, u) => {
      return counts[u]! > 1 ? Math.min(bits, Math.round(Math.log2(all / counts[u]!))) : bits;
    });
    const shares = new Float64Array(SYLLABLE_RARITY.length);
    counts.forEach((n, u) => {
      if (n > 1 && SYLLABLE[u] !== 0) shares[SYLLABLE[u]!]! += n / all;
    });
    const sounds = Float64Array.from(SYLLABLE_RARITY, (bits, s) => Math.min(bits, -Math.log2(shares[s]!)));
    return new Rarity(chars, sounds, letterBits(patterns));
  }
}

/** What a letter says after the one before it, on average over the bank's own Latin spellings. */
function letterBits({ units, at, count }: PackedStrings): number {
  const pairs = new Float64Array(LETTERS * LETTERS);
  const firsts = new Float64Array(LETTERS);
  let letters = 0;
  for (let i = 0; i < count; i++) {
    let before = 0;
    for (let k = at[i]!; k < at[i + 1]!; k++) {
      const c = units[k]! - 0x60;
      if (c < 1 || c > 26) break;
      pairs[before * LETTERS + c]!++;
      firsts[before]!++;
      letters++;
      before = c;
    }
  }
  if (letters < ENOUGH_LETTERS) return LETTER_BITS;
  const bits = pairs.reduce((sum, n, i) => {
    return n === 0 ? sum : sum - n * Math.log2(n / firsts[Math.floor(i / LETTERS)]!);
  }, 0);
  return Math.min(LETTER_BITS, bits / letters);
}
