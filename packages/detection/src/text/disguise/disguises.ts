import type { PackedStrings } from '../packed.ts';
import type { Stored } from '../store.ts';
import { Needs } from './evidence.ts';
import type { Found, Read } from './found.ts';
import { HanFinder } from './han.ts';
import { HanBank, type HanBuilders, type HanTables, isHanPattern } from './han-bank.ts';
import { KeyTable, KeyTableBuilder } from './key-table.ts';
import { LatinFinder } from './latin.ts';
import { LatinBank } from './latin-bank.ts';
import { MixedFinder } from './mixed.ts';
import { Rarity } from './rarity.ts';
import { shapesFor } from './seeds.ts';
import { skeletonOf } from './skeleton.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What the disguises of a bank are found by, as it is stored. */
export type DisguiseArrays = {
  hanStart: Uint32Array;
  hanEntries: Int32Array;
  hanFilter: Int32Array;
  seedStart: Uint32Array;
  seedEntries: Int32Array;
  seedFilter: Int32Array;
  soundStart: Uint32Array;
  soundEntries: Int32Array;
  soundFilter: Int32Array;
  halfStart: Uint32Array;
  halfEntries: Int32Array;
  halfFilter: Int32Array;
  pairStart: Uint32Array;
  pairEntries: Int32Array;
  pairFilter: Int32Array;
  pieceStart: Uint32Array;
  pieceEntries: Int32Array;
  pieceFilter: Int32Array;
  latinStart: Uint32Array;
  latinEntries: Int32Array;
  latinFilter: Int32Array;
  hanNeeds: Float64Array;
  latinNeeds: Float64Array;
  spelledNeeds: Float64Array;
  rareChars: Uint8Array;
  rareSounds: Float64Array;
  scalars: Float64Array;
} & Record<string, Stored>;

/**
 * Finds spellings that are changed on purpose: look-alike and split characters, homophones, pinyin, letters
 * replaced, left out, doubled or swapped, words backwards. The disguises of all marks lie in two tables by hash;
 * what is looked up is compared character by character, and believed when chance would not write it
 * (evidence.ts).
 */
export class Disguises {
  readonly arrays: DisguiseArrays;
  private readonly han: HanFinder;
  private readonly latin: LatinFinder;
  private readonly mixed: MixedFinder;

  /** From arrays that `build` made for the same patterns. */
  constructor(arrays: DisguiseArrays, patterns: PackedStrings) {
    this.arrays = arrays;
    const tables: HanTables = {
      han: tableOf(arrays, 'han'),
      seed: tableOf(arrays, 'seed'),
      sound: tableOf(arrays, 'sound'),
      half: tableOf(arrays, 'half'),
      pair: tableOf(arrays, 'pair'),
      piece: tableOf(arrays, 'piece'),
    };
    const hanNeeds = new Needs(arrays.hanNeeds);
    const [letterBits = 0, marks = 0] = arrays.scalars;
    const rarity = new Rarity(arrays.rareChars, arrays.rareSounds, letterBits);
    this.han = new HanFinder(tables, shapesFor(marks), hanNeeds, rarity, patterns);
    const [needs, spelled] = [new Needs(arrays.latinNeeds), new Needs(arrays.spelledNeeds)];
    this.latin = new LatinFinder(tableOf(arrays, 'latin'), needs, spelled, letterBits, patterns);
    this.mixed = new MixedFinder(tables, hanNeeds, rarity, patterns);
  }

  /** `patterns`: folded spellings, each once. */
  static build(patterns: PackedStrings): Disguises {
    const { count } = patterns;
    const isHan = new Uint8Array(count);
    const isLatin = new Uint8Array(count);
    let characters = 0;
    for (let i = 0; i < count; i++) {
      if (isHanPattern(patterns, i)) {
        isHan[i] = 1;
        characters += patterns.lengthOf(i);
      } else if (skeletonOf(patterns.get(i)) !== null) isLatin[i] = 1;
    }
    const rarity = Rarity.of(patterns);
    const hanNeeds = Needs.of(patterns, isHan, 'han');
    const latinNeeds = Needs.of(patterns, isLatin, 'latin');
    const spelledNeeds = Needs.of(patterns, isHan, 'latin');
    const builders: HanBuilders = {
      han: new KeyTableBuilder(),
      seed: new KeyTableBuilder(),
      sound: new KeyTableBuilder(),
      half: new KeyTableBuilder(),
      pair: new KeyTableBuilder(),
      piece: new KeyTableBuilder(),
    };
    const latinTable = new KeyTableBuilder();
    const marks = isHan.reduce((a, b) => a + b, 0);
    const hanBank = new HanBank(builders, hanNeeds, rarity, marks, characters);
    const latinBank = new LatinBank(latinTable, latinNeeds, spelledNeeds, rarity.letter);
    for (let i = 0; i < count; i++) {
      const folded = patterns.get(i);
      if (isHan[i]) {
        hanBank.add(i, folded);
        latinBank.addHan(i, folded);
      } else if (isLatin[i]) latinBank.addLatin(i, folded, skeletonOf(folded)!);
    }
    const arrays = {
      ...arraysOf('han', builders.han),
      ...arraysOf('seed', builders.seed),
      ...arraysOf('sound', builders.sound),
      ...arraysOf('half', builders.half),
      ...arraysOf('pair', builders.pair),
      ...arraysOf('piece', builders.piece),
      ...arraysOf('latin', latinTable),
      hanNeeds: hanNeeds.bits,
      latinNeeds: latinNeeds.bits,
      spelledNeeds: spelledNeeds.bits,
      rareChars: rarity.chars,
      rareSounds: rarity.sounds,
      // What a Latin letter says, and how many Chinese marks there are.
      scalars: Float64Array.of(rarity.letter, marks),
    };
    return new Disguises(arrays as DisguiseArrays, patterns);
  }

  /**
   * `plain`: places of the view where a mark is written plainly, in order of where they begin; a Latin word there is no
   * disguise of another.
   */
  find(read: Read, plain: readonly { from: number; to: number }[]): Found[] {
    const out: Found[] = [];
    this.han.find(read, out);
    const tokens = unnamed(tokensOf(read), plain);
    if (tokens.length > 0) {
      this.latin.find(read, tokens, out);
      this.mixed.find(read, tokens, out);
    }
    return out;
  }
}

/** The tokens that lie in none of the places; both are in order. */
function unnamed(tokens: Token[], places: readonly { from: number; to: number }[]): Token[] {
  let next = 0;
  let reach = 0;
  return tokens.filter((token) => {
    for (; next < places.length && places[next]!.from <= token.from; next++)
      reach = Math.max(reach, places[next]!.to);
    return reach < token.to;
  });
}

function tableOf(arrays: DisguiseArrays, name: string): KeyTable {
  const start = arrays[`${name}Start`] as Uint32Array;
  const entries = arrays[`${name}Entries`] as Int32Array;
  return new KeyTable({ start, entries, filter: arrays[`${name}Filter`] as Int32Array });
}

/** Builds a table; its arrays under the names that `tableOf` knows. */
function arraysOf(name: string, builder: KeyTableBuilder): Record<string, Stored> {
  const { start, entries, filter } = builder.build().arrays;
  return { [`${name}Start`]: start, [`${name}Entries`]: entries, [`${name}Filter`]: filter };
}
