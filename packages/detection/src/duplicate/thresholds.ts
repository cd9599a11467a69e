/** Set on one half of the photographs by bench/detection/duplicates.ts and measured on the other: docs/pictures.md. */

/** Two product pictures are the same picture up to this hash distance (of 256 bits), by hashes alone. */
export const SAME_PICTURE = 48;
/** Up to this hash distance two pictures are laid over each other. */
export const NEAR_BITS = 90;
/** From this correlation of edges on they are one picture. */
export const SAME_EDGES = 0.75;
