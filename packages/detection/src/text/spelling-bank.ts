import { PackedStrings } from './packed.ts';
import { type Spelling, spellingsOf } from './spellings.ts';
import type { Stored } from './store.ts';
import { stringOf } from './strings.ts';

export interface WordSource {
  id: string;
  /** Spellings as registered, parted by `/`. */
  text?: string;
  /** Other names of the same mark, written alike. */
  names?: readonly string[];
}

const PLAIN = new Uint8Array(64);

/**
 * A card has all that is said of a spelling that was found, in one place of memory: what lies in eight arrays takes eight
 * readings that each wait for memory. Numbers of 32 bits are two units, the low one first. The text as the register has
 * it begins at TEXT, the mark's id stands behind it.
 */
const MARK = 0;
/** What the spelling itself has between its units: place in `gaps`, or 0 where nothing stands between them. */
const GAPS = 2;
const TEXT_LENGTH = 4;
const ID_LENGTH = 6;
/** 1: another name, not as registered. */
const OTHER = 8;
const TEXT = 9;

/**
 * The spellings of all marks by their folded form, in typed arrays. A folded form is a pattern; marks may share one.
 * A spelling is named by the place of its card: those of pattern p from `first(p)` on, before `first(p + 1)`, each
 * followed by `next`.
 */
export class SpellingBank {
  /** Folded spellings, each once, in the order of their units. */
  readonly patterns: PackedStrings;
  private readonly cards: Uint16Array;
  private readonly cardAt: Uint32Array;
  private readonly gaps: Uint8Array;
  /** Written to and never read for what it says. */
  private touched = new Int32Array(64);

  constructor({ patternUnits, patternAt, cards, cardAt, gaps }: SpellingArrays) {
    this.patterns = new PackedStrings(patternUnits, patternAt);
    this.cards = cards;
    this.cardAt = cardAt;
    this.gaps = gaps;
  }

  static build(sources: Iterable<WordSource>): SpellingBank {
    const index = new Map<string, number>();
    const marks: string[] = [];
    const found: { spelling: Spelling; mark: number; pattern: number }[] = [];
    for (const { id, text, names = [] } of sources) {
      const mark = marks.push(id) - 1;
      for (const spelling of spellingsOf(text ?? '', names)) {
        const pattern = index.get(spelling.folded) ?? index.size;
        index.set(spelling.folded, pattern);
        found.push({ spelling, mark, pattern });
      }
    }
    const patterns = [...index.keys()].sort();
    const rank = new Uint32Array(patterns.length);
    for (let p = 0; p < patterns.length; p++) rank[index.get(patterns[p]!)!] = p;
    for (const f of found) f.pattern = rank[f.pattern]!;
    return new SpellingBank(pack(marks, patterns, found));
  }

  get arrays(): SpellingArrays {
    const { patterns, cards, cardAt, gaps } = this;
    return { patternUnits: patterns.units, patternAt: patterns.at, cards, cardAt, gaps };
  }

  /** Reads the first cards of some of the patterns, of all together: what is asked of them afterwards is near then. */
  touch(patterns: Int32Array, which: Int32Array, count: number): void {
    if (this.touched.length < count) this.touched = new Int32Array(2 * count);
    const { touched, cards, cardAt } = this;
    for (let k = 0; k < count; k++) touched[k] = cardAt[patterns[which[k]!]!]!;
    for (let k = 0; k < count; k++) touched[k] = cards[touched[k]!]!;
  }

  first(pattern: number): number {
    return this.cardAt[pattern]!;
  }

  next(spelling: number): number {
    return this.idAt(spelling) + this.number(spelling + ID_LENGTH);
  }

  markId(spelling: number): string {
    return stringOf(this.cards, this.idAt(spelling), this.next(spelling));
  }

  /** Number of the mark: for comparing, without making its id. */
  markNumber(spelling: number): number {
    return this.number(spelling + MARK);
  }

  text(spelling: number): string {
    return stringOf(this.cards, spelling + TEXT, this.idAt(spelling));
  }

  /** Is that the text, unit for unit? */
  isText(spelling: number, text: string): boolean {
    const { cards } = this;
    if (this.number(spelling + TEXT_LENGTH) !== text.length) return false;
    const from = spelling + TEXT;
    for (let i = 0; i < text.length; i++) if (cards[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Is the spelling another name of its mark? */
  isOtherName(spelling: number): boolean {
    return this.cards[spelling + OTHER] === 1;
  }

  /** What stands before each unit of the spelling, at least as many as it has. */
  gapsOf(spelling: number, length: number): Uint8Array {
    const at = this.number(spelling + GAPS);
    if (at !== 0) return this.gaps.subarray(at, at + length);
    return length <= PLAIN.length ? PLAIN : new Uint8Array(length);
  }

  private idAt(spelling: number): number {
    return spelling + TEXT + this.number(spelling + TEXT_LENGTH);
  }

  private number(at: number): number {
    return this.cards[at]! + this.cards[at + 1]! * 0x10000;
  }
}

export type SpellingArrays = {
  patternUnits: Uint16Array;
  patternAt: Uint32Array;
  cards: Uint16Array;
  cardAt: Uint32Array;
  gaps: Uint8Array;
} & Record<string, Stored>;

interface FoundSpelling {
  spelling: Spelling;
  mark: number;
  pattern: number;
}

function pack(
  marks: readonly string[],
  patterns: readonly string[],
  found: readonly FoundSpelling[],
): SpellingArrays {
  // Cards of a pattern lie in the order of the marks.
  const cardAt = new Uint32Array(patterns.length + 1);
  const sizeOf = ({ spelling, mark }: FoundSpelling) => TEXT + spelling.text.length + marks[mark]!.length;
  for (const f of found) cardAt[f.pattern + 1]! += sizeOf(f);
  for (let p = 0; p < patterns.length; p++) cardAt[p + 1]! += cardAt[p]!;
  const next = cardAt.slice();
  const cards = new Uint16Array(cardAt[patterns.length]!);
  // Place 0 stands for none.
  const gaps: number[] = [0];
  for (const f of found) {
    const { spelling, mark, pattern } = f;
    const at = next[pattern]!;
    next[pattern] = at + sizeOf(f);
    const number = (place: number, n: number) => {
      cards[at + place] = n & 0xffff;
      cards[at + place + 1] = n >>> 16;
    };
    const id = marks[mark]!;
    number(MARK, mark);
    number(TEXT_LENGTH, spelling.text.length);
    number(ID_LENGTH, id.length);
    cards[at + OTHER] = spelling.other ? 1 : 0;
    write(spelling.text, cards, at + TEXT);
    write(id, cards, at + TEXT + spelling.text.length);
    if (!spelling.gaps.some((g) => g !== 0)) continue;
    number(GAPS, gaps.length);
    gaps.push(...spelling.gaps);
  }
  const { units, at } = PackedStrings.from(patterns);
  return { patternUnits: units, patternAt: at, cards, cardAt, gaps: Uint8Array.from(gaps) };
}

function write(text: string, units: Uint16Array, at: number): void {
  for (let i = 0; i < text.length; i++) units[at + i] = text.charCodeAt(i);
}
