import { chapters } from '@citong/matters';
import { z } from 'zod';
import file from './lexicon.json' with { type: 'json' };

const words = z.array(z.string().min(1));
const byScope = z.strictObject({ year: words, cumulative: words, snapshot: words });

const lexiconSchema = z.strictObject({
  units: z.strictObject({ money: words, measure: words, time: words, age: words, counter: words }),
  afterChineseNumerals: words,
  /** Units that also begin a name: 2021国家 is a year and a name, 2021件 a count. */
  beginNames: words,
  sameUnit: z.array(words),
  unitWords: z.record(z.string(), z.string()),
  scopeWords: byScope,
  elsewhere: words,
  lastYear: words,
  changes: words,
  chapters: z.record(z.enum(chapters), words),
  synonyms: z.array(words),
  qualifiers: words,
  agents: words,
  common: words,
  /** What a pattern in a text says as well: 福建省 in front of a thing is 省级. */
  means: z.array(z.tuple([z.string(), z.string()])),
  weak: words,
  /** Figures that are the sum of others. A part that the draft leaves out must be 0. */
  sums: z.record(z.string(), words),
});

export type Lexicon = z.infer<typeof lexiconSchema>;

/** The words by which drafts and figures are read: units, hedges, scopes, words for the same thing. No sentences. */
export const lexicon: Lexicon = lexiconSchema.parse(file);

const longestFirst = (list: readonly string[]): string[] =>
  [...new Set(list)].toSorted((a, b) => b.length - a.length);

const source = (list: readonly string[]): string =>
  longestFirst(list)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');

/** Sources of regular expressions for units, the longest first. */
export const unitSource = source(Object.values(lexicon.units).flat());
export const latinUnitSource = source(
  Object.values(lexicon.units)
    .flat()
    .filter((u) => /^[A-Za-z]+$/.test(u)),
);
export const countingUnitSource = source(
  Object.values(lexicon.units)
    .flat()
    .filter((u) => !lexicon.beginNames.includes(u)),
);
export const unitAfterChineseSource = source(lexicon.afterChineseNumerals);

const time: ReadonlySet<string> = new Set(lexicon.units.time);
export const isTime = (unit: string): boolean => time.has(unit);

const units: ReadonlySet<string> = new Set(Object.values(lexicon.units).flat());
export const isUnit = (word: string): boolean => units.has(word);

const groups = lexicon.sameUnit.map((g) => new Set(g));

/** 1 for the same unit, less for one that people use in its place (起 for 件), 0 for another. An absent unit tells nothing. */
export function unitLikeness(draft: string, figure: string): number {
  if (draft === figure) return 1;
  if (draft === '') return 0.7;
  return groups.some((g) => g.has(draft) && g.has(figure)) ? 0.95 : 0;
}
