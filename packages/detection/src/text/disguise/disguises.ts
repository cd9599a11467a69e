import { Needs } from './evidence.ts';
import type { Found, Read } from './found.ts';
import { HanFinder } from './han.ts';
import { HanBank, isHanPattern } from './han-bank.ts';
import { KeyTable } from './key-table.ts';
import { LatinFinder } from './latin.ts';
import { LatinBank } from './latin-bank.ts';
import { MixedFinder } from './mixed.ts';
import { skeletonOf } from './skeleton.ts';
import { type Token, tokensOf } from './tokens.ts';

/**
 * Finds spellings that are changed on purpose: look-alike and split characters, homophones, pinyin, letters
 * replaced, left out, doubled or swapped, words backwards. The disguises of all marks lie in two tables by hash;
 * what is looked up is compared character by character, and believed when chance would not write it
 * (evidence.ts).
 */
export class Disguises {
  private readonly han: HanFinder;
  private readonly latin: LatinFinder;
  private readonly mixed: MixedFinder;
  /** Bytes of the tables. */
  readonly bytes: number;

  /** `patterns`: folded spellings, each once. */
  constructor(patterns: readonly string[]) {
    const isHan = patterns.map(isHanPattern);
    const hanLengths = patterns.filter((_, i) => isHan[i]).map((p) => p.length);
    const latinLengths = patterns.filter((p) => skeletonOf(p) !== null).map((p) => p.length);
    const hanNeeds = new Needs(hanLengths, 'han');
    const latinNeeds = new Needs(latinLengths, 'latin');
    const spelledNeeds = new Needs(hanLengths, 'latin');
    const hanTable = new KeyTable();
    const latinTable = new KeyTable();
    const hanBank = new HanBank(hanTable, hanNeeds, hanLengths.length);
    const latinBank = new LatinBank(latinTable, latinNeeds);
    patterns.forEach((p, i) => {
      if (isHan[i]) {
        hanBank.add(i, p);
        latinBank.addHan(i, p);
      } else latinBank.addLatin(i, p);
    });
    hanTable.seal();
    latinTable.seal();
    this.bytes = hanTable.bytes + latinTable.bytes;
    this.han = new HanFinder(hanTable, hanNeeds, patterns);
    this.latin = new LatinFinder(latinTable, latinNeeds, spelledNeeds, patterns);
    this.mixed = new MixedFinder(hanTable, hanNeeds, patterns);
  }

  /** `plain`: places of the view where a mark is written plainly; a Latin word there is no disguise of another. */
  find(read: Read, plain: readonly { from: number; to: number }[]): Found[] {
    const out: Found[] = [];
    this.han.find(read, out);
    const all = tokensOf(read);
    const named = (t: Token) => plain.some((p) => p.from <= t.from && p.to >= t.to);
    const tokens = plain.length === 0 ? all : all.filter((t) => !named(t));
    if (tokens.length > 0) {
      this.latin.find(read, tokens, out);
      this.mixed.find(read, tokens, out);
    }
    return out;
  }
}
