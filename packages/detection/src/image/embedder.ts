import type { Patch } from './pyramid.ts';

/**
 * Turns pieces of pictures into vectors whose cosine says how alike they look. The first one is `gradients.ts`;
 * a network takes its place by implementing this.
 */
export interface Embedder {
  /** Length of a vector. */
  readonly dim: number;
  /** Side of the patches it wants, in pixels. */
  readonly size: number;
  /** Vectors of different versions must not be compared. */
  readonly version: string;
  /** L2-normalised vectors, or all zeros for a patch without any shape. Same order as the patches. */
  embed(patches: readonly Patch[]): Promise<Float32Array[]>;
}
