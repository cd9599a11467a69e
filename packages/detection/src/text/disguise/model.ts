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

export type Family = 'han' | 'latin';

/** Bits that were needed in the banks that were learned from, of about a hundred to a thousand marks. */
const LEARNED_NEEDS = { han: [22, 25], latin: [18, 22] } as const;
const TENS = 0.1;

/** In a bank of few marks chance is less to be feared, but words that are near to a mark as much as ever. */
const FEWER_MARKS = 0.75;

/** The two features of what is needed: within those banks, and what smaller ones need less and larger ones more. */
export function needed(family: Family, bits: number): [number, number] {
  const [least, most] = LEARNED_NEEDS[family];
  const within = Math.min(Math.max(bits, least), most);
  return [within * TENS, (bits - within) * (bits < within ? FEWER_MARKS : 1) * TENS];
}

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
/** For learning: is told every changed spelling that could be believed at all. null: nobody is. */
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
  return sumOf(family, features) / Math.LN2;
}

function sumOf(family: Family, features: readonly number[]): number {
  const weights = learned[family];
  let sum = 0;
  for (let i = 0; i < features.length; i++) sum += features[i]! * weights[i]!;
  return sum;
}

/** Places of features that take time to know, and are asked last. */
export const COVERED = HAN_FEATURES.indexOf('a word covers a change');
export const CROSSED = HAN_FEATURES.indexOf('words across the edges');
export const IS_PINYIN = LATIN_FEATURES.indexOf('is pinyin');

/**
 * false: not believed, whatever the features that take time turn out to be; they are 0 here. While somebody learns, all
 * are looked at: what today's weights turn away would be missing.
 */
export function worthAsking(family: Family, features: readonly number[]): boolean {
  return observer !== null || sumOf(family, features) + UNKNOWN[family] >= 0;
}

const weightOfFeature = (family: Family, name: string): number =>
  learned[family][(family === 'han' ? HAN_FEATURES : LATIN_FEATURES).indexOf(name as never)]!;
const most = (family: Family, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + Math.max(0, weightOfFeature(family, name)), 0);

const UNKNOWN = {
  // At most one word covers, two cross.
  han: most('han', ['a word covers a change', 'words across the edges', 'words across the edges']),
  latin: most('latin', ['is pinyin']),
};

const HAN_ONE = weightOfFeature('han', 'one');
const HAN_BASE = most('han', HAN_FEATURES.slice(9)) + HAN_ONE;
const HAN_KEPT = weightOfFeature('han', 'bits of the characters that stand');
const HAN_CHANGED = Math.max(
  weightOfFeature('han', 'bits of the homophones'),
  weightOfFeature('han', 'bits of the look-alikes'),
);
const SLIPS = ['dropped', 'doubled', 'added', 'swapped', 'replaced by a near one', 'replaced'];
const LATIN_BASE =
  weightOfFeature('latin', 'one') +
  Math.max(...SLIPS.map((name) => weightOfFeature('latin', name))) +
  most('latin', LATIN_FEATURES.slice(11));
const LATIN_BITS = weightOfFeature('latin', 'bits of the letters');

const NEED_WEIGHTS = {
  han: [
    weightOfFeature('han', 'bits that are needed'),
    weightOfFeature('han', 'bits that are needed beyond'),
  ],
  latin: [
    weightOfFeature('latin', 'bits that are needed'),
    weightOfFeature('latin', 'bits that are needed beyond'),
  ],
} as const;

function ofNeed(family: Family, bits: number): number {
  const [within, beyond] = needed(family, bits);
  const [first, second] = NEED_WEIGHTS[family] as [number, number];
  return within * first + beyond * second;
}

/** No Chinese spelling with so many bits that stand and are changed has a surplus above this. */
export function mostOfHan(kept: number, changed: number, need: number): number {
  return HAN_BASE + (kept * HAN_KEPT + changed * HAN_CHANGED) * TENS + ofNeed('han', need);
}

const HAN_EACH = Math.max(weightOfFeature('han', 'homophones'), weightOfFeature('han', 'look-alikes'));
const HAN_PLACED = [
  'nothing before',
  'nothing after',
  'stands alone',
  'two characters',
  'three characters',
  'begins the title',
].map((name) => weightOfFeature('han', name));

/** The same, `count` characters being changed, in a place that is known. */
export function mostOfHanAt(
  kept: number,
  changed: number,
  count: number,
  need: number,
  placed: readonly number[],
): number {
  if (observer !== null) return 0;
  let sum = HAN_ONE + UNKNOWN.han + (kept * HAN_KEPT + changed * HAN_CHANGED) * TENS;
  for (let i = 0; i < placed.length; i++) sum += placed[i]! * HAN_PLACED[i]!;
  return sum + count * HAN_EACH + ofNeed('han', need);
}

/** Does somebody learn? Then nothing is turned away by today's weights. */
export function isObserved(): boolean {
  return observer !== null;
}

/** The same for a Latin word of so many bits. */
export function mostOfLatin(bits: number, need: number): number {
  return LATIN_BASE + bits * LATIN_BITS * TENS + ofNeed('latin', need);
}

export type SlipKind = 'dropped' | 'doubled' | 'added' | 'swapped' | 'near' | 'replaced';
const SLIP_NAMES: Record<SlipKind, string> = {
  dropped: 'dropped',
  doubled: 'doubled',
  added: 'added',
  swapped: 'swapped',
  near: 'replaced by a near one',
  replaced: 'replaced',
};
const SLIP_WEIGHTS = Object.fromEntries(
  Object.entries(SLIP_NAMES).map(([kind, name]) => [kind, weightOfFeature('latin', name)]),
) as Record<SlipKind, number>;
const LATIN_ONE = weightOfFeature('latin', 'one');
const SLIP_BITS = weightOfFeature('latin', 'bits of the slip');
const LATIN_PLACED = LATIN_FEATURES.slice(11, 15).map((name) => weightOfFeature('latin', name));

/** What the place of a Latin word adds: its features from `digits or signs` to `begins the title`. */
export function latinPlace(made: boolean, before: boolean, after: boolean, begins: boolean): number {
  const [signs, other, behind, first] = LATIN_PLACED as [number, number, number, number];
  return (made ? signs : 0) + (before ? other : 0) + (after ? behind : 0) + (begins ? first : 0);
}

/**
 * No Latin word of at most so many bits, with that slip of at least so many, has a surplus above this and what its place
 * adds.
 */
export function mostOfSlip(kind: SlipKind, bits: number, slipBits: number, need: number): number {
  const said = LATIN_ONE + UNKNOWN.latin + (bits * LATIN_BITS + slipBits * SLIP_BITS) * TENS;
  return said + SLIP_WEIGHTS[kind] + ofNeed('latin', need);
}
