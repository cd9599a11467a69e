/** What each thread of a pool does to describe the marks of a bank: see HandlerModule. */
import { LogoNetwork } from '../network/model.ts';
import type { Handler } from '../workers/jobs.ts';
import { describeMark, type MarkDescription } from './describe-mark.ts';

export async function prepare(): Promise<Handler<MarkDescription>> {
  const network = await LogoNetwork.load();
  return async (jobs) => {
    const described: MarkDescription[] = [];
    for (const { picture } of jobs) described.push(await describeMark(picture, network));
    return described;
  };
}
