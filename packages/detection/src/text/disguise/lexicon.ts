import english from '../tables/english.json' with { type: 'json' };
import lexicon from '../tables/lexicon.json' with { type: 'json' };
import { PairMap } from './pair-map.ts';

const two: [number, number, number][] = [];
const three: [number, number, number][] = [];
for (const [first, rest] of Object.entries(lexicon)) {
  if (first === 'note') continue;
  const [twos = '', threes = ''] = rest.split('|');
  const c = first.charCodeAt(0);
  for (let i = 0; i < twos.length; i++) two.push([c, twos.charCodeAt(i), 1]);
  for (let i = 0; i + 1 < threes.length; i += 2)
    three.push([(c << 16) | threes.charCodeAt(i), threes.charCodeAt(i + 1), 1]);
}
const TWO = new PairMap(two);
const THREE = new PairMap(three);

const ENGLISH = new Set<string>();
for (const [start, rest] of Object.entries(english))
  if (start !== 'note') for (const end of rest.split(' ')) ENGLISH.add(start + end);

/** Is the piece of two or three characters a Chinese word? Others never are, here. */
export function isWord(units: ArrayLike<number>, from: number, to: number): boolean {
  if (to - from === 2) return TWO.get(units[from]!, units[from + 1]!) !== 0;
  if (to - from !== 3) return false;
  return THREE.get((units[from]! << 16) | units[from + 1]!, units[from + 2]!) !== 0;
}

/** Is it an English word of three to nine letters, or one with a plural s? `word` in small letters. */
export function isEnglish(word: string): boolean {
  return ENGLISH.has(word) || (word.endsWith('s') && ENGLISH.has(word.slice(0, -1)));
}

/** Does an ordinary word cover place `at` of units[first, last)? */
export function wordCovers(units: ArrayLike<number>, first: number, last: number, at: number): boolean {
  for (let size = 2; size <= 3; size++)
    for (let from = Math.max(first, at - size + 1); from <= at && from + size <= last; from++)
      if (isWord(units, from, from + size)) return true;
  return false;
}

/** Does an ordinary word of units[first, last) lie across the line between units at-1 and at? */
export function wordCrosses(units: ArrayLike<number>, first: number, last: number, at: number): boolean {
  for (let size = 2; size <= 3; size++)
    for (let from = Math.max(first, at - size + 1); from < at && from + size <= last; from++)
      if (from + size > at && isWord(units, from, from + size)) return true;
  return false;
}
