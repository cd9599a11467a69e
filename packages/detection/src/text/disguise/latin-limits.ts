import type { Needs } from './evidence.ts';
import { LATIN_MAX, LATIN_MIN, mostBits } from './latin-bank.ts';
import { isObserved, mostOfLatin, mostOfSlip, type SlipKind } from './model.ts';

/** Sums in another order differ by less. */
const ROUNDING = 1e-9;
/** Letters that may merge (rn, vv) in a word that is still worth reading. */
const MOST_MERGED = 3;
/** Words have fewer letters. */
const LETTERS = LATIN_MAX + MOST_MERGED + 1;

/** What could be believed of a Latin word, by how many letters it has: known before any is looked up. */
export class LatinLimits {
  private readonly mark = new Uint8Array(LETTERS);
  private readonly slip = new Uint8Array(LETTERS);
  /** What the place must add for a slip, and for two letters swapped; by letters, and by those of the skeleton. */
  private readonly slipFrom = new Float64Array(LETTERS * LETTERS);
  private readonly swappedFrom = new Float64Array(LETTERS * LETTERS);

  /** `hanNeeds`: of Chinese marks in Latin letters; `letterBits`: what a letter says. */
  constructor(needs: Needs, hanNeeds: Needs, letterBits: number) {
    for (let length = LATIN_MIN - 1; length < LETTERS; length++) {
      const least = Math.min(needs.of(length - 1), hanNeeds.of(2));
      this.mark[length] = mostBits(length + 1, letterBits) >= least ? 1 : 0;
      this.slip[length] = mostOfLatin(length * letterBits, needs.of(length)) >= 0 ? 1 : 0;
      for (let n = 2; n <= length; n++) {
        const most = (kind: SlipKind, ways: number, letters: number) =>
          mostOfSlip(kind, length * letterBits, Math.log2(ways), needs.of(letters + 1)) + ROUNDING;
        const swapped = most('swapped', n, n);
        const replaced = Math.max(most('near', 2.5 * n, n), most('replaced', 25 * n, n));
        const longer = Math.max(most('doubled', n - 1, n - 1), most('added', 26 * (n - 1), n - 1));
        this.swappedFrom[length * LETTERS + n] = -swapped;
        this.slipFrom[length * LETTERS + n] = -Math.max(swapped, replaced, longer);
      }
    }
  }

  /** false: no word of so many letters is looked up. */
  mayBeMark(length: number): boolean {
    return length < LETTERS && this.mark[length] === 1;
  }

  /** false: where so many marks are so short, no word with a slip is. */
  mayBeSlip(length: number): boolean {
    return this.slip[length] === 1;
  }

  /** The same of a place: `place` is what it adds, `bones` the letters of the skeleton. */
  mayBeSlipAt(length: number, bones: number, place: number): boolean {
    return isObserved() || place >= this.slipFrom[length * LETTERS + bones]!;
  }

  mayBeSwapped(length: number, bones: number, place: number): boolean {
    return isObserved() || place >= this.swappedFrom[length * LETTERS + bones]!;
  }
}
