import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { durationText, overTimeText, periodLabel, rankText, rate } from './words.ts';
import { zh } from './zh.ts';

const row = (period: string, leads: number, removals = 0) => ({
  period,
  leads,
  removals,
  confirmed: 0,
  complaints: 0,
});
const ranked = (label: string, leads: number) => ({ label, leads, removals: 0, confirmed: 0, complaints: 0 });

describe('charts in words', () => {
  test('over time: sums and the peak', () => {
    const rows = [row('2026-11-01', 3, 1), row('2026-11-02', 9, 2), row('2026-11-03', 1)];
    expect(overTimeText(rows, zh, 'zh')).toBe(
      '11月1日至11月3日共发现线索 13 条，下架 3 条；线索最多的是11月2日，9 条。',
    );
    expect(overTimeText(rows, en, 'en')).toContain('most leads on 2 Nov: 9');
    expect(overTimeText([row('2026-11-01', 0)], zh, 'zh')).toBe('11月1日至11月1日没有线索。');
    expect(overTimeText([], zh, 'zh')).toBe(zh.charts.rankNone);
  });

  test('a ranking: who leads and with what share', () => {
    expect(rankText([ranked('淘宝', 30), ranked('抖音', 10)], zh, 'zh')).toBe(
      '共 2 个，淘宝的线索最多：30 条，占 75%。',
    );
    expect(rankText([ranked('淘宝', 0)], zh, 'zh')).toBe(zh.charts.rankNone);
  });

  test('labels of days and months', () => {
    expect(periodLabel('2026-03', 'zh')).toBe('2026年3月');
    expect(periodLabel('2026-03', 'en')).toBe('Mar 2026');
    expect(periodLabel('2026-03-09', 'zh')).toBe('3月9日');
  });

  test('durations', () => {
    expect(durationText(21.4, zh, 'zh')).toBe('21 小时');
    expect(durationText(3.26, zh, 'zh')).toBe('3.3 小时');
    expect(durationText(60, en, 'en')).toBe('2.5 days');
    expect(durationText(null, zh, 'zh')).toBe('—');
  });

  test('no rate of nothing', () => {
    expect(rate(0, 0)).toBeNull();
    expect(rate(3, 4)).toBe(0.75);
  });
});
