import type { Picture } from '../types.ts';
import { ResultCache } from '../workers/result-cache.ts';
import type { LogoFound } from './find.ts';

/** Pictures whose findings are remembered; each takes a few hundred bytes. */
const MOST = 10_000;
/** A memory is for one bank and one network, and ends with them. */
const ONE_BANK = { model: '', bank: '' };

/**
 * What was seen in pictures, by their bytes: shops copy each other's pictures, and searching one takes a hundred times
 * as long as recognising it. For one bank of logos only. A picture given by its path is searched every time.
 */
export class PictureMemory {
  readonly #seen = new ResultCache<readonly LogoFound[]>(MOST);

  /** The findings of the picture under this name; `search` runs for one that was not seen before. */
  async recall(
    ref: string,
    picture: Picture,
    search: () => Promise<readonly LogoFound[]>,
  ): Promise<LogoFound[]> {
    if (typeof picture === 'string') return [...(await search())];
    const key = ResultCache.key(picture, ONE_BANK);
    const found = this.#seen.get(key) ?? (await search());
    this.#seen.set(key, found);
    return found.map((f) => ({ ...f, signal: { ...f.signal, image: ref } }));
  }
}
