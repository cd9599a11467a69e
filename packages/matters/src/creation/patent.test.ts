import { expect, test } from 'vitest';
import { clocksOf } from '../define/clocks.ts';
import { decideTransition, mayRead } from '../define/decide.ts';
import type { MatterData, MatterRecord } from '../define/record.ts';
import { type DatedRule, RuleBook } from '../define/rules.ts';
import { actorAs, recordOf, ruleOf, timeAt } from '../test-support.ts';
import { patent } from './patent.ts';
import { numberAdvice } from './patent-guards.ts';

const unrolled = (rule: DatedRule): DatedRule => ({ ...rule, roll: false });
const rules = new RuleBook([
  unrolled(ruleOf('patent.term.invention', 240, 'month')),
  unrolled(ruleOf('patent.term.utility', 120, 'month')),
  { ...unrolled(ruleOf('patent.term.design', 120, 'month')), effectiveTo: '2021-05-31' },
  unrolled(ruleOf('patent.term.design', 180, 'month', '2021-06-01')),
  unrolled(ruleOf('patent.maintained', 120, 'month')),
  ruleOf('patent.fee_grace', 6, 'month'),
]);
const time = timeAt('2026-03-02T02:00:00.000Z', rules);
const system = { ...actorAs('ipOfficer'), role: 'system' as const };

function granted(data: MatterData): MatterRecord {
  const bare = recordOf(patent, {
    state: 'granted',
    data: { ...{ title: '一种鞋底', number: '201710601862.3', patentee: { name: '恒泰' } }, ...data },
  });
  return { ...bare, clocks: clocksOf(patent, bare, time) };
}
const due = (r: MatterRecord, deadline: string) =>
  r.clocks.find((c) => c.deadline === deadline)?.dueAt.slice(0, 10);
const invention = { patentType: 'invention', filedOn: '2005-03-06', grantedOn: '2008-05-07' };
const press = (r: MatterRecord, name: string, input: MatterData = {}) =>
  decideTransition(patent, r, name, input, system, time);

test('a design filed by the end of May 2021 has ten years, a later one fifteen', () => {
  const design = { patentType: 'design', grantedOn: '2021-12-01' };
  expect(due(granted({ ...design, filedOn: '2021-05-31' }), 'design')).toBe('2031-05-31');
  expect(due(granted({ ...design, filedOn: '2021-06-01' }), 'design')).toBe('2036-06-01');
});

test('a term does not roll past a day off, and only that of its type runs', () => {
  // 1 October 2031 is a holiday.
  const utility = granted({ patentType: 'utility', filedOn: '2021-10-01', grantedOn: '2022-01-04' });
  expect(due(utility, 'utility')).toBe('2031-10-01');
  expect(utility.clocks.map((c) => c.deadline)).toEqual(['utility']);
});

test('a patent brought in after its term ended with the term', () => {
  expect(press(granted(invention), 'expire')).toMatchObject({
    ok: true,
    state: 'expired',
    data: { endedOn: '2025-03-06' },
  });
});

test('ten years in force make an invention one of high value, from that day on', () => {
  const old = granted(invention);
  expect(due(old, 'tenYears')).toBe('2015-03-06');
  expect(press(old, 'becomeHighValue')).toMatchObject({
    data: { highValue: ['maintained'], highValueOn: '2015-03-06' },
  });
  // One that is of high value already waits for nothing.
  const prized = granted({ ...invention, highValue: ['prized'], highValueOn: '2012-11-01' });
  expect(prized.clocks.find((c) => c.deadline === 'tenYears')?.metAt).not.toBeNull();
});

test('fees may be made up for within six months; a lapsed patent may be restored', () => {
  const unpaid = granted({ ...invention, filedOn: '2015-02-28', feePaidUntil: '2026-02-28' });
  expect(due(unpaid, 'annualFee')).toBe('2026-08-28');
  const lapsed = press(unpaid, 'lapse', { endedOn: '2026-02-28' });
  if (!lapsed.ok) throw new Error('refused');
  const back = press({ ...unpaid, state: lapsed.state, data: lapsed.data }, 'restore', {
    feePaidUntil: '2027-02-28',
  });
  expect(back).toMatchObject({ ok: true, state: 'granted', data: { endedOn: null } });
});

test('a number that names another type is told, not refused', () => {
  const told = (number: string, patentType: string) =>
    numberAdvice.advise({ number, patentType }, time).map((a) => a.code);
  expect(told('201710601862.3', 'utility')).toEqual(['patent_type_of_number']);
  expect(told('201710601862.3', 'invention')).toEqual([]);
  expect(told('CN121577590A', 'utility')).toEqual([]);
});

test('the register is read by its county, the patentee and the examiners', () => {
  const r = granted(invention);
  const readers = [actorAs('ipOfficer'), actorAs('rightHolder'), actorAs('examiner'), actorAs('bank')];
  expect(readers.map((a) => mayRead(patent, r, a))).toEqual([true, true, true, false]);
  expect(mayRead(patent, r, actorAs('rightHolder', 'rival'))).toBe(false);
});
