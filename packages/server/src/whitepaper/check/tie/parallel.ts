import { chineseNumber } from '../extract/chinese-number.ts';
import type { Span } from '../types.ts';
import { clauseOf } from './spans.ts';

/** For a number of a list: the words that are its own, and those of the clause that belong to all. */
export interface OwnWords {
  readonly words: string;
  readonly rest: string;
}

const joint = /^\s*(?:[、/]|和|及|与|以及)\s*$/;

export interface InList<N> {
  readonly own: OwnWords | null;
  readonly first: N;
}

/** For each number of a list: its own words, where the sentence names as many things as numbers, and the first of the list. */
export function ownWordsOf<N extends Span>(words: string, numbers: readonly N[]): Map<N, InList<N>> {
  const found = new Map<N, InList<N>>();
  for (const list of listsOf(words, numbers)) {
    const named = ownWords(words, list);
    for (const [i, member] of list.entries())
      found.set(member, { own: named?.[i] ?? null, first: list[0] ?? member });
  }
  return found;
}

/** Lists of at least two numbers with nothing but 、 or 和 between them. */
function listsOf<N extends Span>(words: string, numbers: readonly N[]): N[][] {
  const lists: N[][] = [];
  for (const number of numbers) {
    const list = lists.at(-1);
    const last = list?.at(-1);
    if (list && last && joint.test(words.slice(last.end, number.start))) list.push(number);
    else lists.push([number]);
  }
  return lists.filter((l) => l.length > 1);
}

/**
 * What each number of a list stands for, where the sentence names as many things as numbers: 中国专利奖、泉州市专利奖 behind
 * 6项、34项, 民事、刑事 before 分别, 第三至第五层次 for three. Null where it does not.
 */
function ownWords(words: string, list: readonly Span[]): readonly OwnWords[] | null {
  const first = list[0];
  const last = list.at(-1);
  if (!first || !last) return null;
  const clause = clauseOf(words, { start: first.start, end: last.end });
  const before = words.slice(clause.start, first.start);
  const after = words.slice(last.end, clause.end);
  const named = before.includes('分别')
    ? (ofRange(before, list.length) ?? partsOf(leadOf(before), list.length))
    : null;
  if (named) return named.map((own) => ({ words: own, rest: `${tailOf(named)} ${after}` }));
  const behind = partsOf(after, list.length);
  return behind ? behind.map((own) => ({ words: own, rest: before })) : null;
}

/** The words before 分别. */
const leadOf = (before: string): string => before.slice(0, before.lastIndexOf('分别'));

/** What the last of several names has more than the others belongs to all: 案件 of 民事、刑事、行政案件. */
function tailOf(names: readonly string[]): string {
  const longest = Math.max(...names.slice(0, -1).map((n) => n.length));
  return (names.at(-1) ?? '').slice(longest);
}

/** The words in as many parts as there are numbers. */
function partsOf(words: string, count: number): string[] | null {
  const parts = words.split(/、|(?:和|及|与|以及)(?=[^、]*$)/).filter((p) => p.trim() !== '');
  return parts.length === count ? parts : null;
}

const range = /第([一二三四五六七八九十]+)[至到—-]第?([一二三四五六七八九十]+)(\p{Script=Han}*?)分别/u;

function ofRange(before: string, count: number): string[] | null {
  const found = range.exec(before);
  const [from, to] = [chineseNumber(found?.[1] ?? ''), chineseNumber(found?.[2] ?? '')];
  if (!found || from === null || to === null || to - from + 1 !== count || to > 10) return null;
  const lead = before.slice(0, found.index);
  return Array.from({ length: count }, (_, i) => `${lead}第${'零一二三四五六七八九十'[from + i]}${found[3]}`);
}
