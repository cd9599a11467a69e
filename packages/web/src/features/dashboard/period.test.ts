import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { addDays, fillSeries, intervalFor, presetOf, presetPeriod, rangeOf, readPeriod } from './period.ts';
import { zh } from './zh.ts';

const today = '2026-03-10';
const params = (text: string) => new URLSearchParams(text);
const zero = { leads: 0, confirmed: 0, complaints: 0, removals: 0 };

describe('periods', () => {
  test('presets count both ends', () => {
    expect(presetPeriod('days30', today)).toEqual({ from: '2026-02-09', to: today, interval: 'day' });
    expect(presetPeriod('lastYear', today)).toEqual({
      from: '2025-01-01',
      to: '2025-12-31',
      interval: 'month',
    });
    expect(presetOf(presetPeriod('thisYear', today), today)).toBe('thisYear');
    expect(presetOf({ from: '2026-01-02', to: today, interval: 'day' }, today)).toBeNull();
  });

  test('the address says the period; nonsense falls back', () => {
    expect(readPeriod(params('from=2025-01-01&to=2025-12-31'), today).interval).toBe('month');
    expect(readPeriod(params('from=2025-01-01&to=2025-01-31&interval=month'), today).interval).toBe('month');
    const usual = presetPeriod('days30', today);
    for (const bad of [
      '',
      'from=2025-01-01',
      'from=x&to=y',
      'from=2025-02-01&to=2025-01-01',
      'from=2025-13-01&to=2025-13-02',
    ])
      expect(readPeriod(params(bad), today)).toEqual(usual);
    expect(intervalFor('2026-01-01', '2026-04-02')).toBe('day');
    expect(intervalFor('2026-01-01', '2026-04-03')).toBe('month');
  });

  test('empty days and months stand with zeros, across the end of a year and of February', () => {
    const some = { period: '2024-02-29', ...zero, leads: 3 };
    const days = fillSeries([some], { from: '2024-02-28', to: '2024-03-01', interval: 'day' });
    expect(days.map((d) => [d.period, d.leads])).toEqual([
      ['2024-02-28', 0],
      ['2024-02-29', 3],
      ['2024-03-01', 0],
    ]);
    const months = fillSeries([], { from: '2025-11-20', to: '2026-02-03', interval: 'month' });
    expect(months.map((m) => m.period)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });

  test('a bar opens its own days, cut to the period', () => {
    const whole = { from: '2026-01-15', to: '2026-03-10', interval: 'month' as const };
    expect(rangeOf('2026-01', whole)).toEqual({ from: '2026-01-15', to: '2026-01-31' });
    expect(rangeOf('2026-02', whole)).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(rangeOf('2026-03', whole)).toEqual({ from: '2026-03-01', to: '2026-03-10' });
    expect(rangeOf('2026-03-04', whole)).toEqual({ from: '2026-03-04', to: '2026-03-04' });
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
  });
});

test('both languages hold the same texts', () => {
  const shape = (tree: object, path = ''): string[] =>
    Object.entries(tree).flatMap(([k, v]) =>
      typeof v === 'object' && v !== null ? shape(v, `${path}.${k}`) : `${path}.${k}:${typeof v}`,
    );
  expect(shape(en).sort()).toEqual(shape(zh).sort());
});
