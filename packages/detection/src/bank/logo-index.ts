import { DIM, MODEL_VERSION } from '../network/model.ts';
import { PARTS } from '../network/parts.ts';
import type { MarkDescription } from './describe-mark.ts';
import { VectorIndex } from './vectors/vector-index.ts';

/** The index of many marks at once; `described` in the order of the ids. Throws DetectionError `index_too_large`. */
export function logoIndex(ids: readonly string[], described: readonly MarkDescription[]): VectorIndex {
  const vectors = new Float32Array(ids.length * DIM);
  described.forEach(({ vector }, i) => {
    vectors.set(vector, i * DIM);
  });
  const kept = described.map((d) => d.parts);
  return VectorIndex.build({ dim: DIM, model: MODEL_VERSION, details: PARTS, ids, vectors, kept });
}
