import type { PackedStrings } from '../packed.ts';
import { GAP } from '../view.ts';
import { lookBits, saidAlike } from './alike.ts';
import {
  CROSSED_BITS,
  HOMOPHONE_BITS,
  type Needs,
  NOT_A_WORD_BITS,
  WORD_BITS,
  weightOf,
} from './evidence.ts';
import { charOf, type DisguiseRule, type Found, type Read, written } from './found.ts';
import { HAN_KEY, KEY_KINDS, PART_MIN } from './han-bank.ts';
import { isWord, wordCovers, wordCrosses } from './lexicon.ts';
import {
  COVERED,
  CROSSED,
  isObserved,
  mostOfHan,
  mostOfHanAt,
  needed,
  surplusOf,
  worthAsking,
} from './model.ts';
import type { Rarity } from './rarity.ts';
import { SYLLABLE } from './tables.ts';

/** Chinese characters that stand together: units[first, last). */
export interface Run {
  /** Units as they stand, or as they are read once halves are joined. */
  units: ArrayLike<number>;
  first: number;
  last: number;
  /** Place in the view where unit i begins; one more for the end. */
  at: (i: number) => number;
}

const TENS = 0.1;
/** Sums in another order differ by less. */
const ROUNDING = 1e-9;
/** No character says 2^5 bits. */
const BITS = 5;
/** A part says less than a whole. */
const PART_BITS = NOT_A_WORD_BITS - 4;
/** What one bit that stands, and one that is changed, adds to the surplus. */
const NOWHERE = [0, 0, 0, 0, 0, 0];
const KEPT = mostOfHanAt(1, 0, 0, 0, NOWHERE) - mostOfHanAt(0, 0, 0, 0, NOWHERE);
const CHANGED = mostOfHanAt(0, 1, 0, 0, NOWHERE) - mostOfHanAt(0, 0, 0, 0, NOWHERE);

/** Compares places with the marks that they could be in disguise, and keeps what says enough. */
export class HanJudge {
  private readonly needs: Needs;
  private readonly rarity: Rarity;
  private readonly patterns: PackedStrings;
  /** Patterns and places that were judged, in turn. */
  private readonly seen: number[] = [];
  private readonly place = [0, 0, 0, 0, 0, 0];
  /** 1: two characters say enough, one of them changed. By what is before, behind and the start, and the bits of each. */
  private readonly two = new Uint8Array(8 << (2 * BITS));

  constructor(needs: Needs, rarity: Rarity, patterns: PackedStrings) {
    this.needs = needs;
    this.rarity = rarity;
    this.patterns = patterns;
    for (let p = 0; p < 8; p++) {
      const [before, after, begins] = [p & 1, (p >> 1) & 1, p >> 2];
      const place = [before, after, before * after, 1, 0, begins];
      const most = mostOfHanAt(0, 0, 1, needs.of(2), place) + ROUNDING;
      for (let a = 0; a < 1 << BITS; a++)
        for (let b = 0; b < 1 << BITS; b++) {
          const enough = most + Math.max(a * KEPT + b * CHANGED, b * KEPT + a * CHANGED) >= 0;
          this.two[(((p << BITS) | a) << BITS) | b] = enough ? 1 : 0;
        }
    }
  }

  /** Could the two characters at a place be a mark of two of which one is changed? Known before any is looked up. */
  couldBeTwo({ view }: Read, at: number): boolean {
    if (isObserved()) return true;
    const { chars } = this.rarity;
    const bits = (chars[view.units[at]!]! << BITS) | chars[view.units[at + 1]!]!;
    const before = at === 0 || (view.gap[at]! & GAP.any) !== 0 ? 1 : 0;
    const after = at + 2 === view.length || (view.gap[at + 2]! & GAP.any) !== 0 ? 2 : 0;
    const place = before + after + (view.begins(at) ? 4 : 0);
    return this.two[(place << (2 * BITS)) | bits] === 1;
  }

  /** Could they be the first two characters of a longer mark? */
  couldBePart({ view }: Read, at: number): boolean {
    const { chars } = this.rarity;
    const bits = chars[view.units[at]!]! + chars[view.units[at + 1]!]!;
    return bits + PART_BITS + ROUNDING >= this.needs.of(PART_MIN);
  }

  /** Another text: nothing was judged yet. */
  begin(): void {
    this.seen.length = 0;
  }

  /** A place of `pieces`: of characters some of which are two of the view, from `begins` on. */
  split(
    read: Read,
    pieces: Run,
    value: number,
    from: number,
    to: number,
    begins: ArrayLike<number>,
    out: Found[],
  ): void {
    const { units } = read.view;
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
        bits += chars[units[first]!]! + chars[units[second]!]!;
        if (isWord(units, first, second + 1)) bits += WORD_BITS / 2;
        changes.push(`${charOf(units[first]!)}${charOf(units[second]!)}→${spelling[k]} split`);
      }
    }
    if (changes.length > 0) this.keep(read, pieces, pattern, from, to, 'word.split', bits, changes, out);
  }

  /** A place that was looked up: `value` says of which pattern, and how its key was made. */
  judge(read: Read, run: Run, value: number, from: number, to: number, out: Found[]): void {
    const pattern = Math.floor(value / KEY_KINDS);
    const kind = value % KEY_KINDS;
    if (kind === HAN_KEY.part) this.judgePart(read, run, pattern, from, to, out);
    if (this.patterns.lengthOf(pattern) !== to - from) return;
    if (kind === HAN_KEY.reversed) this.judgeReversed(read, run, pattern, from, to, out);
    if (
      (kind === HAN_KEY.look || kind === HAN_KEY.sound) &&
      this.couldSayEnough(read, run, pattern, from, to)
    )
      this.judgeChanged(read, run, pattern, from, to, out);
  }

  /** Changed at all, not in more than half, rare enough, and not judged at this place before. */
  private couldSayEnough(read: Read, run: Run, pattern: number, from: number, to: number): boolean {
    const { units, at } = this.patterns;
    const { chars } = this.rarity;
    const begin = at[pattern]! - from;
    let same = 0;
    let kept = 0;
    let changed = 0;
    for (let i = from; i < to; i++) {
      const bits = chars[run.units[i]!]!;
      if (units[begin + i] === run.units[i]) {
        same++;
        kept += bits;
      } else changed += bits;
    }
    const n = to - from;
    if (same === n || same * 2 < n - 1 || same === 0) return false;
    const need = this.needs.of(n);
    if (mostOfHan(kept, changed, need) < 0) return false;
    if (mostOfHanAt(kept, changed, n - same, need, this.placed(read, run, from, to)) < 0) return false;
    for (let k = 0; k < this.seen.length; k += 2)
      if (this.seen[k] === pattern && this.seen[k + 1] === run.at(from)) return false;
    this.seen.push(pattern, run.at(from));
    return true;
  }

  private judgeChanged(read: Read, run: Run, pattern: number, from: number, to: number, out: Found[]): void {
    const { chars, sounds } = this.rarity;
    const { units, at } = this.patterns;
    let [kept, said, looked, homophones, lookalikes] = [0, 0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const here = run.units[i]!;
      const meant = units[at[pattern]! + i - from]!;
      if (here === meant) kept += chars[here]!;
      else if (saidAlike(here, meant)) {
        homophones++;
        said += Math.min(chars[here]!, sounds[SYLLABLE[here]!]! + HOMOPHONE_BITS);
      } else {
        const cost = lookBits(meant, here);
        if (cost < 0) return;
        lookalikes++;
        looked += chars[here]! - cost;
      }
    }
    const features = [
      1,
      kept * TENS,
      said * TENS,
      looked * TENS,
      homophones,
      lookalikes,
      ...needed('han', this.needs.of(to - from)),
      0,
      0,
      ...this.placed(read, run, from, to),
    ];
    if (!worthAsking('han', features)) return;
    for (let i = from; i < to; i++)
      if (run.units[i] !== units[at[pattern]! + i - from] && wordCovers(run.units, run.first, run.last, i))
        features[COVERED] = 1;
    const crosses = (edge: number) => (wordCrosses(run.units, run.first, run.last, edge) ? 1 : 0);
    features[CROSSED] = crosses(from) + crosses(to);
    const start = read.view.start[run.at(from)]!;
    const end = read.view.end[run.at(to) - 1]!;
    const surplus = surplusOf('han', features, pattern, start, end);
    if (surplus < 0) return;
    const changes: string[] = [];
    for (let i = from; i < to; i++) {
      const [here, meant] = [run.units[i]!, units[at[pattern]! + i - from]!];
      if (here !== meant)
        changes.push(
          `${charOf(here)}→${charOf(meant)} ${saidAlike(here, meant) ? 'homophone' : 'lookalike'}`,
        );
    }
    const rule = lookalikes > 0 ? 'word.lookalike' : 'word.homophone';
    out.push({ pattern, start, end, rule, weight: weightOf(surplus), changes });
  }

  /** What is seen of the place of a spelling: the last of HAN_FEATURES. */
  private placed(read: Read, run: Run, from: number, to: number): readonly number[] {
    const { place } = this;
    const before = this.nothingAt(read, run.at(from), -1) ? 1 : 0;
    const after = this.nothingAt(read, run.at(to), 1) ? 1 : 0;
    place[0] = before;
    place[1] = after;
    place[2] = before * after;
    place[3] = to - from === 2 ? 1 : 0;
    place[4] = to - from === 3 ? 1 : 0;
    place[5] = read.view.begins(run.at(from)) ? 1 : 0;
    return place;
  }

  /** Is there the edge of the title, or something between, on this side of a place in the view? */
  private nothingAt({ view }: Read, edge: number, side: 1 | -1): boolean {
    const outside = side < 0 ? edge === 0 : edge === view.length;
    return outside || (view.gap[edge]! & GAP.any) !== 0;
  }

  private judgeReversed(read: Read, run: Run, pattern: number, from: number, to: number, out: Found[]) {
    const spelling = this.patterns.get(pattern);
    let bits = NOT_A_WORD_BITS - 2 + this.crossed(run, from, to);
    let covered = false;
    for (let k = 0; k < spelling.length; k++) {
      const here = run.units[from + k]!;
      if (here !== spelling.charCodeAt(spelling.length - 1 - k)) return;
      bits += this.rarity.chars[here]!;
      covered ||= wordCovers(run.units, run.first, run.last, from + k);
    }
    if (covered) bits += spelling.length > 3 ? WORD_BITS / 2 : WORD_BITS;
    // Two characters meet in either order: only alone are they the mark backwards.
    if (spelling.length === 2 && (from > run.first || to < run.last)) return;
    const change = `${written(read, run.at(from), run.at(to))}→${spelling} reversed`;
    this.keep(read, run, pattern, from, to, 'word.reversed', bits, [change], out);
  }

  private judgePart(read: Read, run: Run, pattern: number, from: number, to: number, out: Found[]): void {
    const spelling = this.patterns.get(pattern);
    let bits = PART_BITS + this.crossed(run, from, to);
    for (let i = from; i < to; i++) {
      if (run.units[i] !== spelling.charCodeAt(i - from)) return;
      bits += this.rarity.chars[run.units[i]!]!;
      if (wordCovers(run.units, run.first, run.last, i)) bits += WORD_BITS;
    }
    const change = `${spelling.slice(0, to - from)}→${spelling} part`;
    this.keep(read, run, pattern, from, to, 'word.part', bits, [change], out);
  }

  private crossed(run: Run, from: number, to: number): number {
    const left = wordCrosses(run.units, run.first, run.last, from) ? CROSSED_BITS : 0;
    return left + (wordCrosses(run.units, run.first, run.last, to) ? CROSSED_BITS : 0);
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
