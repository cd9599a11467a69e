import { differingBits, WORDS } from '../../packages/detection/src/duplicate/bits.ts';

/** A BK-tree over hashes in typed arrays: the usual structure for Hamming distance, a peer of the bench. */
export class BkTree {
  readonly #words: Uint32Array;
  readonly #child: Int32Array;
  readonly #sibling: Int32Array;
  /** Distance to the parent. */
  readonly #distance: Uint16Array;

  constructor(words: Uint32Array) {
    const n = words.length / WORDS;
    this.#words = words;
    this.#child = new Int32Array(n).fill(-1);
    this.#sibling = new Int32Array(n).fill(-1);
    this.#distance = new Uint16Array(n);
    for (let i = 1; i < n; i++) this.#insert(i);
  }

  #insert(i: number): void {
    for (let at = 0; ; ) {
      const d = differingBits(this.#words, this.#words, at * WORDS, i * WORDS);
      let child = this.#child[at]!;
      while (child >= 0 && this.#distance[child] !== d) child = this.#sibling[child]!;
      if (child < 0) {
        this.#distance[i] = d;
        this.#sibling[i] = this.#child[at]!;
        this.#child[at] = i;
        return;
      }
      at = child;
    }
  }

  /** Numbers of the hashes within the radius. */
  search(query: Uint32Array, radius: number): number[] {
    const found: number[] = [];
    const waiting = [0];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const d = differingBits(query, this.#words, 0, at * WORDS);
      if (d <= radius) found.push(at);
      for (let c = this.#child[at]!; c >= 0; c = this.#sibling[c]!)
        if (Math.abs(this.#distance[c]! - d) <= radius) waiting.push(c);
    }
    return found;
  }
}
