import { expect, test } from 'vitest';
import { mayEdit, mayRead, openTransitions } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import type { Role } from '../define/roles.ts';
import { RuleBook } from '../define/rules.ts';
import { actorAs, openClocks, recordOf, ruleOf, type Step, walk } from '../test-support.ts';
import { clusterOperation } from './cluster-operation.ts';
import { crossRegionPlace } from './cross-region-place.ts';
import { policeArrest } from './police-arrest.ts';
import { policeCase } from './police-case.ts';
import { supervisedCase } from './supervised-case.ts';

const rules = new RuleBook([
  ruleOf('police.review', 7, 'calendar_day'),
  ruleOf('transfer.police_decision', 3, 'calendar_day'),
  ruleOf('transfer.police_decision_latest', 10, 'calendar_day'),
  ruleOf('transfer.police_decision_complex', 30, 'calendar_day'),
  ruleOf('transfer.police_decision_extension', 30, 'calendar_day'),
  ruleOf('police.supervised_report', 1, 'month'),
  ruleOf('police.supervised_due', 3, 'month'),
  { ...ruleOf('stated_term.end', 0, 'calendar_day'), roll: false },
]);
const police = actorAs('police', 'police', '350582');
const accepted = (acceptedOn: string, more: MatterData = {}): MatterData => ({
  ...{ name: '某某鞋业被假冒商标案', source: 'report', charge: '213', acceptedOn },
  ...more,
});
const opened = (acceptedOn: string, more: MatterData = {}, ...steps: Step[]) =>
  walk(policeCase, rules, [acceptedOn, police], accepted(acceptedOn, more), ...steps);

test('seven days to decide on a report, past the Spring Festival to the first working day', () => {
  // 10 to 17 February 2024 were off, Sunday 18 was worked: the seventh day, Friday 16, rolls to Sunday 18.
  expect(openClocks(opened('2024-02-09'))).toEqual({ review: '2024-02-18' });
  expect(openClocks(opened('2024-03-01'))).toEqual({ review: '2024-03-08' });
});

test('three days for a transferred case, ten at the latest', () => {
  expect(openClocks(opened('2024-03-04', { source: 'transfer' }))).toEqual({
    transferReview: '2024-03-07',
    transferLatest: '2024-03-14',
  });
  // The third day is Saturday 6 April, Qingming; Sunday 7 was worked.
  expect(openClocks(opened('2024-04-03', { source: 'customs' })).transferReview).toBe('2024-04-07');
});

test('thirty days for a complex lead and thirty more for an exceptional one', () => {
  const extended = (complexity: string): Step => [
    '2024-03-05',
    police,
    'extend',
    { complexity, extensionApproval: '局长' },
  ];
  expect(openClocks(opened('2024-03-01', {}, extended('complex')))).toEqual({ complexReview: '2024-04-01' });
  expect(openClocks(opened('2024-03-01', {}, extended('special')))).toEqual({ complexReview: '2024-04-30' });
});

test('from filing to the end of the investigation', () => {
  const r = opened(
    '2024-03-01',
    {},
    ['2024-03-06', police, 'file', { caseNumber: '立字〔2024〕1号', filedOn: '2024-03-06' }],
    ['2024-05-10', police, 'solve', { solvedOn: '2024-05-10', value: 2_600_000_00 }],
    ['2024-08-01', police, 'conclude', { concludedOn: '2024-08-01', prosecutionNumber: '诉字〔2024〕1号' }],
  );
  expect(r).toMatchObject({ state: 'concluded', dueAt: null, data: { decidedOn: '2024-03-06' } });
});

test('a supervised case reports every month and ends by the letter, or after three months', () => {
  const issue = (dueOn?: string): Step => [
    '2024-01-11',
    police,
    'issue',
    { letterNumber: '闽公督〔2024〕1号', issuedOn: '2024-01-10', ...(dueOn && { dueOn }) },
  ];
  const made = (...steps: Step[]) =>
    walk(supervisedCase, rules, ['2024-01-02', police], { name: '案', authority: 'province' }, ...steps);
  // The month ends in the Spring Festival: 10 February rolls to Sunday 18, which was worked.
  expect(openClocks(made(issue()))).toEqual({ completion: '2024-04-10', report: '2024-02-18' });
  // A day that the letter names does not move.
  expect(openClocks(made(issue('2024-02-11')))).toEqual({ letter: '2024-02-11', report: '2024-02-18' });
  const reported = made(issue(), ['2024-02-05', police, 'report', { report: '已抓获二人' }]);
  expect(openClocks(reported).report).toBe('2024-03-05');
  expect(reported.data.reports).toBe(1);
  const completed = made(issue(), [
    '2024-03-20',
    police,
    'complete',
    { completedOn: '2024-03-20', result: '已移送起诉' },
  ]);
  expect(completed.dueAt).toBeNull();
});

test('a cluster operation that was not approved has no day of initiation', () => {
  const r = walk(
    clusterOperation,
    rules,
    ['2024-01-02', police],
    { name: '战役' },
    ['2024-01-03', police, 'request', { requestedOn: '2024-01-03' }],
    ['2024-01-10', police, 'refuse', { refusal: '线索不足' }],
  );
  expect(r.state).toBe('not_approved');
  expect(r.data.initiatedOn).toBeUndefined();
});

test('numbers of a place are corrected only with source, day and reason', () => {
  const found = {
    netClosedOn: '2024-03-05',
    source: '专案组通报',
    asOf: '2024-03-05',
    arrested: 12,
    officers: 200,
  };
  const operation = '0190b1c2-0000-7000-8000-000000000001';
  const place = (...steps: Step[]) =>
    walk(crossRegionPlace, rules, ['2024-03-01', police], { place: '甲市', operation }, ...steps);
  const verified: Step[] = [
    ['2024-03-05', police, 'closeNet', found],
    ['2024-03-20', police, 'verify', { arrested: 14, asOf: '2024-03-20', source: '核定表' }],
  ];
  expect(() => place(...verified, ['2024-04-01', police, 'correct', { arrested: 16 }])).toThrow(
    'field_required',
  );
  const corrected = place(...verified, [
    '2024-04-01',
    police,
    'correct',
    { arrested: 16, asOf: '2024-04-01', note: '新到案二人；媒体报道为12人' },
  ]);
  expect(corrected).toMatchObject({ state: 'verified', data: { arrested: 16, netClosedOn: '2024-03-05' } });
});

test('the police alone see their cases: a county its own, the city all, the IP office none', () => {
  const who = (role: Role, region: string) => actorAs(role, 'other', region);
  for (const d of [policeCase, policeArrest, supervisedCase, clusterOperation, crossRegionPlace]) {
    const r = recordOf(d, { region: '350582', data: {} });
    const seers = [who('police', '350582'), who('police', '350500'), who('police', '350583')];
    const others = [who('ipOfficer', '350500'), who('procurator', '350500'), who('court', '350500')];
    expect([...seers, ...others].map((a) => mayRead(d, r, a))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(others.some((a) => mayEdit(d, r, a) || openTransitions(d, r, a).length > 0)).toBe(false);
  }
});
