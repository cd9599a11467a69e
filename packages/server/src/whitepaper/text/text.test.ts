import { describe, expect, it } from 'vitest';
import { droppedOf, fillText, type Values } from './fill-text.ts';
import { parseText, slotsIn } from './parse-text.ts';
import { meaningOf } from './placeholder.ts';

const figures: Record<string, { text: string; rows: number } | null> = {
  'patent.granted': { text: '47559件', rows: 47559 },
  'gi.new': { text: '2件', rows: 2 },
  'talent.new': { text: '0人', rows: 0 },
  'preexam.days': null,
};
const values: Values = {
  plain: { city: '某市', year: '2021', asOf: '2021年12月31日' },
  meaning: (slot) => meaningOf(slot, (id) => id in figures),
  number: (id) => figures[id] ?? null,
  previous: () => null,
  change: (id) => (id === 'patent.granted' ? '同比增长5%' : null),
  names: ({ name }) => (name === 'gi.new' ? '“甲”“乙”' : null),
};
const filled = (text: string) => fillText(parseText(text), values).map((p) => p.text);

describe('a text of the paper', () => {
  it('has figures, changes and names filled in', () => {
    expect(
      filled('{year}年{city}专利授权{patent.granted}，{patent.granted.yoy}；新增{gi.new:quoted 5}{gi.new}。'),
    ).toEqual(['2021年某市专利授权47559件，同比增长5%；新增“甲”“乙”2件。']);
    const [paragraph] = fillText(parseText('新增{gi.new}：{gi.new:names}。'), values);
    expect(paragraph?.parts).toEqual([
      '新增',
      { figure: 'gi.new', kind: 'number', text: '2件' },
      '：',
      { figure: 'gi.new', kind: 'names', text: '“甲”“乙”' },
      '。',
    ]);
  });

  it('leaves out a sentence whose figure has no value, and one that speaks of nothing', () => {
    expect(filled('专利授权{patent.granted}。平均用时{preexam.days}。新认定{talent.new}。完。')).toEqual([
      '专利授权47559件。完。',
    ]);
    expect(droppedOf(parseText('专利授权{patent.granted}。平均用时{preexam.days}。'), values)).toBe(1);
  });

  it('keeps a nought beside a number that counts something', () =>
    expect(filled('专利{patent.granted}，人才{talent.new}。')).toEqual(['专利47559件，人才0人。']));

  it('leaves out an optional clause alone', () => {
    expect(filled('地理标志{gi.new}[[，{gi.new.yoy}]][[，其中{talent.new}]]。')).toEqual(['地理标志2件。']);
    expect(filled('专利{patent.granted}[[，{patent.granted.yoy}]]。')).toEqual(['专利47559件，同比增长5%。']);
    expect(filled('专利{patent.granted}。[[其中{talent.new}。另有{talent.new}。]]完。')).toEqual([
      '专利47559件。完。',
    ]);
  });

  it('drops a paragraph without the figures that it had, and keeps one that never had any', () => {
    expect(filled('人才工作加强。新认定{talent.new}。\n开展宣传。\n\n  新增{gi.new}。')).toEqual([
      '开展宣传。',
      '新增2件。',
    ]);
  });

  it('reads an officer’s own English with blanks between sentences', () =>
    expect(filled('Granted: {patent.granted}. Time: {preexam.days}. GIs: {gi.new}. ')).toEqual([
      'Granted: 47559件. GIs: 2件.',
    ]));

  it('tells what it cannot read and goes on', () => {
    const faults = (text: string) => parseText(text).faults.map((f) => [f.code, f.at]);
    expect(faults('共{patent.granted件。')).toEqual([['placeholder_malformed', '{patent.granted件。']]);
    expect(faults('共{}件，{a b}件')).toEqual([
      ['placeholder_malformed', ''],
      ['placeholder_malformed', 'a b'],
    ]);
    expect(faults('共[[{patent.granted}。')).toEqual([['clause_malformed', '[[{patent.granted}。']]);
    expect(faults('{gi.new:list}')).toEqual([['placeholder_malformed', 'gi.new:list']]);
    expect(faults('《条例》[2021]第1号，a > b，“引”')).toEqual([]);
  });

  it('knows its slots', () => {
    const slots = slotsIn(parseText('{gi.new:names holder 3}[[{patent.granted.previous}]]'));
    expect(slots.map((s) => [s.name, s.list, s.field, s.most])).toEqual([
      ['gi.new', 'names', 'holder', 3],
      ['patent.granted.previous', null, null, 12],
    ]);
    expect(slots.map(values.meaning)).toEqual([
      { of: 'list', figure: 'gi.new' },
      { of: 'previous', figure: 'patent.granted' },
    ]);
    const [unknown] = slotsIn(parseText('{no.such.yoy}'));
    expect(unknown && values.meaning(unknown)).toBeNull();
  });
});
