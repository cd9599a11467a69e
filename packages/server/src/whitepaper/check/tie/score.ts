import { lexicon, unitLikeness } from '../lexicon.ts';
import type { Context } from './context.ts';
import { evidence } from './evidence.ts';
import { grams } from './grams.ts';
import type { FigureWords } from './labels.ts';

/** Less of the label than this around the number, and nothing else matters. */
const tooLittle = 0.3;
/** How much of the fit depends on the words beside the number being the label's. */
const partOfExplained = 0.45;
const withoutHead = 0.7;

/** How well a figure's words fit the place of a number, about 0..1; 0 when the unit forbids it. The value has no part in it. */
export function score(context: Context, words: FigureWords): number {
  const likeness = likenessOf(context, words);
  if (likeness === 0) return 0;
  const covered = coverage(context, words);
  if (covered < tooLittle) return 0;
  const told = 1 - partOfExplained + partOfExplained * explained(context, words);
  return likeness * covered * told * headShare(context, words) + evidence(context, words);
}

function likenessOf({ number, each }: Context, { unit, figure }: FigureWords): number {
  if (number.kind === 'ordinal') return unit.name === number.unit ? 1 : 0;
  if (number.unit.includes('/')) return number.unit === figure.unit ? 1 : 0;
  if (unit.per !== null) return each?.includes(unit.per) ? unitLikeness(number.unit, unit.name) : 0;
  return each !== null && !figure.label.includes('每') ? 0 : unitLikeness(number.unit, unit.name);
}

/**
 * The share of the label that stands around the number, each character by how near and by how much it tells. A whole phrase
 * counts for more than its words here and there.
 */
function coverage({ nearness }: Context, { characters }: FigureWords): number {
  let sum = 0;
  let whole = 0;
  for (const { grams: own, phrases, weight } of characters) {
    let word = 0;
    for (const gram of own) word = Math.max(word, nearness.get(gram) ?? 0);
    let phrase = 0;
    for (const four of phrases) phrase = Math.max(phrase, nearness.get(four) ?? 0);
    sum += weight * Math.max(0.9 * word, Math.min(1, 1.15 * phrase));
    whole += weight;
  }
  return whole === 0 ? 0 : sum / whole;
}

const common: ReadonlySet<string> = new Set(lexicon.common.flatMap(grams));

/** The share of the telling words beside the number that the label accounts for. */
function explained({ beside }: Context, { known, office }: FigureWords): number {
  let sum = 0;
  let whole = 0;
  for (const [gram, weight] of beside) {
    const isKnown = known.has(gram) || office.has(gram);
    if (isKnown) sum += weight;
    if (isKnown || !common.has(gram)) whole += weight;
  }
  return whole === 0 ? 1 : sum / whole;
}

/** Less where the word for what is counted stands far off or nowhere. */
function headShare({ nearness }: Context, { head }: FigureWords): number {
  return head === null || (nearness.get(head) ?? 0) >= 0.5 ? 1 : withoutHead;
}
