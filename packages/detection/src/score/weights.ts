/** What is set by hand. What context does to a score is learned: naming/weights.json, use/weights.json. */
export const DEFAULT_THRESHOLD = 0.5;

/** What a spelling that nobody writes by chance is worth, as the probability that it is the mark. */
export const WEIGHTS = {
  'word.exact': 0.8,
  'word.folded': 0.8,
  'word.separated': 0.75,
  'word.compound': 0.65,
} as const;

/**
 * What goods of other classes than the mark's leave of a score: the right holder's right is in its classes (Trademark Law,
 * art. 57), whatever labelled titles say of how the name is used.
 */
export const MISMATCH_KEEPS = 0.5;
/** What is left of a score where the shop is authorised. */
export const AUTHORISED_KEEPS = 0.05;

/**
 * What context does to the log-odds of a picture, by hand: there are no labelled pictures with their titles. Other
 * rules leave it as it is.
 */
export const PICTURE_SHIFT: Readonly<Record<string, number>> = {
  'context.class-match': 0.3,
  'context.class-mismatch': -1.5,
  'context.accessory': -0.5,
  'context.second-hand': -0.7,
  'context.replica': 0.7,
  'price.below-floor': 0.5,
};

/** Raised whenever a rule, a weight or a word list changes what the same listing scores. */
export const RULES_VERSION = '4';
