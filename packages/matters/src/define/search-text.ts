import { kindOf } from './kinds/index.ts';
import type { MatterDefinition } from './matter.ts';
import type { MatterData } from './record.ts';

/** A token that a record must have; with `prefix`, one that begins so. */
export interface QueryToken {
  readonly text: string;
  readonly prefix: boolean;
}

/** The text that full-text search finds a record by. Fields that not every reader sees stay out: a hit would betray them. */
export function searchTextOf(definition: MatterDefinition, data: MatterData): string {
  return Object.entries(definition.fields)
    .flatMap(([name, f]) => {
      const held = data[name];
      if (held === undefined || held === null || f.visibleTo) return [];
      return kindOf(f).searchText(held, f) ?? [];
    })
    .join('\n');
}

/**
 * What the index holds of a text: each two neighbouring characters of a run of Chinese (Japanese, Korean) script, the
 * last character of the run alone, and each Latin or digit word in lower case. Without repetition, in order of
 * appearance.
 */
export function searchTokens(text: string): string[] {
  const tokens = runs(text).flatMap((run) =>
    run.isIdeographic ? [...pairs(run.text), lastOf(run.text)] : [run.text],
  );
  return [...new Set(tokens)];
}

/** What a record must have to match: pairs of characters whole, single characters and words by how they begin. */
export function queryTokens(query: string): QueryToken[] {
  const tokens = runs(query).flatMap((run): QueryToken[] => {
    const ideographs = run.isIdeographic ? pairs(run.text) : [];
    return ideographs.length > 0
      ? ideographs.map((text) => ({ text, prefix: false }))
      : [{ text: run.text, prefix: true }];
  });
  return [...new Map(tokens.map((t) => [t.text, t])).values()];
}

/** No run of letters begins with it, and so no token that somebody searches for. */
const insideMark = '%';
const insideLength = 3;

/**
 * What the index holds beside of a text whose words are also found by their inside, where lists of a register filter:
 * each three neighbouring characters of a Latin or digit word, marked as such.
 */
export function insideTokens(text: string): string[] {
  const words = runs(text).filter((run) => !run.isIdeographic);
  return [...new Set(words.flatMap((run) => pieces(run.text)))];
}

/**
 * What every text that contains this one has among its tokens: the Chinese of it, by pairs or by how a pair begins, and
 * `withInside` the pieces of its words. A text that is not in its plain form says nothing.
 */
export function tokensWithin(part: string, withInside = false): QueryToken[] {
  if (part.normalize('NFKC') !== part) return [];
  const tokens = runs(part).flatMap((run): QueryToken[] => {
    if (run.isIdeographic) return queryTokens(run.text);
    return withInside ? pieces(run.text).map((text) => ({ text, prefix: false })) : [];
  });
  return [...new Map(tokens.map((t) => [t.text, t])).values()];
}

function pieces(word: string): string[] {
  const characters = [...word];
  const count = Math.max(0, characters.length - insideLength + 1);
  return Array.from(
    { length: count },
    (_, i) => `${insideMark}${characters.slice(i, i + insideLength).join('')}`,
  );
}

/** Whether a text with these tokens answers the query: the meaning that the SQL condition must have too. */
export function matchesQuery(tokens: readonly string[], query: readonly QueryToken[]): boolean {
  return query.every((q) => tokens.some((t) => (q.prefix ? t.startsWith(q.text) : t === q.text)));
}

const ideographic = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々〇]`;
const runForm = new RegExp(
  String.raw`(?<cjk>${ideographic}+)|(?:(?!${ideographic})[\p{L}\p{M}\p{N}])+`,
  'gu',
);

function runs(text: string): { text: string; isIdeographic: boolean }[] {
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  return [...plain.matchAll(runForm)].map((m) => ({
    text: m[0],
    isIdeographic: m.groups?.cjk !== undefined,
  }));
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((c, i) => `${characters[i]}${c}`);
}

const lastOf = (run: string): string => [...run].at(-1) ?? '';
