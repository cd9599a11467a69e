import type { MatterData } from '../define/record.ts';
import { searchTokens } from '../define/search-text.ts';

/** What the two sides of a match say of themselves; more telling texts weigh more. */
const weights = { keywords: 4, name: 3, technicalField: 2, content: 1 } as const;
type MatchField = keyof typeof weights;
export const matchFields = Object.keys(weights) as MatchField[];

/** Which records are candidates for which: the other kind, while it is offered. */
export const matchings: Readonly<
  Record<string, { readonly with: string; readonly states: readonly string[] }>
> = {
  tech_demand: { with: 'tech_achievement', states: ['published', 'exhibited'] },
  tech_achievement: { with: 'tech_demand', states: ['published'] },
};

/** Why two fit: words that a field of the one has in common with the other, or the same industry. */
export interface MatchReason {
  readonly field: MatchField | 'industry';
  /** The longest common pieces of text, at most `mostWords`. */
  readonly words: readonly string[];
}

export interface Ranked<T> {
  readonly candidate: T;
  /** 0..1: how much of what the subject says the candidate says too, rare words weighing more. */
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

const mostWords = 8;
const industryBonus = 0.1;

/**
 * The candidates in the order in which they fit the subject, best first; those that share nothing with it are left out.
 * Pure: the same texts give the same order. How rare a word is, is reckoned among the candidates.
 */
export function rankMatches<T extends { readonly data: MatterData }>(
  subject: MatterData,
  candidates: readonly T[],
): Ranked<T>[] {
  const wanted = weighted(subject);
  const known = candidates.map((candidate) => ({ candidate, tokens: tokensOf(candidate.data) }));
  const rarity = rarityAmong(known.map((k) => k.tokens));
  const whole = [...wanted].reduce((sum, [token, weight]) => sum + weight * rarity(token), 0);
  return known
    .map(({ candidate, tokens }) => {
      const shared = [...wanted].filter(([token]) => tokens.has(token));
      const part = shared.reduce((sum, [token, weight]) => sum + weight * rarity(token), 0);
      const reasons = reasonsOf(subject, candidate.data);
      const bonus = reasons.some((r) => r.field === 'industry') ? industryBonus : 0;
      return {
        candidate,
        score: whole === 0 ? bonus : bonus + (1 - industryBonus) * (part / whole),
        reasons,
      };
    })
    .filter((r) => r.score > 0 && r.reasons.length > 0)
    .sort((a, b) => b.score - a.score);
}

/** The tokens of a record with the greatest weight that each has in it. */
function weighted(data: MatterData): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const field of matchFields)
    for (const token of telling(textOf(data, field)))
      found.set(token, Math.max(found.get(token) ?? 0, weights[field]));
  return found;
}

const tokensOf = (data: MatterData): ReadonlySet<string> => new Set(weighted(data).keys());

/** The tokens of a record by which candidates are looked for, the most telling first. */
export const matchTokens = (data: MatterData, most: number): string[] =>
  [...weighted(data)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([token]) => token);

/** A single character or letter says nothing. */
const telling = (text: string): string[] => searchTokens(text).filter((token) => [...token].length > 1);

/** A word in every candidate is worth little, one in a single candidate much. */
function rarityAmong(all: readonly ReadonlySet<string>[]): (token: string) => number {
  const counts = new Map<string, number>();
  for (const tokens of all) for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return (token) => Math.log(1 + (all.length + 1) / ((counts.get(token) ?? 0) + 1));
}

function reasonsOf(subject: MatterData, candidate: MatterData): MatchReason[] {
  const text = plain(matchFields.map((field) => textOf(candidate, field)).join('\n'));
  const reasons: MatchReason[] = matchFields.flatMap((field) => {
    const words = commonPieces(plain(textOf(subject, field)), text);
    return words.length > 0 ? [{ field, words }] : [];
  });
  const [industry, theirs] = [subject, candidate].map((d) => plain(String(d.industry ?? '')));
  return industry && industry === theirs
    ? [...reasons, { field: 'industry', words: [String(candidate.industry)] }]
    : reasons;
}

/** The longest pieces of a text that the other has too: two characters of Chinese, a whole Latin word or number. */
function commonPieces(text: string, other: string): string[] {
  const theirs = runs(other);
  const pieces = runs(text).flatMap((run) =>
    isChinese(run) ? piecesOf(run, other) : run.length > 1 && theirs.includes(run) ? [run] : [],
  );
  return [...new Set(pieces)].sort((a, b) => b.length - a.length).slice(0, mostWords);
}

/** Runs of Chinese, and of other letters and digits: `AGV无线` is two. */
const runs = (text: string): readonly string[] =>
  text.match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu) ?? [];
const isChinese = (run: string): boolean => /^\p{Script=Han}/u.test(run);

function piecesOf(run: string, other: string): string[] {
  const characters = [...run];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length - 1; ) {
    let end = at;
    while (end < characters.length && other.includes(characters.slice(at, end + 1).join(''))) end++;
    if (end - at >= 2) pieces.push(characters.slice(at, end).join(''));
    at = Math.max(at + 1, end);
  }
  return pieces;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

function textOf(data: MatterData, field: MatchField): string {
  const held = data[field];
  return Array.isArray(held) ? held.join('\n') : String(held ?? '');
}
