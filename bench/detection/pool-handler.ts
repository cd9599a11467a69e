/** What the threads of pool.ts do: everything of a search for logos but the network. */
import { type SharedVectors, VectorReader } from '../../packages/detection/src/bank/vectors/vector-reader.ts';
import { decodePicture } from '../../packages/detection/src/image/decode.ts';
import type { Handler } from '../../packages/detection/src/workers/jobs.ts';

export interface PoolBenchData {
  vectors: SharedVectors;
  /** Queries to choose from; a picture has `each` of them. 0: the picture is decoded and no more. */
  queries: Float32Array[];
  each: number;
}

/** Longer side that the network wants. */
const SIDE = 224;

export function prepare({
  vectors,
  queries,
  each,
}: PoolBenchData): Handler<{ pixels: number; found: number }> {
  const reader = new VectorReader(vectors);
  let next = 0;
  return async (jobs) => {
    const rasters = await Promise.all(jobs.map(({ picture }) => decodePicture(picture, SIDE)));
    // All pictures of the batch search together: a list of the bank is fetched once for all of them.
    const some = Array.from({ length: each * jobs.length }, () => queries[next++ % queries.length]!);
    const found = reader.nearest(some, 10);
    return rasters.map((raster, i) => ({
      pixels: raster.width * raster.height,
      found: found.slice(i * each, (i + 1) * each).reduce((sum, near) => sum + near.length, 0),
    }));
  };
}
