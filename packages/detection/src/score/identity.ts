import type { TextHit } from '../text/matcher.ts';
import { findCues, findGoods } from './cues.ts';
import { evidenceOf, lookAtIdentity, namingOf } from './place.ts';
import type { RuleContext } from './rule.ts';
import { isDisguised } from './rules/disguised.ts';
import { logit, namedShift, sigmoid } from './use/model.ts';

/** A title that surely names a mark in one place names it in the others, a little less surely. */
const ELSEWHERE = 0.1;

/** A word hit and how sure it is that the mark is named there, 0 to 1, whatever use is made of it. */
export interface ScoredHit extends TextHit {
  /** The probability, lifted where a person should look although it is below a half (see `lookScore`). */
  score: number;
}

/** To miss a mark costs more than to look twice: 0.5 of the score stands for this probability. */
const LOOK_FROM = 0.3;
const LIFTED_FROM = 0.2;
const LIFTED_TO = 0.6;

/** The probability, but for 0.2 to 0.6, which are bent so that 0.3 becomes 0.5. */
export function lookScore(p: number): number {
  if (p <= LIFTED_FROM || p >= LIFTED_TO) return p;
  return p < LOOK_FROM
    ? LIFTED_FROM + ((0.5 - LIFTED_FROM) * (p - LIFTED_FROM)) / (LOOK_FROM - LIFTED_FROM)
    : 0.5 + ((LIFTED_TO - 0.5) * (p - LOOK_FROM)) / (LIFTED_TO - LOOK_FROM);
}

/** The probability that a hit names its mark. */
export function namedProbability(context: RuleContext, hit: TextHit): number {
  return sigmoid(namingOf(context, hit) + namedShift(lookAtIdentity(context, hit)));
}

/** Scores each hit of a title: how it stands there, the goods around, and the surest place of the same mark. */
export function scoreHits(
  title: string,
  hits: readonly TextHit[],
  markOf: (id: string) => RuleContext['mark'],
): ScoredHit[] {
  const goods = findGoods(title);
  // Words of use only tell which goods of other classes go with the mark's own.
  const cues = hits.some((h) => markOf(h.mark).classes.length > 0) ? findCues(title) : [];
  const scored = hits.map((hit) => {
    const context: RuleContext = {
      listing: { title },
      title,
      mark: markOf(hit.mark),
      hits: [hit],
      allHits: hits,
      cues,
      goods,
      shops: [],
      floor: undefined,
      pictures: 0,
    };
    // What a disguise is worth is no probability to be lifted.
    const score = isDisguised(hit)
      ? sigmoid(logit(evidenceOf(hit)) + namedShift(lookAtIdentity(context, hit)))
      : lookScore(namedProbability(context, hit));
    return { ...hit, score: Math.round(score * 1e4) / 1e4 };
  });
  const best = new Map<string, number>();
  for (const h of scored) best.set(h.mark, Math.max(best.get(h.mark) ?? 0, h.score - ELSEWHERE));
  return scored.map((h) => ({ ...h, score: Math.max(h.score, best.get(h.mark)!) }));
}
