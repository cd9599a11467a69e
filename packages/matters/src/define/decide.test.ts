import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorAs, recordOf, ruleOf, rulesFor, timeAt } from '../test-support.ts';
import { clocksOf } from './clocks.ts';
import {
  and,
  type Condition,
  compare,
  core,
  eq,
  field,
  holds,
  isMyOffice,
  not,
  or,
  present,
  value,
} from './condition.ts';
import { decideCreation, decideEdit, decideTransition, readCondition } from './decide.ts';
import { date, dateTime, file, number, party, text } from './kinds/index.ts';
import { label } from './label.ts';
import type { MatterDefinition } from './matter.ts';
import { systemActor } from './roles.ts';
import { RuleBook } from './rules.ts';

const l = label('甲', 'A');
const own: Condition = compare('eq', core('office'), { actor: 'office' });
const thing: MatterDefinition = {
  kind: 'thing',
  chapter: 'service',
  label: l,
  fields: {
    name: text(l, { required: true }),
    code: text(l, { fixed: true }),
    times: number(l, { automatic: true }),
    seenAt: dateTime(l, { automatic: true }),
    startedOn: date(l),
    meetOn: date(l),
    who: party(l),
    files: file(l, { multiple: true }),
  },
  title: 'name',
  columns: ['name'],
  states: { open: { label: l }, done: { label: l, final: true } },
  initial: 'open',
  transitions: {
    see: {
      ...{ label: l, from: ['open'], to: 'open', by: [{ roles: ['court'], when: own }] },
      sets: { seenAt: { now: 'dateTime', keep: true }, times: { next: 'times' } },
      guards: [
        {
          code: 'too_often',
          when: { op: 'always' },
          upTo: { field: 'times', rule: 'thing.times' },
          message: l,
        },
      ],
    },
    close: { label: l, from: ['open'], to: 'done', by: [{ roles: ['court'] }] },
    double: {
      ...{ label: l, from: ['open'], to: 'open', by: [{ roles: ['court'] }], require: ['code'] },
      sets: {
        times: {
          rules: ['thing.times'],
          reckon: (data, { rules: book, today }) => Number(data.code) * book.at('thing.times', today).value,
        },
      },
    },
    meet: {
      ...{ label: l, from: ['open'], to: 'open', by: [{ roles: ['court'] }], require: ['meetOn'] },
      guards: [
        {
          ...{ code: 'too_soon', when: { op: 'always' }, message: l },
          after: { field: 'meetOn', from: 'startedOn', rule: 'thing.term' },
        },
      ],
    },
  },
  access: {
    read: [{ roles: ['court'], when: own }, { roles: ['bank'] }],
    create: [{ roles: ['court'] }],
    edit: [{ roles: ['court'] }],
  },
  deadlines: { d: { label: l, from: 'startedOn', until: 'seenAt', within: 'thing.term' } },
};
const rules = new RuleBook([
  ...rulesFor([]).all(),
  ruleOf('thing.times', 2, 'count'),
  ruleOf('thing.term', 3, 'workday', '2020-01-01'),
]);
const time = timeAt('2024-03-05T02:00:00.000Z', rules);
const later = timeAt('2024-03-06T02:00:00.000Z', rules);
const court = actorAs('court');
const record = recordOf(thing, { data: { name: '甲' } });
const codes = (d: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  (d.refusals ?? []).map((r) => r.code);

test('a first time stays, a count rises, a dated bound refuses', () => {
  let data = record.data;
  for (const at of [time, later]) {
    const decision = decideTransition(thing, { ...record, data }, 'see', {}, court, at);
    if (!decision.ok) throw new Error('refused');
    data = decision.data;
  }
  expect(data).toMatchObject({ seenAt: time.now, times: 2 });
  expect(codes(decideTransition(thing, { ...record, data }, 'see', {}, court, later))).toEqual(['too_often']);
});

test('a value may be reckoned from what is sent and from dated rules', () =>
  expect(decideTransition(thing, record, 'double', { code: '21' }, court, time)).toMatchObject({
    ok: true,
    data: { code: '21', times: 42 },
  }));

test('a day before the end of a term is refused', () => {
  const meet = (meetOn: string, startedOn = '2024-03-01') =>
    codes(decideTransition(thing, { ...record, data: { startedOn } }, 'meet', { meetOn }, court, time));
  // Three working days after Friday 1 March.
  expect(meet('2024-03-05')).toEqual(['too_soon']);
  expect(meet('2024-03-06')).toEqual([]);
  expect(codes(decideTransition(thing, record, 'meet', { meetOn: '2024-03-06' }, court, time))).toEqual([
    'too_soon',
  ]);
});

test('unknown transitions, foreign roles, fixed and automatic fields', () => {
  expect(codes(decideTransition(thing, record, 'x', {}, court, time))).toEqual(['transition_unknown']);
  expect(codes(decideTransition(thing, record, 'see', {}, actorAs('bank'), time))).toEqual(['not_permitted']);
  expect(codes(decideEdit(thing, record, { code: 'x' }, court, time))).toEqual(['field_fixed']);
  expect(codes(decideEdit(thing, record, { times: 1 }, court, time))).toEqual(['field_fixed']);
  expect(codes(decideEdit(thing, record, { name: '' }, court, time))).toEqual(['field_required']);
  expect(codes(decideEdit(thing, record, { name: '乙' }, actorAs('bank'), time))).toEqual(['not_permitted']);
  expect(decideEdit(thing, record, { name: '乙' }, court, time)).toMatchObject({
    ok: true,
    data: { name: '乙' },
  });
  expect(codes(decideCreation(thing, recordOf(thing), court, time))).toEqual(['field_required']);
});

describe('clocks', () => {
  const due = (data: object, state = 'open') =>
    decideEdit(thing, { ...record, state, data: { ...record.data, ...data } }, {}, court, time);
  test('run from field to field, not in final states', () => {
    expect(due({ startedOn: '2024-03-01' })).toMatchObject({ dueAt: '2024-03-06T15:59:59.000Z' });
    expect(due({ startedOn: '2024-03-01', seenAt: time.now })).toMatchObject({ dueAt: null });
    expect(due({ startedOn: '2024-03-01' }, 'done')).toMatchObject({ dueAt: null });
    expect(due({})).toMatchObject({ dueAt: null, clocks: [] });
  });
  test('a day before the rule starts none; a rule that the city lacks is an error', () => {
    expect(due({ startedOn: '2019-12-31' })).toMatchObject({ dueAt: null });
    const poor = { ...time, rules: new RuleBook([]) };
    expect(() => clocksOf(thing, { ...record, data: { startedOn: '2024-03-01' } }, poor)).toThrow(
      'thing.term',
    );
  });
});

describe('conditions', () => {
  const with_ = (data: object) => ({ ...record, data: data as typeof record.data });
  test('composite values are present as a whole and compare by part', () => {
    const held = with_({ who: { name: '恒泰', office: 'mine' }, files: [], name: '' });
    expect(holds(present('who'), held, court)).toBe(true);
    expect(holds(isMyOffice('who'), held, court)).toBe(true);
    expect(['files', 'name', 'code'].map((f) => holds(present(f), held, court))).toEqual([
      false,
      false,
      false,
    ]);
    expect(holds(present('files'), with_({ files: [{ id: 'x' }] }), court)).toBe(true);
  });
  test('nothing compares with what is absent', () => {
    for (const op of ['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const)
      expect(holds(compare(op, field('times'), value(1)), with_({ times: null }), court)).toBe(false);
  });
  test('de Morgan', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), fc.constantFrom('a', 'b'), (times, name) => {
        const [p, q] = [eq('times', 1), eq('name', 'a')];
        const held = with_({ times, name });
        expect(holds(not(and(p, q)), held, court)).toBe(holds(or(not(p), not(q)), held, court));
        expect(holds(not(or(p, q)), held, court)).toBe(holds(and(not(p), not(q)), held, court));
      }),
    ));
  test('what a role may read is one condition', () => {
    expect(readCondition(thing, court)).toEqual({ op: 'or', of: [own] });
    expect(readCondition(thing, actorAs('bank'))).toEqual({ op: 'or', of: [{ op: 'always' }] });
    expect(holds(readCondition(thing, actorAs('police')), record, court)).toBe(false);
    expect(readCondition(thing, systemActor)).toEqual({ op: 'always' });
  });
});
