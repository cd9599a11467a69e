import { createHash } from 'node:crypto';
import { type DisguiseArrays, Disguises } from './disguise/disguises.ts';
import { LOOKALIKES, RARITY, SYLLABLE } from './disguise/tables.ts';
import { CLASSES, KINDS, UNIT } from './fold.ts';
import { PatternTrie, type TrieArrays } from './pattern-trie.ts';
import { type SpellingArrays, SpellingBank, type WordSource } from './spelling-bank.ts';
import { readArrays, type Stored, writeArrays } from './store.ts';

/** Raised whenever the arrays, or what they are made by, change otherwise than by the tables of characters. */
const FORMAT = 12;

let known: string | undefined;
/** Names the code and the tables of characters that a stored matcher was made with. */
function versionOf(): string {
  if (known !== undefined) return known;
  const tables = createHash('sha256');
  for (const table of [UNIT, KINDS, CLASSES, RARITY, SYLLABLE]) tables.update(table);
  for (const [c, near] of LOOKALIKES) tables.update(`${c}${near}`);
  known = `words-${FORMAT}-${tables.digest('hex').slice(0, 16)}`;
  return known;
}

/** Names a list of marks: two lists with the same digest have the same ids, texts and names in the same order. */
export function digestOf(marks: Iterable<WordSource>): string {
  const hash = createHash('sha256');
  let piece = '';
  for (const { id, text, names = [] } of marks) {
    piece += `${id.length}:${id}${[text ?? '', ...names].join('\0')}\n`;
    if (piece.length < 1 << 16) continue;
    hash.update(piece);
    piece = '';
  }
  return hash.update(piece).digest('hex');
}

/** What a matcher is made of. It can be written to a file and read again without building anything. */
export class MatcherParts {
  readonly bank: SpellingBank;
  readonly trie: PatternTrie;
  readonly disguises: Disguises | null;
  readonly insideWords: boolean;

  constructor(bank: SpellingBank, trie: PatternTrie, disguises: Disguises | null, insideWords: boolean) {
    this.bank = bank;
    this.trie = trie;
    this.disguises = disguises;
    this.insideWords = insideWords;
  }

  static build(
    marks: Iterable<WordSource>,
    options: { insideWords?: boolean; disguises?: boolean },
  ): MatcherParts {
    const bank = SpellingBank.build(marks);
    const disguises = options.disguises ? Disguises.build(bank.patterns) : null;
    return new MatcherParts(bank, PatternTrie.build(bank.patterns), disguises, options.insideWords ?? false);
  }

  /** Writes to a file, whole or not at all. `digest`: of the marks (digestOf). Throws what the file system throws. */
  save(path: string, digest: string): void {
    const { insideWords, disguises } = this;
    const meta = { digest, insideWords, disguises: disguises !== null };
    const arrays: Record<string, Stored> = { ...this.bank.arrays, ...this.trie.arrays };
    writeArrays(path, versionOf(), meta, { ...arrays, ...disguises?.arrays });
  }

  /**
   * Reads what `save` wrote. Throws DetectionError `index_unreadable`, `index_version`; `digest` is of the marks that
   * it was made from.
   */
  static load(path: string): { parts: MatcherParts; digest: string } {
    const { meta, arrays } = readArrays(path, versionOf());
    const bank = new SpellingBank(arrays as SpellingArrays);
    const { root, edges, edgeFilter } = arrays as TrieArrays;
    const trie = new PatternTrie({ root, edges, edgeFilter }, bank.patterns);
    const disguises = meta.disguises ? new Disguises(arrays as DisguiseArrays, bank.patterns) : null;
    const parts = new MatcherParts(bank, trie, disguises, meta.insideWords === true);
    return { parts, digest: String(meta.digest) };
  }
}
