import parts from '../tables/parts.json' with { type: 'json' };
import { LOOKALIKES, OTHER_READINGS, SYLLABLE } from './tables.ts';

/** Sets of characters that share a part, by number; and the sets of each character, in ascending order. */
const SETS: readonly string[] = parts.sets;
const SETS_OF = new Map<number, number[]>();
SETS.forEach((set, i) => {
  for (let k = 0; k < set.length; k++) {
    const c = set.charCodeAt(k);
    const known = SETS_OF.get(c);
    if (known) known.push(i);
    else SETS_OF.set(c, [i]);
  }
});
/** A shared part likens two characters less than their pictures do. */
const PART_BITS = 1;
/** Characters whose smallest shared set is larger than this are not enumerated. */
const MOST_OF_SET = 40;

function smallestShared(a: number, b: number): number {
  const [x, y] = [SETS_OF.get(a), SETS_OF.get(b)];
  let smallest = 0;
  if (!x || !y) return 0;
  for (let i = 0, j = 0; i < x.length && j < y.length; ) {
    if (x[i]! < y[j]!) i++;
    else if (x[i]! > y[j]!) j++;
    else {
      const { length } = SETS[x[i]!]!;
      if (smallest === 0 || length < smallest) smallest = length;
      i++;
      j++;
    }
  }
  return smallest;
}

/** One character among how many that look as much like another, in bits; -1 when it does not look like it. */
export function lookBits(meant: number, here: number): number {
  const rank = (LOOKALIKES.get(meant) ?? '').indexOf(String.fromCharCode(here));
  const shared = smallestShared(meant, here);
  const byPicture = rank < 0 ? Number.POSITIVE_INFINITY : Math.log2(2 + rank);
  const byPart = shared === 0 ? Number.POSITIVE_INFINITY : Math.log2(shared) + PART_BITS;
  const bits = Math.min(byPicture, byPart);
  return bits === Number.POSITIVE_INFINITY ? -1 : bits;
}

/** All characters that look like one, the most alike first by picture, then by part. */
export function allAlike(c: number): string {
  let all = LOOKALIKES.get(c) ?? '';
  for (const s of SETS_OF.get(c) ?? []) if (SETS[s]!.length <= MOST_OF_SET) all += SETS[s]!;
  const distinct = new Set(all);
  distinct.delete(String.fromCharCode(c));
  return [...distinct].join('');
}

function isReadAs(c: number, syllable: number): boolean {
  return syllable !== 0 && (SYLLABLE[c] === syllable || (OTHER_READINGS.get(c)?.includes(syllable) ?? false));
}

/** Are two characters read alike, without tones, by one reading of one of them at least? */
export function saidAlike(a: number, b: number): boolean {
  return isReadAs(b, SYLLABLE[a]!) || isReadAs(a, SYLLABLE[b]!);
}
