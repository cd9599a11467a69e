import { stringOf } from '../strings.ts';

/** How one Latin word differs from another by one slip of the pen. */
export interface Slip {
  kind: 'same' | 'dropped' | 'doubled' | 'added' | 'swapped' | 'replaced';
  /** How many words differ from a word of this length in this way, in bits. */
  bits: number;
  /** Of a replaced letter: it sounds or looks like the other. */
  near: boolean;
  /** Which letters; made when asked for, while the words are still there, as most slips are not believed. */
  what: () => string;
}

/** A word unit by unit: the first `length` of `units`. Most are compared without being made strings. */
export interface Letters {
  units: ArrayLike<number>;
  length: number;
}

/** Letters that sound or look alike: nyke, addidaz. */
const NEAR = 'iy ck kq sz uv vw ao ei ae mn cg bd pq oq tf ou hn';
const NEAR_PAIRS = new Set(
  NEAR.split(' ').flatMap((p) => {
    const [a, b] = [p.charCodeAt(0), p.charCodeAt(1)];
    return [(a << 16) | b, (b << 16) | a];
  }),
);

function sharedStart(a: Letters, b: Letters): number {
  let i = 0;
  while (i < a.length && i < b.length && a.units[i] === b.units[i]) i++;
  return i;
}

function sharedEnd(a: Letters, b: Letters, most: number): number {
  let i = 0;
  while (i < most && a.units[a.length - 1 - i] === b.units[b.length - 1 - i]) i++;
  return i;
}

function ofSameLength(word: Letters, meant: Letters, at: number): Slip | null {
  const n = meant.length;
  const [w, m] = [word.units, meant.units];
  let last = n - 1;
  while (w[last] === m[last]) last--;
  const what = () => `${stringOf(w, at, last + 1)}→${stringOf(m, at, last + 1)}`;
  const near = NEAR_PAIRS.has((w[at]! << 16) | m[at]!);
  if (last === at) return { kind: 'replaced', bits: Math.log2(n * (near ? 2.5 : 25)), near, what };
  if (w[at] !== m[last] || w[last] !== m[at]) return null;
  for (let i = at + 1; i < last; i++) if (w[i] !== m[i]) return null;
  return { kind: 'swapped', bits: Math.log2(last === at + 1 ? n : (n * n) / 2), near: false, what };
}

/** The one slip between a word and what was meant, or null when there are several. */
export function slipOf(word: Letters, meant: Letters): Slip | null {
  const at = sharedStart(word, meant);
  if (word.length === meant.length) {
    if (at === word.length) return { kind: 'same', bits: 0, near: false, what: () => '' };
    return ofSameLength(word, meant, at);
  }
  const [short, long] = word.length < meant.length ? [word, meant] : [meant, word];
  if (long.length - short.length !== 1) return null;
  if (at + sharedEnd(short, long, short.length - at) < short.length) return null;
  const letter = long.units[at]!;
  const shown = String.fromCharCode(letter);
  if (short === word)
    return { kind: 'dropped', bits: Math.log2(meant.length), near: false, what: () => `→${shown}` };
  const doubled = letter === long.units[at - 1] || (at + 1 < long.length && letter === long.units[at + 1]);
  const bits = Math.log2(meant.length * (doubled ? 1 : 26));
  return { kind: doubled ? 'doubled' : 'added', bits, near: false, what: () => `${shown}→` };
}
