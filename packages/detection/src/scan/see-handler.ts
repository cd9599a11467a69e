/** What each thread of a pool does to find marks in pictures: see HandlerModule. */
import { type SharedVectors, VectorReader } from '../bank/vectors/vector-reader.ts';
import { LogoNetwork } from '../network/model.ts';
import type { Mark } from '../types.ts';
import type { Handler } from '../workers/jobs.ts';
import { type PictureHit, PictureSearch } from './picture-hits.ts';

export interface SeeSetup {
  bank: SharedVectors;
  /** See PictureSearch. */
  words: readonly Mark[];
  top: number;
  thorough: boolean;
}

export async function prepare({ bank, words, top, thorough }: SeeSetup): Promise<Handler<PictureHit[]>> {
  const eye = { network: await LogoNetwork.load(), bank: new VectorReader(bank), thorough };
  const search = new PictureSearch(eye, words);
  return async (jobs) => {
    const hits: PictureHit[][] = [];
    for (const { picture } of jobs) hits.push(await search.look(picture, top));
    return hits;
  };
}
