import type { Matches } from '../matches.ts';
import { growA, growB, type KeyTable } from './key-table.ts';

/** Keys longer than this are admitted by their beginning of so many units. */
export const BEGINNING = 3;

/** Hash of the beginning of a key at place i. */
export function beginningOf(salt: number, units: Uint16Array, i: number): number {
  return growA(growA(growA(salt, units[i]!), units[i + 1]!), units[i + 2]!);
}

function collect(
  table: KeyTable,
  units: Uint16Array,
  a: number,
  from: number,
  to: number,
  salt: number,
  hits: Matches,
) {
  let b = salt;
  for (let i = from; i < to; i++) b = growB(b, units[i]!);
  const { entries } = table.arrays;
  const end = table.end(a);
  for (let e = table.begin(a); e < end; e += 2) if (entries[e] === b) hits.push(entries[e + 1]!, from, to);
}

/** Adds to `hits` the keys of two to `longest` units of units[i, to) that begin at i and end at `firstEnd` or after. */
export function scanKeysAt(
  table: KeyTable,
  units: Uint16Array,
  i: number,
  to: number,
  salt: number,
  longest: number,
  hits: Matches,
  firstEnd: number,
): void {
  let a = growA(growA(salt, units[i]!), units[i + 1]!);
  if (table.hasTwo && i + 2 >= firstEnd && table.may(a)) collect(table, units, a, i, i + 2, salt, hits);
  if (i + 2 === to || longest === 2) return;
  a = growA(a, units[i + 2]!);
  if (i + 3 >= firstEnd && table.may(a)) collect(table, units, a, i, i + 3, salt, hits);
  if (!table.mayBegin(a)) return;
  const last = i + longest < to ? i + longest : to;
  for (let j = i + 4; j <= last; j++) {
    a = growA(a, units[j - 1]!);
    if (j >= firstEnd && table.may(a)) collect(table, units, a, i, j, salt, hits);
  }
}

/**
 * Looks up every piece of units[from, to) of two to `longest` units that begins at `lastStart` or before and ends at
 * `firstEnd` or after; fills `hits` with values and places. The filter turns nearly all pieces away; a piece goes on
 * beyond three units only while the table knows its beginning.
 */
export function scanKeys(
  table: KeyTable,
  units: Uint16Array,
  from: number,
  to: number,
  salt: number,
  longest: number,
  hits: Matches,
  lastStart = to,
  firstEnd = from,
): void {
  hits.length = 0;
  const starts = lastStart < to - 2 ? lastStart : to - 2;
  for (let i = from; i <= starts; i++) scanKeysAt(table, units, i, to, salt, longest, hits, firstEnd);
}
