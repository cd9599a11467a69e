import type { TextHit } from '../text/matcher.ts';
import { findGoods } from './cues.ts';
import { featuresOf, namingScore } from './naming.ts';
import type { Rule, RuleContext } from './rule.ts';
import { isDisguised } from './rules/disguised.ts';
import { classMatch, genericWord, longerMark } from './rules/goods.ts';
import { evidenceOf } from './score.ts';

/** Rules that ask whether the words are the mark at all; the others ask what the seller does with it. */
const IDENTITY: readonly Rule[] = [classMatch, longerMark];
/** Where the classes of the mark are known, an everyday word without goods of its class stays below this. */
const DOUBTFUL = 0.4;

/** A word hit and how sure it is that the mark is named there, 0 to 1, whatever use is made of it. */
export interface ScoredHit extends TextHit {
  score: number;
}

/** A title that surely names a mark in one place names it in the others, a little less surely. */
const ELSEWHERE = 0.1;

/** Scores each hit of a title: how it stands there, the goods around, and the surest place of the same mark. */
export function scoreHits(
  title: string,
  hits: readonly TextHit[],
  markOf: (id: string) => RuleContext['mark'],
): ScoredHit[] {
  const goods = findGoods(title);
  const scored = hits.map((hit) => {
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
    let score = isDisguised(hit) ? evidenceOf(hit) : namingScore(featuresOf(title, hit, hits, goods));
    for (const rule of IDENTITY) for (const { weight } of rule.apply?.(context) ?? []) score += weight;
    const ownGoodsMissing = context.mark.classes.length > 0 && genericWord.apply!(context).length > 0;
    if (ownGoodsMissing) score = Math.min(score, DOUBTFUL);
    return { ...hit, score: Math.round(Math.min(1, Math.max(0, score)) * 1e4) / 1e4 };
  });
  const best = new Map<string, number>();
  for (const h of scored) best.set(h.mark, Math.max(best.get(h.mark) ?? 0, h.score - ELSEWHERE));
  return scored.map((h) => ({ ...h, score: Math.max(h.score, best.get(h.mark)!) }));
}
