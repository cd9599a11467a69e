/**
 * What each rule does to a score. Evidence starts the score; context moves it. Chosen by hand so that plain use
 * of a mark on goods of its class passes the default threshold with room for one doubt, and two doubts bring it
 * below. Not probabilities: see docs/detection.md.
 */
export const DEFAULT_THRESHOLD = 0.5;

export const WEIGHTS = {
  'word.exact': 0.8,
  // A changed spelling is rarely innocent, but the match itself is a little less sure.
  'word.folded': 0.8,
  'word.separated': 0.75,
  'word.compound': 0.65,
  /** Each further hit of the same mark in the title, at most MORE_HITS of them. */
  more: 0.03,
  'context.longer-mark': -0.35,
  'context.short-mark': -0.35,
  'context.generic-word': -0.4,
  'context.class-match': 0.05,
  'context.class-mismatch': -0.35,
  'context.compatible': -0.45,
  'context.denial': -0.35,
  'context.same-style': -0.15,
  'context.accessory': -0.12,
  'context.second-hand': -0.15,
  'context.replica': 0.12,
  'price.below-floor': 0.12,
  'context.authorised-shop': -0.75,
} as const;

export const MORE_HITS = 2;

/** Raised whenever a rule, a weight or a word list changes what the same listing scores. */
export const RULES_VERSION = '2';
