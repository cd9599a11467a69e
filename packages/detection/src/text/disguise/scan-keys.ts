import { growA, growB, type KeyTable } from './key-table.ts';

/** Keys longer than this are admitted by their beginning of so many units. */
export const BEGINNING = 3;

/** The second hash of units[from, to). */
function hashB(units: ArrayLike<number>, from: number, to: number, salt: number): number {
  let b = salt;
  for (let i = from; i < to; i++) b = growB(b, units[i]!);
  return b;
}

/**
 * Looks up every piece of units[from, to) of two to `longest` units. `found` is told the value and the place. The
 * filter turns nearly all pieces away; a piece goes on beyond three units only while the table knows its beginning.
 */
export function scanKeys(
  table: KeyTable,
  units: ArrayLike<number>,
  from: number,
  to: number,
  salt: number,
  longest: number,
  found: (value: number, from: number, to: number) => void,
): void {
  for (let i = from; i + 1 < to; i++) {
    let a = growA(growA(salt, units[i]!), units[i + 1]!);
    const last = i + longest < to ? i + longest : to;
    for (let j = i + 2; ; j++) {
      if (table.may(a)) {
        const end = j;
        table.get(a, hashB(units, i, end, salt), (value) => found(value, i, end));
      }
      if (j >= last || (j === i + BEGINNING && !table.mayBegin(a))) break;
      a = growA(a, units[j]!);
    }
  }
}
