import type { TextHit } from '../text/matcher.ts';
import { findGoods } from './cues.ts';
import type { Rule, RuleContext } from './rule.ts';
import { classMatch, genericWord, longerMark, shortMark } from './rules/goods.ts';
import { evidenceOf } from './score.ts';

/** Rules that ask whether the words are the mark at all; the others ask what the seller does with it. */
const IDENTITY: readonly Rule[] = [classMatch, longerMark, shortMark, genericWord];

/** A word hit and how sure it is that the mark is named there, 0 to 1, whatever use is made of it. */
export interface ScoredHit extends TextHit {
  score: number;
}

/** Scores each hit of a title by itself: a second place where the mark is named makes neither more sure. */
export function scoreHits(
  title: string,
  hits: readonly TextHit[],
  markOf: (id: string) => RuleContext['mark'],
): ScoredHit[] {
  const goods = findGoods(title);
  return hits.map((hit) => {
    const context: RuleContext = {
      listing: { title },
      title,
      mark: markOf(hit.mark),
      hits: [hit],
      allHits: hits,
      cues: [],
      goods,
      shops: [],
      floor: undefined,
      pictures: 0,
    };
    let score = evidenceOf(hit);
    for (const rule of IDENTITY) for (const { weight } of rule.apply?.(context) ?? []) score += weight;
    return { ...hit, score: Math.round(Math.min(1, Math.max(0, score)) * 1e4) / 1e4 };
  });
}
