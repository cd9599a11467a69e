import { createHash } from 'node:crypto';
import type { Picture } from '../types.ts';
import type { LogoFound } from './find.ts';

/** Pictures whose findings are remembered; each takes a few hundred bytes. */
const MOST = 10_000;

/**
 * What was seen in pictures, by their bytes: shops copy each other's pictures, and searching one takes a hundred times
 * as long as recognising it. For one bank of logos only. A picture given by its path is searched every time.
 */
export class PictureMemory {
  readonly #seen = new Map<string, readonly LogoFound[]>();

  /** The findings of the picture under this name; `search` runs for one that was not seen before. */
  async recall(
    ref: string,
    picture: Picture,
    search: () => Promise<readonly LogoFound[]>,
  ): Promise<LogoFound[]> {
    if (typeof picture === 'string') return [...(await search())];
    const key = createHash('sha256').update(picture).digest('hex');
    const found = this.#seen.get(key) ?? (await search());
    // Moved to the end: what was asked for longest ago is forgotten first.
    this.#seen.delete(key);
    this.#seen.set(key, found);
    if (this.#seen.size > MOST) this.#seen.delete(this.#seen.keys().next().value ?? '');
    return found.map((f) => ({ ...f, signal: { ...f.signal, image: ref } }));
  }
}
