import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCalendar } from './calendar.ts';
import { label } from './label.ts';
import type { DatedRule, RuleUnit } from './rules.ts';
import { addDays, createZone } from './zone.ts';

const calendar = createCalendar({ timeZone: 'Asia/Shanghai' });
const rule = (value: number, unit: RuleUnit, roll?: boolean): DatedRule => ({
  id: 'test.term',
  label: label('期限', 'Term'),
  value,
  unit,
  ...(roll !== undefined && { roll }),
  effectiveFrom: '2000-01-01',
  effectiveTo: null,
  basis: 'test',
});
/** Nine in the morning of the day in Quanzhou. */
const nine = (day: string) => `${day}T01:00:00.000Z`;
const dueDay = (day: string, r: DatedRule) => calendar.dayOf(calendar.due(nine(day), r));

describe('working days', () => {
  test('Spring Festival 2024 is off, 4 and 18 February are worked Sundays', () => {
    expect(calendar.isWorkday('2024-02-09')).toBe(true); // the eve was no public holiday in 2024
    expect(['2024-02-10', '2024-02-14', '2024-02-17'].map(calendar.isWorkday)).toEqual([false, false, false]);
    expect(['2024-02-04', '2024-02-18'].map(calendar.isWorkday)).toEqual([true, true]);
  });
  test('terms in working days pass over the festival and count make-up days', () => {
    expect(dueDay('2024-02-08', rule(2, 'workday'))).toBe('2024-02-18');
    expect(dueDay('2024-02-08', rule(3, 'workday'))).toBe('2024-02-19');
    expect(dueDay('2024-02-02', rule(1, 'workday'))).toBe('2024-02-04');
  });
  test('beyond the known years only weekends are off, and the calendar says so', () => {
    expect(calendar.coverage).toEqual({ from: 2004, to: 2026 });
    expect([calendar.isCovered('2026-12-31'), calendar.isCovered('2027-01-01')]).toEqual([true, false]);
    expect(calendar.isWorkday('2027-01-01')).toBe(true);
    expect(calendar.isWorkday('2027-01-02')).toBe(false);
  });
  test('a city pack fills in a year and overrules', () => {
    const own = createCalendar({
      timeZone: 'Asia/Shanghai',
      holidays: ['2027-01-01'],
      workdays: ['2027-01-02', '2024-02-10'],
    });
    expect(['2027-01-01', '2027-01-02', '2024-02-10'].map(own.isWorkday)).toEqual([false, true, true]);
    expect(own.coverage.to).toBe(2027);
  });
});

describe('terms', () => {
  test('hours run from the event', () =>
    expect(calendar.due('2024-02-10T03:04:05.000Z', rule(24, 'hour'))).toBe('2024-02-11T03:04:05.000Z'));
  test('days exclude the first and end at 23:59:59 local', () =>
    expect(calendar.due(nine('2024-03-01'), rule(3, 'calendar_day'))).toBe('2024-03-04T15:59:59.000Z'));
  test('a last day off rolls forward, unless the rule says no', () => {
    expect(dueDay('2024-01-26', rule(15, 'calendar_day'))).toBe('2024-02-18');
    expect(dueDay('2024-01-26', rule(15, 'calendar_day', false))).toBe('2024-02-10');
    expect(dueDay('2024-01-20', rule(15, 'calendar_day'))).toBe('2024-02-04'); // a worked Sunday
  });
  test('a month ends on the like day, or on its last day', () => {
    expect(dueDay('2024-01-31', rule(1, 'month'))).toBe('2024-02-29');
    expect(dueDay('2023-11-15', rule(14, 'month'))).toBe('2025-01-15');
    expect(dueDay('2023-08-31', rule(1, 'month'))).toBe('2023-10-07'); // 30 September lay in the National Day holiday
  });
  test('just before midnight in Quanzhou is still that day', () =>
    expect(calendar.due('2024-03-01T15:59:59.999Z', rule(1, 'calendar_day', false))).toBe(
      '2024-03-02T15:59:59.000Z',
    ));
  test('what is no term is refused', () => {
    expect(() => calendar.due(nine('2024-03-01'), rule(5, 'fen'))).toThrow(RangeError);
    expect(() => calendar.due(nine('2024-03-01'), rule(1.5, 'workday'))).toThrow(RangeError);
    expect(() => calendar.dayOf('never')).toThrow(RangeError);
  });
  test('a date stands for its start', () => {
    expect(calendar.instant('2024-03-01')).toBe('2024-02-29T16:00:00.000Z');
    expect(calendar.instant('2024-03-01T00:00:00+08:00')).toBe('2024-02-29T16:00:00.000Z');
  });
});

const instants = fc
  .date({ min: new Date('2004-01-02'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((d) => d.toISOString());

test('terms never end before they start, and longer ones not before shorter ones', () =>
  fc.assert(
    fc.property(
      instants,
      fc.nat(120),
      fc.nat(120),
      fc.constantFrom<RuleUnit>('hour', 'calendar_day', 'workday'),
      (at, a, b, unit) => {
        const [short, long] = [
          calendar.due(at, rule(Math.min(a, b), unit)),
          calendar.due(at, rule(Math.max(a, b), unit)),
        ];
        expect(short >= at.slice(0, 10)).toBe(true);
        expect(short <= long).toBe(true);
      },
    ),
  ));

test('a term in working days holds exactly so many of them and ends on one', () =>
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 60 }), (at, n) => {
      const end = calendar.dayOf(calendar.due(at, rule(n, 'workday')));
      let counted = 0;
      for (let day = addDays(calendar.dayOf(at), 1); day <= end; day = addDays(day, 1))
        if (calendar.isWorkday(day)) counted += 1;
      expect(counted).toBe(n);
      expect(calendar.isWorkday(end)).toBe(true);
    }),
    { numRuns: 40 },
  ));

test('days end on a working day at most a long holiday later', () =>
  fc.assert(
    fc.property(instants, fc.integer({ min: 1, max: 90 }), (at, n) => {
      const end = calendar.dayOf(calendar.due(at, rule(n, 'calendar_day')));
      const plain = addDays(calendar.dayOf(at), n);
      expect(calendar.isWorkday(end)).toBe(true);
      expect(end >= plain && end <= addDays(plain, 12)).toBe(true);
    }),
    { numRuns: 60 },
  ));

test.each(['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia'])(
  'wall clocks of %s',
  (name) => {
    const zone = createZone(name);
    fc.assert(
      fc.property(instants, (at) => {
        const day = zone.dayOf(at);
        expect(zone.dayOf(new Date(zone.timeOf(day, 12 * 3_600_000)).toISOString())).toBe(day);
        expect(zone.format(at).startsWith(day)).toBe(true);
      }),
      { numRuns: 50 },
    );
  },
);
