import { createHash } from 'node:crypto';

/** What a result depends on beside the picture. */
export interface ResultVersion {
  /** Name and version of the network. */
  model: string;
  /** Changes with every change of the bank of marks, as VectorReader.revision does. */
  bank: string;
}

/**
 * Results by the content of pictures: shops copy each other's pictures, and recognising one by its bytes takes a
 * hundredth of the time of searching it. What was asked for longest ago is forgotten first.
 */
export class ResultCache<R> {
  readonly #results = new Map<string, R>();
  readonly #most: number;

  /** `most`: results that are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** SHA-256 of the bytes, with the versions: a result of another network or bank is never taken for this one. */
  static key(picture: Uint8Array, version: ResultVersion): string {
    return JSON.stringify([
      createHash('sha256').update(picture).digest('base64'),
      version.model,
      version.bank,
    ]);
  }

  get size(): number {
    return this.#results.size;
  }

  /** undefined: not known. The same object for every caller: not to be changed. */
  get(key: string): R | undefined {
    const result = this.#results.get(key);
    if (result === undefined) return undefined;
    // Moved to the end, where the youngest are.
    this.#results.delete(key);
    this.#results.set(key, result);
    return result;
  }

  set(key: string, result: R): void {
    this.#results.delete(key);
    this.#results.set(key, result);
    if (this.#results.size > this.#most) this.#results.delete(this.#results.keys().next().value!);
  }
}
