import { describe, expect, test } from 'vitest';
import { mayRead } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import { systemActor } from '../define/roles.ts';
import { RuleBook } from '../define/rules.ts';
import { warningsOf } from '../define/schema.ts';
import { actorAs, openClocks, ruleOf, type Step, timeAt, walk } from '../test-support.ts';
import { customsDetention } from './customs-detention.ts';
import { customsRecordal } from './customs-recordal.ts';

const wan = (n: number) => n * 1_000_000;
const rules = new RuleBook([
  ruleOf('customs.ex_officio_apply', 3, 'workday'),
  ruleOf('customs.ex_officio_examine', 30, 'workday'),
  ruleOf('customs.ex_officio_release', 50, 'workday'),
  ruleOf('customs.on_request_release', 20, 'workday'),
  ruleOf('customs.recordal_decision', 30, 'workday'),
  { ...ruleOf('customs.recordal_term', 120, 'month'), roll: false },
  ruleOf('customs.recordal_change', 30, 'workday'),
  ruleOf('customs.bond_low', wan(2), 'fen'),
  ruleOf('customs.bond_high', wan(20), 'fen'),
  ruleOf('customs.bond_mid_share', 0.5, 'ratio'),
  ruleOf('customs.bond_mid_min', wan(2), 'fen'),
  ruleOf('customs.bond_high_amount', wan(10), 'fen'),
  ruleOf('customs.bond_general_min', wan(20), 'fen'),
]);
const customs = actorAs('customs', 'mine', '350500');
const goods: MatterData = {
  ...{ title: '出口侵权运动鞋', route: 'exOfficio', goods: '运动鞋', pieces: 1200, goodsValue: wan(12) },
  right: { type: 'trademark', number: '1234567' },
};
const found = (day: string, more: MatterData = {}, ...steps: Step[]) =>
  walk(customsDetention, rules, [day, customs], { ...goods, ...more }, ...steps);
const bond: MatterData = {
  appliedOn: '2024-02-07',
  bond: wan(6),
  bondKind: 'single',
  bondPaidOn: '2024-02-07',
};
const detained: Step[] = [
  ['2024-02-06', customs, 'notify', { noticedOn: '2024-02-06' }],
  ['2024-02-07', customs, 'apply', bond],
  ['2024-02-08', customs, 'detain', { detainedOn: '2024-02-08' }],
];

describe('ex officio', () => {
  test('three working days for the holder, or nothing is detained', () => {
    // 9 February was worked; the festival was 10 to 17, Sunday 18 worked.
    const noticed: Step = ['2024-02-07', customs, 'notify', { noticedOn: '2024-02-07' }];
    const r = found('2024-02-06', {}, noticed);
    expect(openClocks(r)).toEqual({ application: '2024-02-18' });
    expect(found('2024-02-06', {}, noticed, ['2024-02-19', systemActor, 'noApplication']).state).toBe(
      'released',
    );
  });
  test('thirty working days to find, fifty to release', () => {
    const r = found('2024-02-06', {}, ...detained);
    expect(openClocks(r)).toEqual({ finding: '2024-03-27', exOfficioRelease: '2024-04-25' });
    const gone = found('2024-02-06', {}, ...detained, ['2024-04-26', systemActor, 'releaseByTerm']);
    expect([gone.state, gone.data.releasedOn]).toEqual(['released', '2024-04-26']);
  });
  test('a finding, or a notice of a court, ends the wait', () => {
    const infringing: Step = ['2024-03-20', customs, 'findInfringing', { examinedOn: '2024-03-20' }];
    expect(openClocks(found('2024-02-06', {}, ...detained, infringing))).toEqual({});
    const held = found('2024-02-06', {}, ...detained, [
      '2024-04-01',
      customs,
      'holdForCourt',
      { courtNoticeOn: '2024-04-01', courtNotice: '协助执行通知书' },
    ]);
    expect(openClocks(held)).toEqual({ finding: '2024-03-27' });
  });
});

describe('on request', () => {
  const request = { route: 'onRequest' };
  const accepted: Step = ['2024-02-07', customs, 'acceptRequest', bond];
  test('a bond up to the value, and twenty working days', () => {
    const r = found('2024-02-06', request, accepted, [
      '2024-02-08',
      customs,
      'detain',
      { detainedOn: '2024-02-08' },
    ]);
    expect(openClocks(r)).toEqual({ requestRelease: '2024-03-13' });
    expect(() =>
      found('2024-02-06', request, ['2024-02-07', customs, 'acceptRequest', { ...bond, bond: wan(13) }]),
    ).toThrow('bond_above_value');
    expect(() => found('2024-02-06', {}, accepted)).toThrow('not_on_request');
  });
});

test('only in a patent matter do goods go against a counter-bond', () => {
  const patent = { right: { type: 'patent', number: '201710601862.3' } };
  const paid = (counterBond: number): Step => ['2024-03-01', customs, 'releaseOnBond', { counterBond }];
  expect(found('2024-02-06', patent, ...detained, paid(wan(12))).state).toBe('released');
  expect(() => found('2024-02-06', patent, ...detained, paid(wan(11)))).toThrow('counter_bond');
  expect(() => found('2024-02-06', {}, ...detained, paid(wan(12)))).toThrow('counter_bond');
});

test('a bond that does not follow the value is told of', () => {
  const time = timeAt('2024-03-05T02:00:00.000Z', rules);
  const said = (data: MatterData) =>
    warningsOf(customsDetention, { ...goods, ...data }, time).map((w) => w.code);
  expect(said({ bond: wan(6) })).toEqual([]);
  expect(said({ bond: wan(5) })).toEqual(['bond_differs']);
  expect(said({ bond: wan(5), bondKind: 'general' })).toEqual(['general_bond_low']);
  expect(said({ bond: wan(20), bondKind: 'general' })).toEqual([]);
  expect(said({ bond: wan(5), route: 'onRequest' })).toEqual([]);
});

test('customs alone see it', () => {
  const r = found('2024-02-06');
  const seen = (role: 'customs' | 'ipOfficer' | 'police', office: string) =>
    mayRead(customsDetention, { ...r, region: '350500' }, actorAs(role, office, '350500'));
  expect([
    seen('customs', 'customs-city'),
    seen('ipOfficer', 'ip-city'),
    seen('police', 'police-city'),
  ]).toEqual([true, false, false]);
});

describe('a recordal', () => {
  const holder = actorAs('rightHolder');
  const data: MatterData = {
    ...{ name: '某牌', holder: { name: '恒泰鞋业', office: 'mine' } },
    right: { type: 'trademark', number: '1234567' },
  };
  const recorded: Step = [
    '2024-03-20',
    holder,
    'record',
    { recordalNumber: 'T2024-12345', recordedOn: '2024-03-18', termFrom: '2024-03-18' },
  ];
  test('thirty working days to decide, ten years, thirty working days for a change', () => {
    expect(openClocks(walk(customsRecordal, rules, ['2024-02-05', holder], data))).toEqual({
      decision: '2024-03-22',
    });
    const r = walk(customsRecordal, rules, ['2024-02-05', holder], data, recorded);
    expect(openClocks(r)).toEqual({ term: '2034-03-18' });
    const changed = walk(customsRecordal, rules, ['2024-02-05', holder], data, recorded, [
      '2024-04-01',
      holder,
      'reportChange',
      { changedOn: '2024-04-01', changeNote: '许可使用人变更' },
    ]);
    expect(openClocks(changed)).toEqual({ term: '2034-03-18', change: '2024-05-15' });
  });
  test('ends with its last day, whenever that is noticed', () => {
    const r = walk(customsRecordal, rules, ['2024-02-05', holder], data, recorded, [
      '2034-03-25',
      systemActor,
      'expire',
    ]);
    expect([r.state, r.data.endedOn]).toEqual(['expired', '2034-03-18']);
  });
});
