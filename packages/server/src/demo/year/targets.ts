import { kinds } from '@citong/matters';
import given from './data/targets-2021.json' with { type: 'json' };

export type FigureId = keyof typeof given;

/**
 * What the demo year is to add up to: the figures that the city's paper of 2021 gives, which only the demo reads. Parts
 * make as many records, of such amounts, as add up to them.
 */
export interface Targets {
  /** How many at this scale: at least `least`, or a few of what there are few of, so that a small city has some of each. */
  count(id: FigureId, least?: number): number;
  /** An amount in fen at this scale. */
  fen(id: FigureId): number;
  /** The figure as it is at any scale: a rank, a mean, a term of years. In single units (157.79万件 is 1577900). */
  whole(id: FigureId): number;
}

const few = 3;
const sizes: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** `157.79万件` → 1577900, `54.4天` → 54.4. */
function numberIn(text: string): number {
  const found = /^(?<digits>\d+(?:\.\d+)?)(?<size>[万亿]?)/u.exec(text)?.groups;
  if (!found) throw new Error(`no number: ${text}`);
  const value = Number(found.digits) * (sizes[found.size ?? ''] ?? 1);
  return Number(value.toFixed(4));
}

/** `scale`: 1 for the figures as they are, 0.01 for a hundredth. */
export const targetsAt = (scale: number): Targets => ({
  count: (id, least = Math.min(few, numberIn(given[id]))) =>
    Math.max(least, Math.round(numberIn(given[id]) * scale)),
  fen: (id) => Math.max(1, Math.round(kinds.fenOf(given[id]) * scale)),
  whole: (id) => numberIn(given[id]),
});
