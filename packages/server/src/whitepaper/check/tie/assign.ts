import { actualOf, compare } from '../judge/compare.ts';
import type { Context } from './context.ts';
import type { FigureWords, LabelIndex } from './labels.ts';
import { bestMatching } from './matching.ts';
import { score } from './score.ts';

/** A figure that a number may stand for, and how well the words fit. */
export interface Candidate {
  readonly figure: FigureWords;
  readonly score: number;
}

export interface Tied {
  readonly context: Context;
  /** Null when no figure fits, or several do alike. */
  readonly tie: Candidate | null;
  /** The best three, the tie among them. */
  readonly candidates: readonly Candidate[];
}

/** Below this the words say too little. */
const enough = 0.6;
/** So much better must the chosen figure fit than another that nothing else in the draft stands for. */
const margin = 0.02;
/** What an equal value adds: it decides between figures whose words fit alike, and nothing else. */
const valueBreaksTies = 0.03;
/** A number may take a figure that fits it worse than another's by no more than this. */
const yielding = 0.15;
/** Words leave no doubt where they fit this well, and so much better than any others. */
const surely = 0.85;
const byFar = 0.25;

/**
 * Gives each number a figure and each figure to one number so that the words fit best altogether. A number left over whose
 * own best figure is taken, and which fits it very well in words and value, says that figure again.
 */
export function assign(contexts: readonly Context[], index: LabelIndex): Tied[] {
  const options = contexts.map((c) => candidatesFor(c, index));
  const columnOf = new Map(index.figures.map((f, i) => [f, i]));
  const column = (o: Candidate) => columnOf.get(o.figure) ?? -1;
  const rows = options.map((list) => {
    const open = list.filter((o) => o.score >= (list[0]?.score ?? 0) - yielding);
    return new Map(open.map((o) => [column(o), o.score]));
  });
  const matched = bestMatching(rows);
  const taken = new Set(matched);
  return contexts.map((context, i) => {
    const list = options[i] ?? [];
    const chosen = list.find((o) => column(o) === matched[i]) ?? null;
    const isFree = (o: Candidate) => !taken.has(column(o));
    const isRivalled = (own: Candidate) =>
      mayChange({ rows, matched, figures: index.figures }, i) ||
      list.some((o) => isFree(o) && o.score > own.score - margin && !sameValue(o.figure, own.figure));
    const tie = (): Candidate | null => {
      if (chosen && hasValue(context, chosen.figure)) return isRivalled(chosen) ? null : chosen;
      return saidAgain(context, list) ?? (chosen && !isRivalled(chosen) ? chosen : null);
    };
    return { context, tie: tie(), candidates: list.slice(0, 3) };
  });
}

interface Matched {
  readonly rows: readonly ReadonlyMap<number, number>[];
  readonly matched: readonly number[];
  readonly figures: readonly FigureWords[];
}

/** Whether this number and another could change their figures and the words would fit as well. */
function mayChange({ rows, matched, figures }: Matched, i: number): boolean {
  const own = matched[i] ?? -1;
  const mine = rows[i];
  return matched.some((other, j) => {
    const [taking, giving] = [mine?.get(other), rows[j]?.get(own)];
    if (j === i || taking === undefined || giving === undefined) return false;
    const [a, b] = [figures[own], figures[other]];
    if (a && b && sameValue(a, b)) return false;
    return (mine?.get(own) ?? 0) + (rows[j]?.get(other) ?? 0) - taking - giving < margin;
  });
}

function candidatesFor(context: Context, index: LabelIndex): Candidate[] {
  return index.figures
    .map((figure) => ({ figure, score: score(context, figure) }))
    .filter((c) => c.score >= enough)
    .map((c) => (hasValue(context, c.figure) ? { ...c, score: c.score + valueBreaksTies } : c))
    .toSorted((a, b) => b.score - a.score);
}

const sameValue = (a: FigureWords, b: FigureWords): boolean =>
  a === b ||
  (a.figure.value !== null && a.figure.value * a.unit.size === (b.figure.value ?? 0) * b.unit.size);

function hasValue({ number, when }: Context, { figure, unit }: FigureWords): boolean {
  const actual = actualOf(figure, unit, when === 'lastYear');
  return actual !== null && compare(number, actual).is === 'agrees';
}

/**
 * A figure that stands elsewhere in the draft too: one of those that fit best, if it has the value that is said here. With
 * another value only where the words leave no doubt: it may as well be another number.
 */
function saidAgain(context: Context, list: readonly Candidate[]): Candidate | null {
  const [best, second] = list;
  if (!best) return null;
  const right = list.find((o) => o.score >= best.score - margin && hasValue(context, o.figure));
  if (right) return right;
  return best.score >= surely && best.score - (second?.score ?? 0) >= byFar ? best : null;
}
