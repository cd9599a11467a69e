import { beginBit, hasBit, type KeyTable } from './key-table.ts';

/** What a table is asked for: whole keys, beginnings of keys, or either. */
export const WHOLE = 1;
export const BEGINNING = 2;

/** Places of a view, each with the hash of what stands there, that are asked of the filter of a table together. */
export class Asked {
  count = 0;
  places = new Int32Array(1024);
  hashes = new Int32Array(1024);
  private words = new Int32Array(1024);

  /** Nothing is asked yet; there are no more than `most` places. */
  begin(most: number): void {
    this.count = 0;
    if (this.places.length >= most) return;
    this.places = new Int32Array(2 * most);
    this.hashes = new Int32Array(2 * most);
    this.words = new Int32Array(2 * most);
  }

  add(place: number, hash: number): void {
    this.places[this.count] = place;
    this.hashes[this.count++] = hash;
  }

  /**
   * Keeps what the filter lets pass. All its words are read before anything is done with one, and nothing branches on
   * what they say: so the readings wait for memory together.
   */
  filter(table: KeyTable, what: number): void {
    const { places, hashes, words, count } = this;
    const [whole, begins] = [what & WHOLE, what >> 1];
    table.readWords(hashes, count, words);
    let n = 0;
    for (let k = 0; k < count; k++) {
      const hash = hashes[k]!;
      places[n] = places[k]!;
      hashes[n] = hash;
      n += (hasBit(hash, words[k]!) & whole) | (beginBit(hash, words[k]!) & begins);
    }
    this.count = n;
  }
}
