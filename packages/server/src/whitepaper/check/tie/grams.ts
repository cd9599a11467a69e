import { lexicon } from '../lexicon.ts';

const runs = /[\p{Script=Han}]+|[A-Za-z0-9]+(?:[·.][A-Za-z0-9]+)*/gu;
const means = lexicon.means.map(([pattern, word]) => ({ pattern: new RegExp(pattern, 'u'), word }));
const isHan = /^\p{Script=Han}/u;

/** The pieces by which texts are compared: pairs of neighbouring Chinese characters, and whole Latin words and numbers. */
export function grams(text: string): string[] {
  return (text.match(runs) ?? []).flatMap((run) => {
    if (!isHan.test(run)) return [run.toLowerCase()];
    return run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2));
  });
}

/** Runs of four Chinese characters: texts that share one share a phrase and not only words. */
export function phrases(text: string): string[] {
  return (text.match(runs) ?? []).flatMap((run) =>
    isHan.test(run) && run.length >= 4
      ? Array.from({ length: run.length - 3 }, (_, i) => run.slice(i, i + 4))
      : [],
  );
}

/** Pieces of other words for what a text names (移交 where it says 移送). */
export const synonymGrams = (text: string): string[] => [
  ...lexicon.synonyms
    .filter((group) => group.some((w) => text.includes(w)))
    .flat()
    .flatMap(grams),
  ...means.filter(({ pattern }) => pattern.test(text)).flatMap(({ word }) => grams(word)),
];

export const gramsWithSynonyms = (text: string): string[] => [...grams(text), ...synonymGrams(text)];

export interface Character {
  readonly char: string;
  /** The pieces, and the phrases, that hold it. */
  readonly grams: readonly string[];
  readonly phrases: readonly string[];
}

/** The characters of a text that belong to words. */
export function charactersOf(text: string): Character[] {
  return [...text.matchAll(runs)].flatMap(([run]) => {
    if (!isHan.test(run)) return [{ char: run, grams: [run.toLowerCase()], phrases: [] }];
    if (run.length === 1) return [{ char: run, grams: [run], phrases: [] }];
    const [pairs, fours] = [grams(run), phrases(run)];
    return [...run].map((char, i) => ({
      char,
      grams: pairs.slice(Math.max(0, i - 1), i + 1),
      phrases: fours.slice(Math.max(0, i - 3), i + 1),
    }));
  });
}
