import { describe, expect, it } from 'vitest';
import { formatDate, formatDateTime, formatShortDate, formatTime, yearOf } from './date.ts';
import { spanOf } from './duration.ts';
import { formatBytes, formatMoney, formatNumber, formatShare, yuanToFen } from './number.ts';

describe('dates', () => {
  it('write a day as people in each language do', () => {
    expect(formatDate('2026-11-22', 'zh')).toBe('2026年11月22日');
    expect(formatDate('2026-01-02', 'en')).toBe('2\u00a0Jan\u00a02026');
  });

  it('show an instant in the city, whatever the zone of the browser', () => {
    expect(formatDateTime('2026-11-22T16:05:00Z', 'zh')).toBe('2026年11月23日\u00a000:05');
    expect(yearOf('2026-12-31T16:00:00Z')).toBe(2027);
  });

  it('are short in tables', () => {
    expect(formatShortDate('2026-01-02', 'zh')).toBe('2026-01-02');
    expect(formatShortDate('2026-11-22T16:05:00Z', 'zh')).toBe('2026-11-23');
    expect(formatShortDate('2026-01-02', 'en')).toBe('2\u00a0Jan\u00a02026');
    expect(formatShortDate('soon', 'zh')).toBe('soon');
    expect(formatTime('2026-11-22T16:05:00Z')).toBe('00:05');
    expect(formatTime('soon')).toBe('');
  });

  it('leave what is no date as it is', () => {
    expect(formatDate('soon', 'zh')).toBe('soon');
  });
});

describe('money and numbers', () => {
  it('show fen as yuan', () => {
    expect(formatMoney(123450, 'zh')).toBe('¥1,234.50');
    expect(formatMoney(10000, 'zh')).toBe('¥100');
    expect(formatMoney(-5, 'en')).toBe('−¥0.05');
  });

  it('read yuan into whole fen', () => {
    expect(yuanToFen(19.99)).toBe(1999);
    expect(yuanToFen('0.29')).toBe(29);
    expect(yuanToFen('')).toBeNull();
    expect(yuanToFen('ten')).toBeNull();
  });

  it('group, share and size', () => {
    expect(formatNumber(1234567.891, 'zh')).toBe('1,234,567.89');
    expect(formatShare(0.8215, 'zh')).toBe('82.2%');
    expect(formatBytes(1_250_000, 'en')).toBe('1.3\u00a0MB');
    expect(formatBytes(0, 'en')).toBe('0\u00a0B');
  });
});

it('splits a span into days, hours and minutes', () => {
  expect(spanOf(-(26 * 3_600_000 + 90_000))).toEqual({ days: 1, hours: 2, minutes: 1 });
});
