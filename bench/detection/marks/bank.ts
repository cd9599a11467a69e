import { VectorIndex } from '../../../packages/detection/src/bank/vectors/vector-index.ts';
import { DIM, MODEL_VERSION } from '../../../packages/detection/src/network/model.ts';
import { PicturePool } from '../../../packages/detection/src/workers/picture-pool.ts';
import type { GalleryMark } from './gallery.ts';

/** Marks and their vectors; those that cannot be drawn are left out. */
export interface Described {
  ids: string[];
  vectors: Float32Array[];
}

/** Describes marks as the product does, on all cores. */
export async function describeAll(marks: readonly GalleryMark[]): Promise<Described> {
  const module = new URL('../../../packages/detection/src/bank/describe-handler.ts', import.meta.url);
  await using pool = new PicturePool<null, Float32Array>({ module, data: null });
  const described: Described = { ids: [], vectors: [] };
  const jobs = marks.map((m) => ({ ref: m.id, picture: new TextEncoder().encode(m.svg) }));
  for await (const { ref, result } of pool.run(jobs)) {
    if (!result) continue;
    described.ids.push(ref);
    described.vectors.push(result);
  }
  return described;
}

/** An index of the first `count` marks. */
export function indexOf({ ids, vectors }: Described, count = ids.length): VectorIndex {
  const flat = new Float32Array(count * DIM);
  vectors.slice(0, count).forEach((v, i) => {
    flat.set(v, i * DIM);
  });
  return VectorIndex.build({ dim: DIM, model: MODEL_VERSION, ids: ids.slice(0, count), vectors: flat });
}
