import { countingUnitSource, latinUnitSource } from '../lexicon.ts';
import type { NumberKind } from '../types.ts';
import { numerals } from './chinese-number.ts';

const cn = `[${numerals}]+`;
const any = `(?:\\d+|${cn})`;
const year = '(?:19|20)\\d{2}';
const to = '[—–\\-~～至到]';
/** What may stand behind a year or month without making it a length of time. */
const edge = '(?:度|底|末|初|前|以前|以后|以来|之前|间)?';

const patterns: readonly (readonly [NumberKind, string])[] = [
  ['name', '(?:https?://|www\\.)[!-~]+|[\\w.]+@[\\w.]+'],
  ['date', `${year}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)`],
  ['date', `${year}年${to}${year}年${edge}|${year}${to}(?:${year}|\\d{2})(?:学?年${edge})?(?![\\d.])`],
  [
    'date',
    `${year}年(?:第?[一二三四]季度|[上下]半年|\\d{1,2}${to}\\d{1,2}月|\\d{1,2}月(?:\\d{1,2}日)?)?${edge}`,
  ],
  ['date', `\\d{1,2}${to}\\d{1,2}月${edge}|\\d{1,2}月\\d{1,2}日?${to}\\d{1,2}日`],
  ['date', `\\d{1,2}月(?:\\d{1,2}日|份|[上中下]旬)?${edge}|\\d{2}年代|\\d{1,2}日(?!内|以内|之内|均)`],
  ['date', '\\d{1,2}时(?:\\d{1,2}分)?|\\d{1,2}:\\d{2}(?::\\d{2})?(?!\\d)'],
  [
    'date',
    '[一二][零〇○一二三四五六七八九]{3}年(?:[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日)?)?',
  ],
  ['date', '[一二三四五六七八九十]+月(?:[一二三四五六七八九十]+日|份)|[一二三四五六七八九十\\d]+世纪'],
  ['date', '(?:第[一二三四]|[一二三四1-4])季度'],
  ['name', '\\d{1,2}·\\d{1,2}(?!\\d)|\\d+(?:\\+[\\dA-Z]+)+|\\d+[×x*]\\d+(?:小时)?'],
  ['phone', '(?:0\\d{2,3}-\\d{7,8}|1[3-9]\\d{9}|400-\\d{3}-?\\d{4})(?!\\d)'],
  ['phone', '(?:12\\d{3}|11[049]|12[02])(?=(?:[^\\d，。；]{0,4})(?:热线|平台|电话))'],
  ['document', `[〔\\[(（]${year}[〕\\])）]\\s?(?:第\\s?)?\\d+\\s?号|(?:第|No\\.?\\s?)?\\d+号`],
  ['document', `第${any}(?:条|款|章|节|编)(?:第${any}[款项])?`],
  ['ordinal', `第${any}(?:${to}第?${any})?(?:[届批次位名期个条项档季代])?`],
  [
    'ordinal',
    `${cn}(?:届|中全会|次(?=全会|全体会议|[、和][一二三四五六七八九十]+次全会))|${any}(?:级|等奖|档|线城市)|${cn}(?:期(?!间)|线)`,
  ],
  // 5G, A4, PM2.5, COP15: letters and digits that make one word, unless the letters are a unit.
  [
    'name',
    `[A-Za-z][A-Za-z.\\-_]*\\d[\\w.]*|\\d+(?:\\.\\d+)?(?!(?:${latinUnitSource})(?![A-Za-z]))[A-Za-z]+\\d*`,
  ],
  ['date', `${year}(?!\\s?(?:[\\d.,万亿余多%]|${to}\\d|${countingUnitSource}))(?=[^\\d])`],
  ['name', `${any}大(?![约概致])`],
];

const compiled = patterns.map(([kind, source]) => ({ kind, source: new RegExp(source, 'y') }));

/** A number that counts nothing, at this place of a narrow text: a date, an ordinal, a number of a document, a name. */
export function fixedAt(
  text: string,
  at: number,
): { readonly kind: NumberKind; readonly length: number } | null {
  for (const { kind, source } of compiled) {
    source.lastIndex = at;
    const found = source.exec(text);
    if (found && found[0] !== '') return { kind, length: found[0].length };
  }
  return null;
}

/** （一）, 一、, 1. at the head of a paragraph, and 一是, 二要 at the head of a clause. */
const heads = new RegExp(
  `(?<=^\\s*|[。；：，])[（(]${any}[）)]|(?<=^\\s*)(?:${any}[、．]|\\d+\\.(?!\\d))|(?<=^\\s*|[。；：，\\s])[一二三四五六七八九十]+(?:是|要|、)`,
  'y',
);

export function headAt(text: string, at: number): number {
  heads.lastIndex = at;
  return heads.exec(text)?.[0].length ?? 0;
}
