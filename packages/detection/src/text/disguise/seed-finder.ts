import type { Matches } from '../matches.ts';
import type { PackedStrings } from '../packed.ts';
import { Asked, WHOLE } from './asked.ts';
import { HAN_KEY, KEY_KINDS } from './han-bank.ts';
import type { HanRuns } from './han-runs.ts';
import type { KeyTable } from './key-table.ts';
import { type SeedShape, seedA, seedB } from './seeds.ts';

/** Finds marks of which a seed stands in a run of characters. */
export class SeedFinder {
  private readonly table: KeyTable;
  private readonly shapes: readonly SeedShape[];
  private readonly patterns: PackedStrings;
  private readonly asked = new Asked();
  /** Written to and never read for what it says. */
  private touched = new Int32Array(1024);

  constructor(table: KeyTable, shapes: readonly SeedShape[], patterns: PackedStrings) {
    this.table = table;
    this.shapes = shapes;
    this.patterns = patterns;
  }

  /** Adds to `hits` the places of the marks. */
  scan(units: Uint16Array, runs: HanRuns, hits: Matches): void {
    const { asked } = this;
    for (const shape of this.shapes) {
      asked.begin(runs.first.length);
      if (shape.pair < 0) this.askAll(shape, units, runs);
      else this.askPairs(shape, units, runs);
      asked.filter(this.table, WHOLE);
      this.touch();
      for (let k = 0; k < asked.count; k++)
        this.lookUp(shape, units, asked.places[k]!, asked.hashes[k]!, runs, hits);
    }
  }

  private askAll(shape: SeedShape, units: Uint16Array, { runs, count, last }: HanRuns): void {
    for (let r = 0; r < count; r++)
      for (let i = runs[r]!, end = last[i]! - shape.span; i < end; i++)
        this.asked.add(i, seedA(shape, units, i));
  }

  /** Where neighbours that some seed has stand as the shape would have them. */
  private askPairs(shape: SeedShape, units: Uint16Array, { pairs, first, last }: HanRuns): void {
    const { pair, span } = shape;
    for (let k = 0; k < pairs.count; k++) {
      const place = pairs.places[k]!;
      const i = place - pair;
      if (i >= first[place]! && i + span < last[place]!) this.asked.add(i, seedA(shape, units, i));
    }
  }

  /** Reads the first entries that a hash leads to, of all together. */
  private touch(): void {
    const { table } = this;
    const { entries } = table.arrays;
    const { hashes, count } = this.asked;
    if (this.touched.length < count) this.touched = new Int32Array(2 * count);
    const { touched } = this;
    for (let k = 0; k < count; k++) touched[k] = table.begin(hashes[k]!);
    for (let k = 0; k < count; k++) touched[k] = entries[touched[k]!]!;
  }

  private lookUp(
    shape: SeedShape,
    units: Uint16Array,
    i: number,
    a: number,
    runs: HanRuns,
    hits: Matches,
  ): void {
    const { table, patterns } = this;
    const b = seedB(shape, units, i);
    const { entries } = table.arrays;
    for (let e = table.begin(a), end = table.end(a); e < end; e += 2) {
      if (entries[e] !== b) continue;
      const value = entries[e + 1]!;
      const pattern = Math.floor(value / KEY_KINDS);
      const begin = i - (value % KEY_KINDS);
      const stop = begin + patterns.lengthOf(pattern);
      if (begin >= runs.first[i]! && stop <= runs.last[i]!)
        hits.push(pattern * KEY_KINDS + HAN_KEY.look, begin, stop);
    }
  }
}
