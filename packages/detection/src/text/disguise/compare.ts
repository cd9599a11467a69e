/** How one Latin word differs from another by one slip of the pen. */
export interface Slip {
  kind: 'same' | 'dropped' | 'doubled' | 'added' | 'swapped' | 'replaced';
  /** How many words differ from a word of this length in this way, in bits. */
  bits: number;
  /** Of a replaced letter: it sounds or looks like the other. */
  near: boolean;
  /** Which letters; made when asked for, as most slips are not believed. */
  what: () => string;
}

/** Letters that sound or look alike: nyke, addidaz. */
const NEAR = [
  'iy',
  'ck',
  'kq',
  'sz',
  'uv',
  'vw',
  'ao',
  'ei',
  'ae',
  'mn',
  'cg',
  'bd',
  'pq',
  'oq',
  'tf',
  'ou',
  'hn',
];
const NEAR_PAIRS = new Set(NEAR.flatMap((p) => [p, `${p[1]}${p[0]}`]));
const near = (a: string, b: string): boolean => NEAR_PAIRS.has(a + b);

function sharedStart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  return i;
}

function sharedEnd(a: string, b: string, most: number): number {
  let i = 0;
  while (i < most && a[a.length - 1 - i] === b[b.length - 1 - i]) i++;
  return i;
}

function ofSameLength(word: string, meant: string, at: number): Slip | null {
  const n = meant.length;
  let last = n - 1;
  while (word[last] === meant[last]) last--;
  const what = () => `${word.slice(at, last + 1)}→${meant.slice(at, last + 1)}`;
  const isNear = near(word[at]!, meant[at]!);
  if (last === at)
    return {
      kind: 'replaced',
      bits: Math.log2(n * (isNear ? 2.5 : 25)),
      near: isNear,
      what,
    };
  const swapped = word[at] === meant[last] && word[last] === meant[at];
  if (!swapped || word.slice(at + 1, last) !== meant.slice(at + 1, last)) return null;
  return { kind: 'swapped', bits: Math.log2(last === at + 1 ? n : (n * n) / 2), near: false, what };
}

/** The one slip between a word and what was meant, or null when there are several. */
export function slipOf(word: string, meant: string): Slip | null {
  if (word === meant) return { kind: 'same', bits: 0, near: false, what: () => '' };
  const at = sharedStart(word, meant);
  if (word.length === meant.length) return ofSameLength(word, meant, at);
  const [short, long] = word.length < meant.length ? [word, meant] : [meant, word];
  if (long.length - short.length !== 1) return null;
  if (at + sharedEnd(short, long, short.length - at) < short.length) return null;
  const letter = long[at]!;
  if (short === word)
    return { kind: 'dropped', bits: Math.log2(meant.length), near: false, what: () => `→${letter}` };
  const doubled = letter === long[at - 1] || letter === long[at + 1];
  const bits = Math.log2(meant.length * (doubled ? 1 : 26));
  return { kind: doubled ? 'doubled' : 'added', bits, near: false, what: () => `${letter}→` };
}
