import { CLASS, CLASSES } from '../fold.ts';
import { type FoldedView, GAP } from '../view.ts';
import { Asked, BEGINNING } from './asked.ts';
import { hashPair, type KeyTable } from './key-table.ts';
import { joinedOf, SYLLABLE } from './tables.ts';

/** Numbers for each place of a view, in blocks that grow together. */
const ROOM = 1024;

/** The runs of Chinese characters of a view, two and more, and what is known of every place before any is looked up. */
export class HanRuns {
  /** The run that a place lies in: its first place, and the one behind its last. Only of places in runs. */
  first = new Int32Array(ROOM);
  last = new Int32Array(ROOM);
  /** The syllable that each character is read as first. */
  sounds = new Uint16Array(ROOM);
  /** First places of all runs, in order. */
  runs = new Int32Array(ROOM);
  count = 0;
  /** Where neighbours stand that `pair` knows. */
  readonly pairs = new Asked();
  /** First places of runs with neighbours that make one character. */
  joined: number[] = [];

  read(view: FoldedView, pair: KeyTable): void {
    const { units, gap, length } = view;
    if (this.first.length <= length) this.reserve(2 * length);
    this.count = this.joined.length = 0;
    this.pairs.begin(length);
    for (let i = 0; i < length; ) {
      let to = i + 1;
      if (CLASSES[units[i]!] === CLASS.ideographic)
        while (
          to < length &&
          CLASSES[units[to]!] === CLASS.ideographic &&
          (gap[to]! & (GAP.space | GAP.hard)) === 0
        )
          to++;
      if (to - i >= 2) this.add(units, i, to);
      i = to;
    }
    this.pairs.filter(pair, BEGINNING);
  }

  private add(units: Uint16Array, from: number, to: number): void {
    const { first, last, sounds, pairs } = this;
    const { places, hashes } = pairs;
    this.runs[this.count++] = from;
    for (let i = from; i < to; i++) {
      first[i] = from;
      last[i] = to;
      sounds[i] = SYLLABLE[units[i]!]!;
    }
    let n = pairs.count;
    let joins = false;
    for (let i = from; i + 1 < to; i++) {
      const [a, b] = [units[i]!, units[i + 1]!];
      places[n] = i;
      hashes[n++] = hashPair(a, b);
      if (joinedOf(a, b) !== 0) joins = true;
    }
    pairs.count = n;
    if (joins) this.joined.push(from);
  }

  private reserve(size: number): void {
    this.first = new Int32Array(size);
    this.last = new Int32Array(size);
    this.sounds = new Uint16Array(size);
    this.runs = new Int32Array(size);
  }
}
