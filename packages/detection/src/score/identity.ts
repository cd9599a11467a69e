import type { TextHit } from '../text/matcher.ts';
import { findGoods } from './cues.ts';
import { namingLogOdds } from './naming/model.ts';
import type { RuleContext } from './rule.ts';
import { isDisguised } from './rules/disguised.ts';
import { classMatch, genericWord, longerMark } from './rules/goods.ts';
import { evidenceOf } from './score.ts';

/** What goods of the mark's classes, and a longer mark of someone else, do to the log-odds. Set by hand. */
const OWN_GOODS = 0.5;
const LONGER_MARK = -1.5;
/** Where the classes of the mark are known, an everyday word without goods of its class stays below this. */
const DOUBTFUL = 0.25;
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

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
const logit = (p: number): number => Math.log(p / (1 - p));

/** The probability that a hit names its mark; a disguise is judged by what it says, another by where it stands. */
export function namedProbability(context: RuleContext, hit: TextHit): number {
  const { title, allHits, goods, mark } = context;
  const disguised = isDisguised(hit);
  let z = disguised ? logit(evidenceOf(hit)) : namingLogOdds(title, hit, allHits, goods);
  if (classMatch.apply!(context).length > 0) z += OWN_GOODS;
  if (longerMark.apply!(context).length > 0) z += LONGER_MARK;
  const p = sigmoid(z);
  return mark.classes.length > 0 && genericWord.apply!(context).length > 0 ? Math.min(p, DOUBTFUL) : p;
}

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
    const p = namedProbability(context, hit);
    // What a disguise is worth is no probability to be lifted.
    return { ...hit, score: Math.round((isDisguised(hit) ? p : lookScore(p)) * 1e4) / 1e4 };
  });
  const best = new Map<string, number>();
  for (const h of scored) best.set(h.mark, Math.max(best.get(h.mark) ?? 0, h.score - ELSEWHERE));
  return scored.map((h) => ({ ...h, score: Math.max(h.score, best.get(h.mark)!) }));
}
