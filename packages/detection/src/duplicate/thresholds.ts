/**
 * Set by hand near what bench/detection/duplicates.ts chooses on one half of its photographs (54 bits, 0.77), and measured on the
 * other half: docs/pictures.md.
 */

/** Two product pictures are the same picture up to this hash distance (of 256 bits), by hashes alone. */
export const SAME_PICTURE = 48;
/** Up to this hash distance two pictures are laid over each other. */
export const NEAR_BITS = 90;
/** From this correlation of edges on they are one picture. */
export const SAME_EDGES = 0.75;
