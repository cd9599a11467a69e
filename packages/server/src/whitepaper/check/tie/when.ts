import { lexicon } from '../lexicon.ts';

/** Of which time a number speaks: the year of the paper, the one before, another; or how much something changed. */
export type When = 'now' | 'lastYear' | 'otherYear' | 'change';

const change = new RegExp(
  `(?:${lexicon.changes.join('|')}|(?<!新)增|降)(?:了|约|近|超过|超|逾|幅度|幅|达|均)*\\s*$`,
);
const years = /((?:19|20)\d{2})年(?!\d{1,2}月)/g;
const compared = /(?:与|同|比|较)(?:(?:19|20)\d{2}年度?|上年|去年|上一年)(?:同期)?(?:相比)?/g;
const quotations = /“[^“”]*”|《[^《》]*》/g;

/** @param before the words of the segment up to the number, with dates, in narrow characters */
export function whenOf(before: string, year: number): When {
  if (change.test(before)) return 'change';
  const plain = before
    .replace(quotations, '')
    .replace(compared, (whole) => (/的$/.test(before) ? whole : ''));
  const said = [...plain.matchAll(years)].at(-1);
  const saidLast = Math.max(...lexicon.lastYear.map((w) => plain.lastIndexOf(w)));
  if (saidLast > (said?.index ?? -1)) return 'lastYear';
  if (!said || Number(said[1]) === year) return 'now';
  return Number(said[1]) === year - 1 ? 'lastYear' : 'otherYear';
}
