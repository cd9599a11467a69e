import learned from './disguise-weights.json' with { type: 'json' };

/** What is seen of a changed spelling: bits in tens, the rest counts, or 1 and 0. */
export const HAN_FEATURES = [
  'one',
  'bits of the characters that stand',
  'bits of the homophones',
  'bits of the look-alikes',
  'homophones',
  'look-alikes',
  'bits that are needed',
  'bits that are needed beyond',
  'a word covers a change',
  'words across the edges',
  'nothing before',
  'nothing after',
  'stands alone',
  'two characters',
  'three characters',
  'begins the title',
] as const;

export const LATIN_FEATURES = [
  'one',
  'bits of the letters',
  'bits of the slip',
  'bits that are needed',
  'bits that are needed beyond',
  'dropped',
  'doubled',
  'added',
  'swapped',
  'replaced by a near one',
  'replaced',
  'digits or signs',
  'other script before',
  'other script after',
  'begins the title',
  'is pinyin',
] as const;

/** Bits needed in a bank of about a thousand marks. */
const FEW_BITS = 25;
const TENS = 0.1;

/** The two features of what is needed: as far as banks were learned from, and beyond. */
export function needed(bits: number): [number, number] {
  return [Math.min(bits, FEW_BITS) * TENS, Math.max(0, bits - FEW_BITS) * TENS];
}

export type Family = 'han' | 'latin';

/** A changed spelling before it is believed or not. */
export interface Sample {
  family: Family;
  features: readonly number[];
  /** Pattern and place in the text. */
  pattern: number;
  start: number;
  end: number;
}

let observer: ((sample: Sample) => void) | null = null;
/** For learning: is told every changed spelling that is judged. null: nobody is. */
export function observe(seen: typeof observer): void {
  observer = seen;
}

/**
 * How much likelier it is that the mark is meant than that it is not, in bits over what suffices; below 0 it is not
 * believed. Learned by logistic regression (bench/detection/learn-disguises.ts).
 */
export function surplusOf(
  family: Family,
  features: readonly number[],
  pattern: number,
  start: number,
  end: number,
): number {
  observer?.({ family, features, pattern, start, end });
  const weights = learned[family];
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!;
  return sum / Math.LN2;
}
