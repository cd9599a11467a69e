import { expect, test } from 'vitest';
import { clocksOf } from '../define/clocks.ts';
import { decideTransition, mayRead } from '../define/decide.ts';
import type { MatterData, MatterRecord } from '../define/record.ts';
import { systemActor } from '../define/roles.ts';
import { RuleBook } from '../define/rules.ts';
import { actorAs, recordOf, ruleOf, timeAt } from '../test-support.ts';
import { honour } from './honour.ts';
import { honourCategories } from './honour-categories.ts';
import { policyDocument } from './policy-document.ts';

const rules = new RuleBook([{ ...ruleOf('stated_term.end', 0, 'calendar_day'), roll: false }]);
const time = timeAt('2024-03-05T02:00:00.000Z', rules);
const officer = actorAs('ipOfficer');
const listed: MatterData = {
  ...{ name: '全国民营企业发明专利500家', category: 'enterprise_top500', level: 'national' },
  ...{ recipient: { name: '恒泰', office: 'company' }, edition: '2021' },
};

test('put forward is not awarded', () => {
  const applied = recordOf(honour, { data: listed });
  const awarded = decideTransition(
    honour,
    applied,
    'award',
    { awardedOn: '2021-12-01', rank: 12 },
    officer,
    time,
  );
  expect(awarded).toMatchObject({ ok: true, state: 'awarded', data: { awardedOn: '2021-12-01', rank: 12 } });
  expect(decideTransition(honour, applied, 'decline', {}, officer, time)).toMatchObject({
    state: 'declined',
  });
});

test('an honour ends with its term, be that a Sunday, and has been one until then', () => {
  const title: MatterRecord = recordOf(honour, {
    state: 'awarded',
    data: { ...listed, category: 'city_title', awardedOn: '2021-01-05', validUntil: '2024-03-03' },
  });
  expect(clocksOf(honour, title, time)[0]?.dueAt).toBe('2024-03-03T15:59:59.000Z');
  expect(decideTransition(honour, title, 'expire', {}, systemActor, time)).toMatchObject({
    state: 'expired',
    data: { endedOn: '2024-03-03' },
  });
  expect(honour.figures?.['honour.city_titles']?.until).toBe('endedOn');
});

test('each category has its own figure', () => {
  const ids = Object.values(honourCategories).map((c) => c.figure);
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(honour.figures ?? {})).toEqual(expect.arrayContaining(ids));
});

test('the company that is honoured sees it, its rival does not', () => {
  const r = recordOf(honour, { data: listed });
  expect(['company', 'rival'].map((office) => mayRead(honour, r, actorAs('rightHolder', office)))).toEqual([
    true,
    false,
  ]);
});

test('a document expires with its term, and one that was repealed says why', () => {
  const issued = recordOf(policyDocument, { state: 'issued', data: { effectiveTo: '2024-03-03' } });
  expect(clocksOf(policyDocument, issued, time)[0]?.dueAt).toBe('2024-03-03T15:59:59.000Z');
  expect(decideTransition(policyDocument, issued, 'repeal', {}, officer, time)).toMatchObject({
    refusals: [{ field: 'endedOn' }, { field: 'endReason' }],
  });
});
