import { Matches } from '../matches.ts';
import type { PackedStrings } from '../packed.ts';
import { Asked, BEGINNING, WHOLE } from './asked.ts';
import type { Needs } from './evidence.ts';
import type { Found, Read } from './found.ts';
import { HAN_KEY, HAN_MAX, type HanTables, KEY_KINDS } from './han-bank.ts';
import { HanJudge, type Run } from './han-judge.ts';
import { HanRuns } from './han-runs.ts';
import { growA, growB, type KeyTable, SALT } from './key-table.ts';
import type { Rarity } from './rarity.ts';
import { beginningOf, scanKeysAt } from './scan-keys.ts';
import { SeedFinder } from './seed-finder.ts';
import type { SeedShape } from './seeds.ts';
import { joinedOf } from './tables.ts';

const itself = (i: number): number => i;

/** Finds Chinese marks in disguise in the Chinese runs of a view. */
export class HanFinder {
  private readonly tables: HanTables;
  private readonly judge: HanJudge;
  private readonly runs = new HanRuns();
  private readonly seeds: SeedFinder;
  private readonly asked = new Asked();
  /** Characters as they are read once halves are joined, and where in the view each begins. */
  private pieces = new Uint16Array(1024);
  private begins = new Int32Array(1024);
  private readonly hits = new Matches();

  constructor(
    tables: HanTables,
    shapes: readonly SeedShape[],
    needs: Needs,
    rarity: Rarity,
    patterns: PackedStrings,
  ) {
    this.tables = tables;
    this.judge = new HanJudge(needs, rarity, patterns);
    this.seeds = new SeedFinder(tables.seed, shapes, patterns);
  }

  /** Of each table all places are looked up before any is judged: the readings of memory overlap. */
  find(read: Read, out: Found[]): void {
    const { view } = read;
    const { runs, hits, tables } = this;
    runs.read(view, tables.pair);
    if (runs.count === 0) return;
    if (this.pieces.length <= view.length) this.reserve(2 * view.length);
    this.judge.begin();
    this.scanChanged(read);
    this.judgeAll(read, out);
    this.scanSounds();
    this.judgeAll(read, out);
    this.scanHalves(read);
    this.judgeAll(read, out);
    hits.length = 0;
    this.seeds.scan(view.units, runs, hits);
    this.judgeAll(read, out);
    for (const from of runs.joined) this.findSplit(read, from, out);
  }

  private reserve(size: number): void {
    this.pieces = new Uint16Array(size);
    this.begins = new Int32Array(size);
  }

  private judgeAll(read: Read, out: Found[]): void {
    const { hits, judge, runs } = this;
    for (let h = 0; h < hits.length; h++) {
      const from = hits.from[h]!;
      const run: Run = {
        units: read.view.units,
        first: runs.first[from]!,
        last: runs.last[from]!,
        at: itself,
      };
      judge.judge(read, run, hits.values[h]!, from, hits.to[h]!, out);
    }
  }

  /** Fills `hits` with short marks of which a character is changed, marks backwards, and beginnings of marks. */
  private scanChanged(read: Read): void {
    const { asked, hits, runs } = this;
    const { han } = this.tables;
    const { units } = read.view;
    const { pairs, last } = runs;
    asked.begin(pairs.count);
    // Where a run ends behind two, what is read there decides nothing.
    for (let k = 0; k < pairs.count; k++)
      asked.add(pairs.places[k]!, beginningOf(SALT.han, units, pairs.places[k]!));
    asked.filter(han, WHOLE | BEGINNING);
    hits.length = 0;
    for (let k = 0, next = 0; k < pairs.count; k++) {
      const i = pairs.places[k]!;
      const long = next < asked.count && asked.places[next] === i;
      if (long) next++;
      const two = this.mayBeTwo(read, i);
      if (long || two) scanKeysAt(han, units, i, last[i]!, SALT.han, HAN_MAX, hits, two ? i : i + 3);
    }
  }

  /** May the two characters at a place be looked up? Two backwards are believed only alone. */
  private mayBeTwo(read: Read, i: number): boolean {
    const { runs, judge } = this;
    return runs.last[i]! - runs.first[i]! === 2 || judge.couldBeTwo(read, i) || judge.couldBePart(read, i);
  }

  /** Fills `hits` with marks of three characters and more that are said alike. */
  private scanSounds(): void {
    const { asked, hits } = this;
    const { sound } = this.tables;
    const { sounds, last, runs, count } = this.runs;
    asked.begin(sounds.length);
    const { places, hashes } = asked;
    let n = 0;
    for (let r = 0; r < count; r++)
      for (let i = runs[r]!, end = last[i]! - 2; i < end; i++) {
        places[n] = i;
        hashes[n++] = beginningOf(SALT.sound, sounds, i);
      }
    asked.count = n;
    asked.filter(sound, WHOLE | BEGINNING);
    hits.length = 0;
    for (let k = 0; k < asked.count; k++) {
      const i = asked.places[k]!;
      scanKeysAt(sound, sounds, i, last[i]!, SALT.sound, HAN_MAX, hits, i);
    }
  }

  /** Fills `hits` with the places of marks of two characters of which one stands and the other is read alike. */
  private scanHalves(read: Read): void {
    const { hits, judge } = this;
    const { half } = this.tables;
    const { sounds, last, runs, count } = this.runs;
    const { units } = read.view;
    hits.length = 0;
    if (half.size === 0) return;
    for (let r = 0; r < count; r++)
      for (let i = runs[r]!, end = last[i]! - 1; i < end; i++) {
        if (!judge.couldBeTwo(read, i)) continue;
        lookUp(half, SALT.half, units[i]!, sounds[i + 1]!, i, hits);
        lookUp(half, SALT.half + 1, sounds[i]!, units[i + 1]!, i, hits);
      }
  }

  private findSplit(read: Read, from: number, out: Found[]): void {
    const { units } = read.view;
    const { hits, pieces, begins } = this;
    const to = this.runs.last[from]!;
    let n = 0;
    for (let i = from; i < to; i++) {
      const whole = i + 1 < to ? joinedOf(units[i]!, units[i + 1]!) : 0;
      begins[n] = i;
      pieces[n++] = whole || units[i]!;
      if (whole !== 0) i++;
    }
    begins[n] = to;
    hits.length = 0;
    // Only what has a joined character: `next` is the first of them at or behind i.
    for (let i = 0, next = 0; i + 2 <= n; i++) {
      while (next < n && (next < i || begins[next + 1]! - begins[next]! === 1)) next++;
      if (next === n) break;
      if (next - i < HAN_MAX) scanKeysAt(this.tables.piece, pieces, i, n, SALT.han, HAN_MAX, hits, next + 1);
    }
    const split: Run = { units: pieces, first: 0, last: n, at: (i) => begins[i]! };
    for (let h = 0; h < hits.length; h++)
      if (hits.values[h]! % KEY_KINDS === HAN_KEY.self)
        this.judge.split(read, split, hits.values[h]!, hits.from[h]!, hits.to[h]!, begins, out);
  }
}

/** Adds to `hits` what has a key of two. */
function lookUp(
  table: KeyTable,
  salt: number,
  first: number,
  second: number,
  at: number,
  hits: Matches,
): void {
  const a = growA(growA(salt, first), second);
  if (!table.may(a)) return;
  const b = growB(growB(salt, first), second);
  const { entries } = table.arrays;
  const end = table.end(a);
  for (let e = table.begin(a); e < end; e += 2) if (entries[e] === b) hits.push(entries[e + 1]!, at, at + 2);
}
