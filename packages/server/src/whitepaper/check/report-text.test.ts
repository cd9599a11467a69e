import { expect, it } from 'vitest';
import { checkDraft } from './check-draft.ts';
import { reportText } from './report-text.ts';
import { figuresFrom, fixture, paragraphsFrom } from './testing/fixtures.ts';

const figures = figuresFrom(fixture('figures.csv')).filter((f) =>
  ['copyright.registered', 'pledge.new_amount', 'gi.new', 'police.cases'].includes(f.id),
);
const draft = `2023年，版权作品登记量70322件，地理标志商标新增3件。
全年新增专利商标质押融资18.6万元。
办理咨询250件，办结240件，办结率69%。`;
const report = checkDraft({ paragraphs: paragraphsFrom(draft), figures, year: 2023 });

it('says what is wrong first, with place, figure and both values', () => {
  expect(reportText(report, 'zh').split('\n')).toEqual([
    '核对稿件（2023年）',
    '数字 7 个，其中统计数 6 个，对应到指标 3 个（50.0%）',
    '有 3 处错误',
    '',
    '不符：1',
    '  第1行  2023年，版权作品登记量【70322件】，地理标志商标新增3件。',
    '      copyright.registered 版权作品登记量  稿件 70322件，系统 70321件',
    '',
    '单位或位数错误：1',
    '  第2行  全年新增专利商标质押融资【18.6万元】。',
    '      pledge.new_amount 新增专利商标质押融资  稿件 0.00186亿元，系统 18.6亿元  相差 10000 倍',
    '',
    '比率不符：1',
    '  第3行  理咨询250件，办结240件，办结率【69%】。',
    '      稿件 69，由 240件、250件 得 96',
    '',
    '没有对应指标：2',
    '  第3行  办理咨询【250件】，办结240件，办结率69%。',
    '      没有指标与上下文相合',
    '  第3行  办理咨询250件，办结【240件】，办结率69%。',
    '      没有指标与上下文相合',
    '',
    '相符：1',
    '  第1行  3件  gi.new 新增地理标志商标',
    '',
    '不是统计数的数字 1 个：日期 1',
    '稿件没有提到的指标 1 个：police.cases 公安查办侵犯知识产权犯罪案件',
    '',
  ]);
});

it('says it in English too', () => {
  const text = reportText(report, 'en');
  expect(text).toContain('3 numbers are wrong');
  expect(text).toContain('draft 0.00186亿元, system 18.6亿元  off by a factor of 10000');
});
