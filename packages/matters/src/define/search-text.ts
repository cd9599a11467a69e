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
