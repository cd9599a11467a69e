import traditionalPairs from 'opencc-js/dict/TSCharacters';
import { SYLLABLE, SYLLABLES } from '../../packages/detection/src/text/disguise/tables.ts';

const TRADITIONAL = new Map<string, string>();
for (const pair of traditionalPairs.split('|')) {
  const [from, to] = pair.split(' ');
  if (from && to && from.length === 1 && to.length === 1 && from !== to) TRADITIONAL.set(to, from);
}

export const traditional = (s: string): string => [...s].map((c) => TRADITIONAL.get(c) ?? c).join('');

/** Pinyin is pinyin: the bench reads the matcher's own table of readings. */
export const pinyinOfMark = (s: string): string[] =>
  [...s].map((c) => SYLLABLES[SYLLABLE[c.charCodeAt(0)]!]!);
