import { type Label, type Locale, label } from '@citong/matters';

/** What the paper says around its figures. Titles and paragraphs are texts of the city pack. */
export const words = {
  preview: label(
    '预览稿：数字由系统记录即时算出，尚未冻结发布。',
    'Preview: the numbers are computed from records as they stand and are not published.',
  ),
  demo: label(
    '本稿取自演示数据，与真实情况无关。',
    'This paper is made from demonstration data and says nothing about any real city.',
  ),
  asOf: label('数据截至 {day}', 'Data up to {day}'),
  table: label('指标一览', 'All figures'),
  figure: label('指标', 'Figure'),
  year: label('{year}年', '{year}'),
  scope: label('口径', 'Scope'),
  rows: label('记录数', 'Records'),
  heading: label('{number}、{title}', '{number}. {title}'),
  noFigures: label('还没有可算的指标。', 'There are no figures yet.'),
  note: label(
    '注：点击数字可查看该指标及其背后的记录；“—”表示该年没有可供计算的记录。',
    'Note: each number leads to its figure and the records behind it; “—”: no records to compute it from in that year.',
  ),
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
