import { PackedStrings } from './packed.ts';
import { type Spelling, spellingsOf } from './spellings.ts';
import type { Stored } from './store.ts';

export interface WordSource {
  id: string;
  /** Spellings as registered, parted by `/`. */
  text?: string;
  /** Other names of the same mark, written alike. */
  names?: readonly string[];
}

const PLAIN = new Uint8Array(64);

/**
 * The spellings of all marks by their folded form, in typed arrays. A folded form is a pattern; marks may share one.
 * Spelling s of pattern p: first[p] <= s < first[p + 1].
 */
export class SpellingBank {
  /** Folded spellings, each once, in the order of their units. */
  readonly patterns: PackedStrings;
  readonly first: Uint32Array;
  /** Of each spelling: its mark, and its text as the register has it. */
  private readonly markOf: Uint32Array;
  private readonly texts: PackedStrings;
  private readonly marks: PackedStrings;
  /** What the spelling itself has between its units: place in `gaps`, or 0 where nothing stands between them. */
  private readonly gapsAt: Uint32Array;
  private readonly gaps: Uint8Array;
  /** 1: another name, not as registered. */
  private readonly other: Uint8Array;

  constructor(arrays: SpellingArrays) {
    this.patterns = new PackedStrings(arrays.patternUnits, arrays.patternAt);
    this.texts = new PackedStrings(arrays.textUnits, arrays.textAt);
    this.marks = new PackedStrings(arrays.markUnits, arrays.markAt);
    this.first = arrays.first;
    this.markOf = arrays.markOf;
    this.gapsAt = arrays.gapsAt;
    this.gaps = arrays.gaps;
    this.other = arrays.otherNames;
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
    const { patterns, texts, marks, first, markOf, gapsAt, gaps, other } = this;
    const units = { patternUnits: patterns.units, textUnits: texts.units, markUnits: marks.units };
    const at = { patternAt: patterns.at, textAt: texts.at, markAt: marks.at };
    return { ...units, ...at, first, markOf, gapsAt, gaps, otherNames: other };
  }

  markId(spelling: number): string {
    return this.marks.get(this.markOf[spelling]!);
  }

  /** Number of the mark: for comparing, without making its id. */
  markNumber(spelling: number): number {
    return this.markOf[spelling]!;
  }

  text(spelling: number): string {
    return this.texts.get(spelling);
  }

  /** Is the spelling another name of its mark? */
  isOtherName(spelling: number): boolean {
    return this.other[spelling] === 1;
  }

  /** What stands before each unit of the spelling, at least as many as it has. */
  gapsOf(spelling: number, length: number): Uint8Array {
    const at = this.gapsAt[spelling]!;
    if (at !== 0) return this.gaps.subarray(at, at + length);
    return length <= PLAIN.length ? PLAIN : new Uint8Array(length);
  }
}

export type SpellingArrays = {
  patternUnits: Uint16Array;
  patternAt: Uint32Array;
  textUnits: Uint16Array;
  textAt: Uint32Array;
  markUnits: Uint16Array;
  markAt: Uint32Array;
  first: Uint32Array;
  markOf: Uint32Array;
  gapsAt: Uint32Array;
  gaps: Uint8Array;
  otherNames: Uint8Array;
} & Record<string, Stored>;

function pack(
  marks: readonly string[],
  patterns: readonly string[],
  found: readonly { spelling: Spelling; mark: number; pattern: number }[],
): SpellingArrays {
  const first = new Uint32Array(patterns.length + 1);
  for (const { pattern } of found) first[pattern + 1]!++;
  for (let p = 0; p < patterns.length; p++) first[p + 1]! += first[p]!;
  const next = first.slice();
  const markOf = new Uint32Array(found.length);
  const gapsAt = new Uint32Array(found.length);
  const otherNames = new Uint8Array(found.length);
  const texts = new Array<string>(found.length);
  // Place 0 stands for none.
  const gaps: number[] = [0];
  for (const { spelling, mark, pattern } of found) {
    const s = next[pattern]!++;
    markOf[s] = mark;
    otherNames[s] = spelling.other ? 1 : 0;
    texts[s] = spelling.text;
    if (!spelling.gaps.some((g) => g !== 0)) continue;
    gapsAt[s] = gaps.length;
    gaps.push(...spelling.gaps);
  }
  const folded = PackedStrings.from(patterns);
  const written = PackedStrings.from(texts);
  const ids = PackedStrings.from(marks);
  return {
    patternUnits: folded.units,
    patternAt: folded.at,
    textUnits: written.units,
    textAt: written.at,
    markUnits: ids.units,
    markAt: ids.at,
    first,
    markOf,
    gapsAt,
    gaps: Uint8Array.from(gaps),
    otherNames,
  };
}
