import { DetectionError } from '../error.ts';
import type { Box } from '../image/box.ts';
import { fit, type Placing, type Thumb } from './align.ts';
import { HASH_BITS, mirrored, WORDS } from './bits.ts';
import { type Fingerprint, isPlain, thumbOfPrint, viewsOfPrint } from './fingerprint.ts';
import { HashIndex } from './hash-index.ts';
import { NEAR_BITS, SAME_EDGES } from './thresholds.ts';
import { OWN_VIEWS, VIEW_COUNT, viewOf } from './views.ts';

/** A known picture that the one looked up is a near-duplicate of. */
export interface Duplicate {
  id: string;
  /** Bits of 256 in which the nearest hashes differ. */
  distance: number;
  /** Correlation of edges where the two fit best, to 1. */
  likeness: number;
  /** Left and right are changed. */
  mirrored: boolean;
  /** Where it lies in the known picture, in shares of its sides; may reach beyond it. */
  place: Box;
}

export interface DuplicateOptions {
  /** At most this many, best first; default 5. */
  top?: number;
  /** Correlation of edges from which on a picture counts; default SAME_EDGES. */
  least?: number;
}

/** A pair of hashes by which a known picture came to be looked at. */
interface Candidate {
  record: number;
  distance: number;
  ownView: number;
  view: number;
  mirror: boolean;
}

/** Nearest by hash that are laid over the picture, at one to four milliseconds each. */
const COMPARED = 12;
/** Bits of a key that may differ in a large index: with one, about one copy in a hundred is missed that comparing all finds. */
const KEY_ERRORS = 1;

/**
 * Pictures that are known again after scaling, compression, cropping, a margin, a watermark, mirroring, a change of
 * brightness or a small turn: found by hashes of their views, then laid over each other. Pictures are added and removed while it is in use.
 */
export class DuplicateIndex {
  readonly #hashes = new HashIndex(VIEW_COUNT);
  readonly #records = new Map<string, number>();
  /** By record. */
  readonly #prints: (Fingerprint & { id: string })[] = [];

  get size(): number {
    return this.#records.size;
  }

  has(id: string): boolean {
    return this.#records.has(id);
  }

  ids(): IterableIterator<string> {
    return this.#records.keys();
  }

  /**
   * Adds a picture, or replaces the one of that id. `views`: the hashes of its views, where they are known. Throws
   * DetectionError `picture_too_plain`.
   */
  add(id: string, print: Fingerprint, views = viewsOfPrint(print)): void {
    if (isPlain(print))
      throw new DetectionError('picture_too_plain', `Picture ${id} says too little to be known again`);
    this.remove(id);
    const record = this.#hashes.add(views);
    this.#records.set(id, record);
    this.#prints[record] = { ...print, id };
  }

  /** False when there is no picture of that id. */
  remove(id: string): boolean {
    const record = this.#records.get(id);
    if (record === undefined) return false;
    this.#records.delete(id);
    return this.#hashes.remove(record);
  }

  /** The fingerprint that is kept under an id, and the hashes of its views. */
  get(id: string): { print: Fingerprint; views: Uint32Array } | undefined {
    const record = this.#records.get(id);
    if (record === undefined) return undefined;
    const { id: _, ...print } = this.#prints[record]!;
    return { print, views: this.#hashes.hashesOf(record).slice() };
  }

  /** Near-duplicates of a picture, best first; none of a picture that is too plain. */
  find(print: Fingerprint, { top = 5, least = SAME_EDGES }: DuplicateOptions = {}): Duplicate[] {
    if (isPlain(print) || this.size === 0) return [];
    const thumb = thumbOfPrint(print);
    const found = new Map<string, Duplicate>();
    for (const candidate of this.#candidates(print)) {
      const duplicate = this.#compare(print, thumb, candidate);
      if (duplicate.likeness < Math.max(least, found.get(duplicate.id)?.likeness ?? -1)) continue;
      found.set(duplicate.id, duplicate);
    }
    return [...found.values()]
      .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
      .slice(0, top);
  }

  /** The nearest pictures by hash: of each the view nearest to the whole of this one, and the one nearest to its content. */
  #candidates({ own }: Fingerprint): Candidate[] {
    const best = new Map<number, Candidate>();
    for (let ownView = 0; ownView < OWN_VIEWS; ownView++)
      for (const mirror of [false, true]) {
        const hash = own.subarray(ownView * WORDS, (ownView + 1) * WORDS);
        this.#hashes.search(
          mirror ? mirrored(hash) : hash,
          0,
          NEAR_BITS,
          KEY_ERRORS,
          (record, view, distance) => {
            const key = record * OWN_VIEWS + ownView;
            if (distance < (best.get(key)?.distance ?? HASH_BITS))
              best.set(key, { record, distance, ownView, view, mirror });
          },
        );
      }
    return [...best.values()].sort((a, b) => a.distance - b.distance).slice(0, COMPARED);
  }

  #compare(print: Fingerprint, thumb: Thumb, candidate: Candidate): Duplicate {
    const { record, distance, ownView, view, mirror } = candidate;
    const known = this.#prints[record]!;
    const { box, turn } = viewOf(view, known.content);
    const guess: Placing = {
      x: box[0] + box[2] / 2,
      y: box[1] + box[3] / 2,
      w: box[2],
      h: box[3],
      turn: (turn * Math.PI) / 180,
      mirror,
    };
    const part = viewOf(ownView, print.content).box;
    const { edges, at } = fit(thumb, part, thumbOfPrint(known), guess);
    const place: Box = [at.x - at.w / 2, at.y - at.h / 2, at.w, at.h];
    return { id: known.id, distance, likeness: edges, mirrored: mirror, place };
  }
}
