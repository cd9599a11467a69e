import { label } from '@citong/matters';
import type { Reason, Verdict } from './report.ts';
import type { NumberKind } from './types.ts';

/** What the report says to people. */
export const words = {
  title: label('核对稿件（{year}年）', 'Check of the draft ({year})'),
  counts: label(
    '数字 {numbers} 个，其中统计数 {statistics} 个，对应到指标 {tied} 个（{share}）',
    '{numbers} numbers, {statistics} of them statistics, {tied} tied to a figure ({share})',
  ),
  section: label('{verdict}：{count}', '{verdict}: {count}'),
  place: label('第{line}行', 'line {line}'),
  values: label('稿件 {draft}，系统 {system}', 'draft {draft}, system {system}'),
  ofYear: label('（{year}年）', ' ({year})'),
  times: label('相差 {factor} 倍', 'off by a factor of {factor}'),
  none: label('无', 'none'),
  candidates: label('相近指标：{list}', 'figures that come near: {list}'),
  sum: label(
    '稿件 {stated}，各项之和 {reckoned}：{parts}',
    'draft {stated}, parts add up to {reckoned}: {parts}',
  ),
  part: label('部分 {reckoned} 大于总数 {stated}', 'the part, {reckoned}, is more than the whole, {stated}'),
  ratio: label('稿件 {stated}，由 {parts} 得 {reckoned}', 'draft {stated}, from {parts} follows {reckoned}'),
  others: label('不是统计数的数字 {count} 个：{list}', '{count} numbers that are not statistics: {list}'),
  unmentioned: label(
    '稿件没有提到的指标 {count} 个：{list}',
    '{count} figures that the draft does not state: {list}',
  ),
  allWell: label('没有发现错误', 'Nothing is wrong'),
  wrong: label('有 {count} 处错误', '{count} numbers are wrong'),
  listed: label('、', ', '),
} as const;

export const verdictWords: Readonly<Record<Verdict, ReturnType<typeof label>>> = {
  agrees: label('相符', 'Agrees'),
  differs: label('不符', 'Differs'),
  unit_slip: label('单位或位数错误', 'Unit or place slip'),
  sum_differs: label('分项与总数不符', 'Parts do not sum'),
  ratio_differs: label('比率不符', 'Ratio does not follow'),
  follows: label('由稿件中其他数字可得', 'Follows from other numbers of the draft'),
  untraceable: label('没有对应指标', 'Not traceable'),
  not_statistic: label('不是统计数', 'Not a statistic'),
};

export const reasonWords: Readonly<Record<Reason, ReturnType<typeof label>>> = {
  no_figure: label('没有指标与上下文相合', 'no figure fits the words around it'),
  ambiguous: label('几个指标都相合', 'several figures fit alike'),
  no_value: label('该指标没有数值', 'the figure has no value'),
  other_year: label('说的是其他年份', 'it speaks of another year'),
  no_base: label('没有可比的基数', 'there is nothing to compare it with'),
};

export const kindWords: Readonly<Record<NumberKind, ReturnType<typeof label>>> = {
  statistic: label('统计数', 'statistics'),
  duration: label('时长', 'lengths of time'),
  limit: label('时限', 'time limits'),
  vague: label('约数', 'vague numbers'),
  date: label('日期', 'dates'),
  ordinal: label('序号', 'ordinals'),
  document: label('文号条号', 'numbers of documents'),
  phone: label('电话', 'telephone numbers'),
  name: label('名称', 'names'),
  wording: label('行文', 'wording'),
};
