import type { Picture } from '../types.ts';
import { type Duplicate, DuplicateIndex } from './duplicate-index.ts';
import { fingerprintOf } from './fingerprint.ts';
import { loadDuplicates, saveDuplicates } from './store.ts';

/**
 * Why a picture is no evidence: a stock picture (图库图) that many shops share, a shot that the right holder has
 * authorised (授权图), a false alarm that a person has confirmed (误报).
 */
export type NegativeKind = 'stock' | 'authorised' | 'false-alarm';

export interface Negative {
  id: string;
  kind: NegativeKind;
  /** Ids of the marks for which it is no evidence; absent: all marks. */
  marks?: string[];
}

/** A negative that a picture is a near-duplicate of. */
export interface NegativeHit extends Negative {
  duplicate: Duplicate;
}

/** Pictures that are no evidence: what is seen in a near-duplicate of one does not count. */
export class NegativeBank {
  readonly #index: DuplicateIndex;
  readonly #entries: Map<string, Negative>;

  constructor(index = new DuplicateIndex(), entries: readonly Negative[] = []) {
    this.#index = index;
    this.#entries = new Map(entries.map((e) => [e.id, e]));
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Adds a picture or replaces the one of that id. Throws DetectionError `picture_unreadable`, `picture_too_plain`. */
  async add(negative: Negative, picture: Picture): Promise<void> {
    this.#index.add(negative.id, await fingerprintOf(picture));
    this.#entries.set(negative.id, negative);
  }

  /** False when there is none of that id. */
  remove(id: string): boolean {
    return this.#entries.delete(id) && this.#index.remove(id);
  }

  /** Negatives that a picture is a near-duplicate of, nearest first. Throws DetectionError `picture_unreadable`. */
  async find(picture: Picture): Promise<NegativeHit[]> {
    if (this.size === 0) return [];
    const found = this.#index.find(await fingerprintOf(picture));
    return found.map((duplicate) => ({ ...this.#entries.get(duplicate.id)!, duplicate }));
  }

  /** The bank as bytes for a file. */
  save(): Uint8Array {
    return saveDuplicates(this.#index, [...this.#entries.values()]);
  }

  /** Throws DetectionError `duplicates_unreadable`. */
  static load(bytes: Uint8Array): NegativeBank {
    const { index, extra } = loadDuplicates<Negative[]>(bytes);
    return new NegativeBank(index, extra);
  }
}
