import { describe, expect, test } from 'vitest';
import { recordOf, ruleOf, timeAt } from '../test-support.ts';
import { clocksOf } from './clocks.ts';
import { eq } from './condition.ts';
import { date, flag, number } from './kinds/index.ts';
import { label } from './label.ts';
import type { Deadline, MatterDefinition } from './matter.ts';
import type { MatterData } from './record.ts';
import { RuleBook } from './rules.ts';

const l = label('甲', 'A');
const names = ['from', 'until', 'aFrom', 'aUntil', 'bFrom', 'bUntil'];
const time = timeAt(
  '2024-03-05T02:00:00.000Z',
  new RuleBook([
    ruleOf('t.days', 30, 'calendar_day'),
    ruleOf('t.more', 30, 'calendar_day'),
    ruleOf('t.worked', 15, 'workday'),
    ruleOf('t.worked_more', 15, 'workday'),
    ruleOf('t.months', 3, 'month'),
    ruleOf('t.most', 2, 'calendar_day'),
  ]),
);
const thing = (d: Partial<Deadline>): MatterDefinition => ({
  ...{ kind: 'thing', chapter: 'service', label: l, title: 'days', columns: ['days'], initial: 'open' },
  fields: {
    ...Object.fromEntries(names.map((n) => [n, date(l)])),
    days: number(l),
    isLonger: flag(l),
  },
  states: { open: { label: l, final: true } },
  transitions: {},
  access: { read: [], create: [], edit: [] },
  deadlines: { d: { label: l, from: 'from', until: 'until', within: 't.days', ...d } },
});
const due = (d: Partial<Deadline>, data: MatterData) =>
  clocksOf(thing(d), recordOf(thing(d), { data: { from: '2024-03-01', ...data } }), time)[0]?.dueAt.slice(
    0,
    10,
  );

const a = { from: 'aFrom', until: 'aUntil' };
const b = { from: 'bFrom', until: 'bUntil' };
const isLonger = eq('isLonger', true);

describe('an extension', () => {
  test('adds to a term of the same unit, so that only the last day rolls', () => {
    const extension = { by: 't.more', when: isLonger };
    expect(due({ extension }, {})).toBe('2024-04-01');
    expect(due({ extension }, { isLonger: true })).toBe('2024-04-30');
  });
  test('fifteen and fifteen working days', () => {
    const d: Partial<Deadline> = {
      within: 't.worked',
      extension: { by: 't.worked_more', when: isLonger },
    };
    expect(due(d, {})).toBe('2024-03-22');
    // Qingming 2024 was 4 to 6 April; Sunday 7 April was worked.
    expect(due(d, { isLonger: true })).toBe('2024-04-15');
  });
  // 1 June 2024 was a Saturday.
  test('of another unit goes on from the end', () =>
    expect(due({ within: 't.months', extension: { by: 't.more', when: isLonger } }, { isLonger: true })).toBe(
      '2024-07-03',
    ));
});

describe('delays', () => {
  test('add up; days in two of them count once', () => {
    const data = { aFrom: '2024-03-04', aUntil: '2024-03-08', bFrom: '2024-03-06', bUntil: '2024-03-12' };
    // 30 + 8 days: Monday 8 April.
    expect(due({ excludes: [a, b] }, data)).toBe('2024-04-08');
    expect(due({ excludes: [b, a] }, data)).toBe('2024-04-08');
  });
  test('count from the start of the term and not beyond its end', () => {
    expect(due({ excludes: a }, { aFrom: '2024-02-20', aUntil: '2024-03-06' })).toBe('2024-04-07');
    expect(due({ excludes: a }, { aFrom: '2024-05-01', aUntil: '2024-05-20' })).toBe('2024-04-01');
  });
  test('a second that begins in the days gained by the first counts too', () =>
    expect(
      due(
        { excludes: [a, b] },
        { aFrom: '2024-03-20', aUntil: '2024-03-30', bFrom: '2024-04-09', bUntil: '2024-04-14' },
      ),
    ).toBe('2024-04-15'));
  test('a clock stands still while a delay without limit runs', () => {
    expect(due({ excludes: a }, { aFrom: '2024-03-04' })).toBeUndefined();
    expect(due({ excludes: a }, { aFrom: '2024-03-04', until: '2024-03-20' })).toBe('2024-04-01');
    expect(due({ excludes: { ...a, atMost: 't.most' } }, { aFrom: '2024-03-04' })).toBe('2024-04-02');
  });
  test('days that somebody counted', () =>
    expect(
      due({ excludes: [{ days: 'days' }, a] }, { days: 5, aFrom: '2024-03-04', aUntil: '2024-03-05' }),
    ).toBe('2024-04-07'));
});
