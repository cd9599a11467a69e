/** What each thread of a pool does to describe the marks of a bank: see HandlerModule. */
import { LogoNetwork } from '../network/model.ts';
import type { Handler } from '../workers/jobs.ts';
import { describeMark } from './describe-mark.ts';

export async function prepare(): Promise<Handler<Float32Array>> {
  const network = await LogoNetwork.load();
  return async (jobs) => {
    const vectors: Float32Array[] = [];
    for (const { picture } of jobs) vectors.push(await describeMark(picture, network));
    return vectors;
  };
}
