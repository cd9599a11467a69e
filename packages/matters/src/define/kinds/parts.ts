import type { Label, Locale } from '../label.ts';
import { plain } from './shared.ts';

/**
 * A composite value in one cell of a table: `晋江恒泰鞋业有限公司；代码 91350582…；联系 0595-1234`. The main part stands
 * first, the others follow with their names. A semicolon or backslash inside a part is written with a backslash.
 */
export interface PartNames {
  readonly [part: string]: Label;
}

export function joinParts(
  main: string,
  parts: Readonly<Record<string, string | undefined>>,
  names: PartNames,
  locale: Locale,
): string {
  const named = Object.entries(names).flatMap(([part, name]) => {
    const text = parts[part];
    return text === undefined ? [] : [`${name[locale]} ${mark(text)}`.trimEnd()];
  });
  return [mark(main), ...named].join('；');
}

/** The main part and the named ones; parts that bear no known name are given as `rest`. */
export function splitParts(
  text: string,
  names: PartNames,
): { main: string; parts: Record<string, string>; rest: string[] } {
  const [main = '', ...others] = (text.match(/(?:\\[\s\S]|[^\\；;])+/gu) ?? []).map((piece) => piece.trim());
  const parts: Record<string, string> = {};
  const rest: string[] = [];
  for (const other of others) {
    const found = Object.entries(names).flatMap(([part, name]) => {
      const word = [name.zh, name.en].find((w) => startsWithWord(other, w));
      return word === undefined
        ? []
        : [{ part, text: other.slice(word.length).replace(/^(?:[:：]\s*|\s+)/u, '') }];
    })[0];
    if (found) parts[found.part] = unmark(found.text);
    else rest.push(unmark(other));
  }
  return { main: unmark(main), parts, rest };
}

const startsWithWord = (text: string, word: string): boolean =>
  plain(text.slice(0, word.length)).toLowerCase() === word.toLowerCase() &&
  /^(?:[\s:：]|$)/u.test(text.slice(word.length));

const mark = (text: string): string => text.replace(/[\\；;]/gu, '\\$&');
const unmark = (text: string): string => text.replace(/\\([\s\S])/gu, '$1');
