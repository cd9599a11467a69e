import { SYLLABLES } from './tables.ts';

/** Syllables as a trie: the node behind a node and a letter, 0 where there is none; and the syllable that ends there. */
const NEXT_NODE: number[] = new Array(26).fill(0);
const SYLLABLE_AT: number[] = [0];
for (const [syllable, word] of SYLLABLES.entries()) {
  let node = 0;
  for (let i = 0; i < word.length; i++) {
    const at = node * 26 + word.charCodeAt(i) - 0x61;
    if (NEXT_NODE[at] === 0) {
      NEXT_NODE[at] = SYLLABLE_AT.push(0) - 1;
      for (let c = 0; c < 26; c++) NEXT_NODE.push(0);
    }
    node = NEXT_NODE[at]!;
  }
  SYLLABLE_AT[node] = syllable;
}

/** A word of small letters, unit by unit. */
export interface Spelled {
  readonly length: number;
  unit(k: number): number;
}

/** The fewest syllables that spell a word, or null. */
export function syllablesOf(word: Spelled): number[] | null {
  const { length } = word;
  /** How many syllables spell the first i letters, the last of them, and where it begins. */
  const count = new Array<number>(length + 1).fill(0);
  const last = new Array<number>(length + 1).fill(0);
  const begin = new Array<number>(length + 1).fill(0);
  for (let b = 0; b < length; b++) {
    if (b > 0 && count[b] === 0) continue;
    let node = 0;
    for (let e = b; e < length; e++) {
      const letter = word.unit(e) - 0x61;
      node = letter >= 0 && letter < 26 ? NEXT_NODE[node * 26 + letter]! : 0;
      if (node === 0) break;
      const known = count[e + 1]!;
      if (SYLLABLE_AT[node] === 0 || (known !== 0 && known <= count[b]! + 1)) continue;
      count[e + 1] = count[b]! + 1;
      last[e + 1] = SYLLABLE_AT[node]!;
      begin[e + 1] = b;
    }
  }
  if (length > 0 && count[length] === 0) return null;
  const syllables: number[] = [];
  for (let e = length; e > 0; e = begin[e]!) syllables.push(last[e]!);
  return syllables.reverse();
}
