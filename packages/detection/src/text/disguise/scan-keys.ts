import { growA, growB, type KeyTable } from './key-table.ts';

/**
 * Looks up every piece of units[from, to) of two to `longest` units. `found` is told the value and the place. A
 * piece goes on only while the table knows its beginning.
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
    // The filter turns most pieces away after two units: the second hash waits for those that pass.
    let a = growA(growA(salt, units[i]!), units[i + 1]!);
    if (!table.may(a)) continue;
    let b = growB(growB(salt, units[i]!), units[i + 1]!);
    table.get(a, b, (value) => found(value, i, i + 2));
    const last = Math.min(to, i + longest);
    for (let j = i + 2; j < last; j++) {
      a = growA(a, units[j]!);
      if (j === i + 2 && !table.may(a)) break;
      b = growB(b, units[j]!);
      table.get(a, b, (value) => found(value, i, j + 1));
    }
  }
}
