import { overlap } from '../image/box.ts';
import type { Sighting } from './look.ts';
import weights from './weights.json' with { type: 'json' };

/** Names of the features, in the order of weights.json. */
export const FEATURES = [
  'close',
  'first',
  'least',
  'ahead',
  'there',
  'size',
  'bank',
  'same',
  'same ahead',
] as const;

/** Places that overlap more than this show the same thing. */
const ONE_PLACE = 0.4;
/** Likeness that some unrelated mark reaches by chance; in a small bank there may be none to compare with. */
const CHANCE = 0.4;
/** Logit of the comparison that some unrelated mark reaches by chance. */
const SAME_BY_CHANCE = -3;
/** The smallest bank that the weights were learned with; of smaller ones nothing better is known. */
const LEAST = 100;

const within = (most: number, x: number): number => Math.max(-most, Math.min(most, x));

/** How near both looks come to the mark, one number to rank by. */
export const likeness = (s: Pick<Sighting, 'first' | 'close'>): number => 0.4 * s.first + 0.6 * s.close;

/**
 * What the probability of a sighting depends on. `picture`: sides of the raster; `marks`: in the bank, since among many one
 * looks alike by chance. `ahead` is how much more alike the mark is than the next one at that place: a place that resembles
 * many marks shows none of them. `same` and `same ahead` say the same of the comparison part by part.
 */
export function featuresOf(
  s: Sighting,
  all: readonly Sighting[],
  picture: { width: number; height: number },
  marks: number,
): number[] {
  const rivals = all.filter((o) => o.mark !== s.mark && overlap(o.box, s.box) > ONE_PLACE);
  const ahead = likeness(s) - Math.max(CHANCE, ...rivals.map(likeness));
  const size = Math.log(Math.max(s.box[2], s.box[3]) / Math.max(picture.width, picture.height));
  const there = Math.log(Math.max(s.there, 1e-3));
  const sameAhead = s.same - Math.max(SAME_BY_CHANCE, ...rivals.map((r) => r.same));
  return [
    s.close,
    s.first,
    Math.min(s.close, s.first),
    within(0.3, ahead),
    there,
    size,
    Math.log10(Math.max(LEAST, marks)),
    within(8, s.same),
    within(6, sameAhead),
  ];
}

/** A probability as a few sums of features, each bent once: likeness means less where the network hardly sees a mark. */
export interface BentSums {
  bias: number;
  sums: { bias: number; by: number[]; counts: number }[];
}

/** What bent sums make of features, 0 to 1. */
export function chanceOf(model: BentSums, features: readonly number[]): number {
  let z = model.bias;
  for (const { bias, by, counts } of model.sums) {
    let sum = bias;
    for (let i = 0; i < by.length; i++) sum += features[i]! * by[i]!;
    z += counts * Math.tanh(sum);
  }
  return 1 / (1 + Math.exp(-z));
}

/** Learned by bench/detection/learn-logos.ts on marks and photographs that no bench measures on. */
export const probability = (features: readonly number[]): number => chanceOf(weights, features);
