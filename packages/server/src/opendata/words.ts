import { label } from '@citong/matters';

/** What the public pages say around the figures. The terms are a text of the city pack. */
export const words = {
  title: label('{city}知识产权开放数据', 'Open data on intellectual property in {city}'),
  years: label('可查询的年份', 'Years'),
  yearOf: label('{year}年', '{year}'),
  none: label('还没有开放的数据。', 'Nothing has been released yet.'),
  lead: label(
    '以下指标由各部门从业务记录中算出并公布。',
    'These figures were computed from records and released by the offices that answer for them.',
  ),
  figure: label('指标', 'Figure'),
  scope: label('口径', 'Scope'),
  value: label('数值', 'Value'),
  office: label('公布部门', 'Released by'),
  releasedOn: label('公布日期', 'Released on'),
  byCounty: label('按县（市、区）', 'By county'),
  wholeCity: label('未分县', 'No county'),
  withheld: label('不公布', 'withheld'),
  note: label(
    '“不公布”：数值过小，可能指向个人，依规则不予公开；为避免由合计推出，可能同时隐去另一项。',
    '“withheld”: so small that it could point to a person; another cell may be withheld with it so that the total does not give it away.',
  ),
  terms: label('使用条款', 'Terms'),
  download: label('下载', 'Download'),
  formula: label('算法', 'How it is computed'),
  demo: label('演示数据，与真实情况无关。', 'Demonstration data: it says nothing about any real city.'),
} as const;
