/** What each thread of a pool does to see marks in pictures: see HandlerModule. */
import { type SharedVectors, VectorReader } from '../bank/vectors/vector-reader.ts';
import { LogoNetwork } from '../network/model.ts';
import { type Seen, seeMarks } from '../network/see.ts';
import type { Handler } from '../workers/jobs.ts';

export interface SeeSetup {
  bank: SharedVectors;
  top: number;
  thorough: boolean;
}

export async function prepare({ bank, top, thorough }: SeeSetup): Promise<Handler<Seen[]>> {
  const eye = { network: await LogoNetwork.load(), bank: new VectorReader(bank), thorough };
  return async (jobs) => {
    const seen: Seen[][] = [];
    for (const { picture } of jobs) seen.push(await seeMarks(picture, eye, top));
    return seen;
  };
}
