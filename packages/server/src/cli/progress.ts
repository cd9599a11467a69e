import type { Label } from '@citong/matters';
import { say } from './locale.ts';
import { texts } from './texts.ts';

/** Does one step of the start and tells how long it took. */
export async function step<T>(what: Label, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(say(texts.took, { what: say(what), seconds }));
  return result;
}
