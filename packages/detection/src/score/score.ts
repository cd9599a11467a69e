import type { TextHit } from '../text/matcher.ts';
import type { Signal, Verdict } from '../types.ts';
import { lookAt, namingOf } from './place.ts';
import type { RuleContext } from './rule.ts';
import { isDisguised } from './rules/disguised.ts';
import { classMismatch } from './rules/goods.ts';
import { CONTEXT } from './rules/index.ts';
import { authorisedShop } from './rules/seller.ts';
import { compatible } from './rules/use.ts';
import { likeliestUse, logit, probability, type Seen, sigmoid } from './use/model.ts';
import type { Use } from './use/uses.ts';
import { AUTHORISED_KEEPS, MISMATCH_KEEPS, PICTURE_SHIFT } from './weights.ts';

const round = (x: number): number => Math.round(x * 1e4) / 1e4;
/** Where the mark stands is told only where it changed the score. */
const QUIET = new Set(['context.place', 'context.other-mark']);
const NOTHING = 0.005;

/** A place where the mark is spelled. */
interface Place {
  hit: TextHit;
  naming: number;
  seen: Seen[];
  p: number;
}

export interface Scored {
  score: number;
  verdict: Verdict;
  /** The likeliest use at the surest place; none where the mark is seen in pictures alone. */
  use?: Use;
  signals: Signal[];
}

/** A picture's own probability in its context; one that counts for nothing still does. */
const moved = (weight: number, by: number): number =>
  by === 0 || weight === 0 ? weight : sigmoid(logit(weight) + by);

function wordSignal(hit: TextHit): Signal {
  const detail: Record<string, string> = { spelling: hit.spelling };
  if (hit.otherName) detail.name = 'other';
  if (hit.folds.length > 0) detail.folds = hit.folds.join('; ');
  if (hit.inserted !== '') detail.inserted = hit.inserted;
  return { rule: hit.rule, span: hit.span, text: hit.text, weight: 0, detail };
}

function placesOf(context: RuleContext): Place[] {
  return context.hits.map((hit) => {
    const naming = namingOf(context, hit);
    const seen = lookAt(context, hit);
    return { hit, naming, seen, p: probability(naming, seen) };
  });
}

/** The score as its parts come in: words, pictures, then what the rules see, one rule after the other. */
class Tally {
  readonly signals: Signal[] = [];
  private readonly best: Place | undefined;
  private readonly pictures: readonly Signal[];
  private score = 0;

  constructor(best: Place | undefined, pictures: readonly Signal[]) {
    this.best = best;
    this.pictures = pictures;
  }

  /** Two kinds of evidence are held independent. */
  at(words: boolean, pictures: number, seen: readonly Seen[]): number {
    const byWords = this.best && words ? probability(this.best.naming, seen) : 0;
    const shift = new Set(seen.map((s) => s.rule));
    const move = [...shift].reduce((sum, rule) => sum + (PICTURE_SHIFT[rule] ?? 0), 0);
    const none = this.pictures.slice(0, pictures).reduce((p, { weight }) => p * (1 - moved(weight, move)), 1);
    const keeps = shift.has(classMismatch.id) ? MISMATCH_KEEPS : 1;
    return round(keeps * (1 - (1 - byWords) * none));
  }

  add(signal: Signal, score: number, quiet = false): void {
    const weight = round(score - this.score);
    if (quiet && Math.abs(weight) < NOTHING) return;
    this.signals.push({ ...signal, weight });
    this.score = score;
  }

  get total(): number {
    return this.score;
  }
}

/**
 * Score of one mark on one listing: the probability that its words or pictures use the mark in a way that a person
 * should look at. `pictures` are the signals of its pictures, each with the probability that it alone would give as its
 * weight. The weights that come out are what each step did to the probability and add up to it.
 */
export function scoreMark(context: RuleContext, pictures: readonly Signal[], threshold: number): Scored {
  const places = placesOf(context);
  const best = places.reduce<Place | undefined>((a, b) => (a && a.p >= b.p ? a : b), undefined);
  const tally = new Tally(best, pictures);
  for (const { hit } of [...(best ? [best] : []), ...places.filter((p) => p !== best)])
    tally.add(wordSignal(hit), tally.at(true, 0, []));
  for (const [i, signal] of pictures.entries()) tally.add(signal, tally.at(true, i + 1, []));
  const all = best?.seen ?? lookAt(context, undefined);
  const counted: Seen[] = [];
  for (const { id } of CONTEXT) {
    const seen = all.filter((s) => s.rule === id);
    if (seen.length === 0) continue;
    counted.push(...seen);
    const { name: _, ...shown } = seen[0]!.feature;
    tally.add({ rule: id, ...shown, weight: 0 }, tally.at(true, pictures.length, counted), QUIET.has(id));
  }
  const [shop] = authorisedShop.see!(context, undefined);
  if (shop) {
    const signal = { rule: authorisedShop.id, text: shop.text!, weight: 0 };
    tally.add(signal, round(tally.total * AUTHORISED_KEEPS));
  }
  const score = tally.total;
  const use = best && likeliestUse(best.seen);
  // The verdict speaks of words that can be shown, such as 适用于: a likely use alone is no such word.
  const said = best?.seen.some((s) => s.rule === compatible.id);
  const onlyFits = said && use === 'compatible' && pictures.length === 0 && !context.hits.some(isDisguised);
  const verdict = shop ? 'authorised' : score >= threshold ? 'suspect' : onlyFits ? 'compatible' : 'weak';
  return { score, verdict, ...(use && { use }), signals: tally.signals };
}
