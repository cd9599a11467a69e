export const relationKinds = ['sum', 'part', 'ratio', 'change'] as const;

/**
 * How numbers of a draft hang together. sum: the first is the sum of the others. part: the second is a part of the first.
 * ratio: the first, in per cent, is the second by the third. change: the first says how much the second grew.
 */
export interface Relation {
  readonly kind: (typeof relationKinds)[number];
  /** Places among the numbers of the draft; the first is the one that is held against the others. */
  readonly numbers: readonly number[];
  readonly stated: number;
  readonly reckoned: number;
  readonly holds: boolean;
}

export const near = (a: number, b: number, slack: number): boolean =>
  Math.abs(a - b) <= slack + Math.abs(b) * 1e-9;
