/** Thresholds of the picture signals. What comes of them is in docs/detection.md. */

/** Two product pictures are the same picture up to this hash distance (of 256 bits). */
export const SAME_PICTURE = 40;
/** The whole of a picture is a logo up to this hash distance: simple shapes meet by chance more easily. */
export const SAME_LOGO = 24;
/** What a hash hit is worth alone. */
export const HASH_CERTAINTY = 0.9;
/** Below this probability a logo that the network sees is no evidence. */
export const SIGHTED = 0.3;
/** Two logos of one place whose probabilities differ by less than this are both kept. */
export const TIE = 0.1;
