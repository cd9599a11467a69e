import type { TextHit } from '../text/matcher.ts';
import type { Signal, Verdict } from '../types.ts';
import type { RuleContext } from './rule.ts';
import { RULES } from './rules/index.ts';
import { MORE_HITS, WEIGHTS } from './weights.ts';

const round = (x: number): number => Math.round(x * 1e4) / 1e4;

/** A word hit before scoring; `weight` is what it is worth alone. */
function wordSignal(hit: TextHit, weight: number): Signal {
  const detail: Record<string, string> = { spelling: hit.spelling };
  if (hit.folds.length > 0) detail.folds = hit.folds.join('; ');
  if (hit.inserted !== '') detail.inserted = hit.inserted;
  return { rule: hit.rule, span: hit.span, text: hit.text, weight, detail };
}

/** What a word hit is worth alone, before context. */
export function evidenceOf(hit: TextHit): number {
  return hit.weight ?? (WEIGHTS as Partial<Record<string, number>>)[hit.rule] ?? 0;
}

/** Evidence of words: the best hit counts in full, further ones a little. */
function wordSignals(hits: readonly TextHit[]): Signal[] {
  let best = 0;
  hits.forEach((h, i) => {
    if (evidenceOf(h) > evidenceOf(hits[best]!)) best = i;
  });
  let more = MORE_HITS;
  return hits.map((h, i) => wordSignal(h, i === best ? evidenceOf(h) : more-- > 0 ? WEIGHTS.more : 0));
}

export interface Scored {
  score: number;
  verdict: Verdict;
  signals: Signal[];
}

/**
 * Score of one mark on one listing. `pictures` are the signals of its pictures, each with the probability that it
 * alone would give as its weight; they are joined to the words as independent evidence. The weights that come
 * out add up to the score, which stays within 0 and 1.
 */
export function scoreMark(context: RuleContext, pictures: readonly Signal[], threshold: number): Scored {
  let score = 0;
  const signals: Signal[] = [];
  const add = (signal: Signal, wanted: number) => {
    const next = round(Math.min(1, Math.max(0, score + wanted)));
    signals.push({ ...signal, weight: round(next - score) });
    score = next;
  };
  for (const signal of wordSignals(context.hits)) add(signal, signal.weight);
  for (const signal of pictures) add(signal, (1 - score) * signal.weight);
  for (const rule of RULES)
    for (const found of rule.apply?.(context) ?? []) add({ rule: rule.id, ...found }, found.weight);
  return { score, verdict: verdictOf(signals, score, threshold), signals };
}

function verdictOf(signals: readonly Signal[], score: number, threshold: number): Verdict {
  const has = (rule: string) => signals.some((s) => s.rule === rule);
  if (has('context.authorised-shop')) return 'authorised';
  if (has('context.compatible')) return 'compatible';
  return score < threshold ? 'weak' : 'suspect';
}
