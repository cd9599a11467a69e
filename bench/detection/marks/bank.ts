import type { MarkDescription } from '../../../packages/detection/src/bank/describe-mark.ts';
import { logoIndex } from '../../../packages/detection/src/bank/logo-index.ts';
import type { VectorIndex } from '../../../packages/detection/src/bank/vectors/vector-index.ts';
import { PicturePool } from '../../../packages/detection/src/workers/picture-pool.ts';
import type { GalleryMark } from './gallery.ts';

/** Marks and what a bank keeps of them; those that cannot be drawn are left out. */
export interface Described {
  ids: string[];
  marks: MarkDescription[];
}

/** Describes marks as the product does, on all cores. */
export async function describeAll(marks: readonly GalleryMark[]): Promise<Described> {
  const module = new URL('../../../packages/detection/src/bank/describe-handler.ts', import.meta.url);
  await using pool = new PicturePool<null, MarkDescription>({ module, data: null });
  const described: Described = { ids: [], marks: [] };
  const jobs = marks.map((m) => ({ ref: m.id, picture: new TextEncoder().encode(m.svg) }));
  for await (const { ref, result } of pool.run(jobs)) {
    if (!result) continue;
    described.ids.push(ref);
    described.marks.push(result);
  }
  return described;
}

/** An index of the first `count` marks. */
export const indexOf = ({ ids, marks }: Described, count = ids.length): VectorIndex =>
  logoIndex(ids.slice(0, count), marks.slice(0, count));
