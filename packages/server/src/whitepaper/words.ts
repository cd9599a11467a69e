import { type Label, type Locale, label } from '@citong/matters';

/** What the paper says around its figures. Titles, headings and sentences are texts of the city pack or of the office. */
export const words = {
  preview: label(
    '预览稿：数字由系统记录即时算出，尚未冻结发布。',
    'Preview: the numbers are computed from records as they stand and are not published.',
  ),
  demo: label(
    '本稿取自演示数据，与真实情况无关。',
    'This paper is made from demonstration data and says nothing about any real city.',
  ),
  problems: label(
    '有 {count} 处文字中的指标无法识别，相关句子未列入：{list}',
    '{count} placeholders could not be read; their sentences are left out: {list}',
  ),
  published: label('{day}发布', 'Published on {day}'),
  edition: label('第{number}版（更正版），{day}发布', 'Edition {number} (corrected), published on {day}'),
  corrected: label('更正说明：{reason}', 'Why it was corrected: {reason}'),
  asOf: label('数据截至{day}', 'Data up to {day}'),
  contents: label('目录', 'Contents'),
  foreword: label('前言', 'Foreword'),
  figure: label('指标', 'Figure'),
  year: label('{year}年', '{year}'),
  scope: label('口径', 'Scope'),
  change: label('变化', 'Change'),
  unitOf: label('单位：{unit}', 'Unit: {unit}'),
  tableName: label('表{number}', 'Table {number}'),
  chartName: label('图{number}', 'Figure {number}'),
  tableTitle: label('{chapter}主要指标（{year}年）', '{chapter}: main figures, {year}'),
  chapter: label('{number}、{title}', '{number}. {title}'),
  section: label('（{number}）{title}', '({number}) {title}'),
  empty: label('这一年还没有可写的内容。', 'There is nothing to tell of this year yet.'),
  linkNote: label(
    '注：点击数字可查看该指标及其背后的记录。',
    'Note: each number leads to its figure and the records behind it.',
  ),
  notCompared: label(
    '上年记录不全，本稿不作同比。',
    'Records of the year before are incomplete; this paper does not compare with it.',
  ),
  sinceTitle: label('发布后的变动', 'Changed since publication'),
  sinceLead: label(
    '下列指标的记录在发布后有变动。正文所载为发布时的数值。',
    'The records behind these figures have changed since. The paper gives the values as published.',
  ),
  publishedValue: label('发布值', 'Published'),
  todayValue: label('今日值', 'Today'),
  none: label('—', '—'),
} as const;

export const scopes = {
  year: label('当年', 'in the year'),
  cumulative: label('累计', 'cumulative'),
  snapshot: label('时点', 'at year end'),
} as const;

/** A wording in a language with `{name}` filled in. */
export const say = (
  wording: Label,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string => wording[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 一 to 九十九. */
function chineseNumeral(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return numerals[ones] ?? String(n);
  return `${tens === 1 ? '' : (numerals[tens] ?? '')}十${numerals[ones] ?? ''}`;
}

/** Headings are counted 一、（一） in Chinese. */
export const ordinal = (n: number, locale: Locale): string =>
  locale === 'zh' ? chineseNumeral(n) : String(n);
