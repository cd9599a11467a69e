import type { RuleFeature } from '../rule.ts';
import { SUSPICIOUS, USES, type Use } from './uses.ts';
import learned from './weights.json' with { type: 'json' };

/** A feature and the rule that saw it. */
export interface Seen {
  rule: string;
  feature: RuleFeature;
}

const NAMED = new Map<string, number>(Object.entries(learned.named));
const BY_USE = new Map<string, readonly number[]>(Object.entries(learned.uses));
const BIAS: readonly number[] = learned.bias;
const { slope, intercept } = learned.calibration;
const LEAST = 1e-6;

export const nameOf = ({ rule, feature }: Seen): string => `${rule}: ${feature.name}`;
export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));
export const logit = (p: number): number => {
  const q = Math.min(1 - LEAST, Math.max(LEAST, p));
  return Math.log(q / (1 - q));
};

/** What the features add to the log-odds that the mark is named at all. */
export function namedShift(seen: readonly Seen[]): number {
  let sum = 0;
  for (const s of seen) sum += NAMED.get(nameOf(s)) ?? 0;
  return sum;
}

/** Probabilities of the uses, in the order of USES, given that the mark is named. */
export function usesOf(seen: readonly Seen[]): number[] {
  const z = [...BIAS];
  for (const s of seen) {
    const weights = BY_USE.get(nameOf(s));
    if (weights) for (let u = 0; u < z.length; u++) z[u]! += weights[u]!;
  }
  const most = Math.max(...z);
  let total = 0;
  for (let u = 0; u < z.length; u++) {
    z[u] = Math.exp(z[u]! - most);
    total += z[u]!;
  }
  return z.map((v) => v / total);
}

/** The likeliest use. */
export function likeliestUse(seen: readonly Seen[]): Use {
  const p = usesOf(seen);
  return USES[p.indexOf(Math.max(...p))]!;
}

/** Before calibration: the mark is named, and used as a person should look at. `naming`: log-odds of its place. */
export function rawProbability(naming: number, seen: readonly Seen[]): number {
  let suspicious = 0;
  for (const [u, p] of usesOf(seen).entries()) if (SUSPICIOUS.has(USES[u]!)) suspicious += p;
  return sigmoid(naming + namedShift(seen)) * suspicious;
}

/** The same as a probability that holds what it says on titles that taught nothing. */
export function probability(naming: number, seen: readonly Seen[]): number {
  return sigmoid(slope * logit(rawProbability(naming, seen)) + intercept);
}
