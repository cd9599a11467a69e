import { expect, test } from 'vitest';
import { decideCreation, mayRead } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import type { Role } from '../define/roles.ts';
import { RuleBook } from '../define/rules.ts';
import { warningsOf } from '../define/schema.ts';
import { actorAs, openClocks, recordOf, ruleOf, type Step, timeAt, walk } from '../test-support.ts';
import { arrestReview } from './arrest-review.ts';
import { courtCase } from './court-case.ts';
import { modelCase } from './model-case.ts';
import { prosecutionReview } from './prosecution-review.ts';

const firm = (id: string, value: number, unit: 'month' | 'calendar_day') => ({
  ...ruleOf(id, value, unit),
  roll: false,
});
const rules = new RuleBook([
  firm('procuracy.arrest', 7, 'calendar_day'),
  firm('procuracy.charge', 1, 'month'),
  firm('procuracy.charge_extension', 15, 'calendar_day'),
  ruleOf('procuracy.supplement', 1, 'month'),
  ruleOf('procuracy.supplement_times', 2, 'count'),
  ruleOf('court.civil_first', 6, 'month'),
  ruleOf('court.civil_extension', 6, 'month'),
  ruleOf('court.civil_simple', 3, 'month'),
  ruleOf('court.civil_simple_extension', 1, 'month', '2022-01-01'),
  ruleOf('court.criminal_first', 2, 'month'),
  ruleOf('court.criminal_extension', 1, 'month'),
]);
const procurator = actorAs('procurator', 'procuratorate', '350582');
const court = actorAs('court', 'court', '350582');

const reviewed = (receivedOn: string, ...steps: Step[]) =>
  walk(
    prosecutionReview,
    rules,
    [receivedOn, procurator],
    { name: '案', caseNumber: '检诉〔2024〕1号', transferredBy: '市公安局', receivedOn, persons: 5 },
    ...steps,
  );

test('seven days for an arrest: a holiday moves nothing while people are held', () => {
  const received = (receivedOn: string, ...steps: Step[]) =>
    walk(
      arrestReview,
      rules,
      [receivedOn, procurator],
      { name: '案', caseNumber: '检捕〔2024〕1号', requestedBy: '市公安局', receivedOn, persons: 3 },
      ...steps,
    );
  // The seventh day lies in the Spring Festival of 2024 (10 to 17 February).
  expect(openClocks(received('2024-02-07'))).toEqual({ decision: '2024-02-14' });
  const decided = received('2024-02-07', [
    '2024-02-09',
    procurator,
    'approve',
    { decidedOn: '2024-02-09', approvedPersons: 2, refusedPersons: 1, refusalGround: 'noNeed' },
  ]);
  expect(decided).toMatchObject({ state: 'approved', dueAt: null });
});

test('one month for the prosecution, fifteen days more, anew after a return, and no third return', () => {
  expect(openClocks(reviewed('2024-01-10'))).toEqual({ review: '2024-02-10' });
  expect(openClocks(reviewed('2024-01-10', ['2024-02-01', procurator, 'extend']))).toEqual({
    review: '2024-02-25',
  });
  const back = (returned: string, again: string): Step[] => [
    [returned, procurator, 'returnCase', { returnedOn: returned }],
    [again, procurator, 'resubmit', { resubmittedOn: again }],
  ];
  // While it is with the police only their month runs; it ends in Qingming and rolls to Sunday 7 April, which was worked.
  expect(
    openClocks(
      reviewed('2024-02-20', ['2024-03-05', procurator, 'returnCase', { returnedOn: '2024-03-05' }]),
    ),
  ).toEqual({ supplement: '2024-04-07' });
  const once = back('2024-03-05', '2024-04-01');
  expect(openClocks(reviewed('2024-02-20', ...once))).toEqual({ review: '2024-05-01' });
  const twice = [...once, ...back('2024-04-20', '2024-05-10')];
  expect(reviewed('2024-02-20', ...twice).data.returns).toBe(2);
  expect(() => reviewed('2024-02-20', ...twice, ...back('2024-06-01', '2024-06-20'))).toThrow(
    'returns_used_up',
  );
});

test('some are charged and some are not: both numbers stand', () => {
  const r = reviewed('2024-03-01', [
    '2024-03-20',
    procurator,
    'charge',
    { decidedOn: '2024-03-20', chargedPersons: 4, notChargedPersons: 1, notChargedGround: 'discretionary' },
  ]);
  expect(r).toMatchObject({
    state: 'charged',
    data: { persons: 5, chargedPersons: 4, notChargedPersons: 1 },
  });
});

const civil = { caseType: 'civil', instance: 'first' };
const filed = (filedOn: string, more: MatterData = {}, ...steps: Step[]) =>
  walk(
    courtCase,
    rules,
    [filedOn, court],
    { name: '案', caseNumber: '（2024）闽0582民初1号', procedure: 'ordinary', ...civil, filedOn, ...more },
    ...steps,
  );

test('six months for a civil case, three by simple procedure, longer where granted', () => {
  expect(openClocks(filed('2024-03-01'))).toEqual({ civilFirst: '2024-09-02' });
  expect(openClocks(filed('2024-03-01', { procedure: 'simple' }))).toEqual({ civilSimple: '2024-06-03' });
  const extended: Step = ['2024-05-20', court, 'extend', { extendedOn: '2024-05-20' }];
  expect(openClocks(filed('2024-03-01', { procedure: 'simple' }, extended))).toEqual({
    civilSimple: '2024-07-01',
  });
  // Before 2022 the simple procedure could not be extended.
  expect(openClocks(filed('2021-03-01', { procedure: 'simple' }, extended))).toEqual({
    civilSimple: '2021-06-01',
  });
  const turned = filed('2024-03-01', { procedure: 'simple' }, ['2024-05-20', court, 'toOrdinary']);
  expect(openClocks(turned)).toEqual({ civilFirst: '2024-09-02' });
});

test('a term that ends in the Spring Festival, and one that ends on a make-up day', () => {
  // 12 February 2024 was off until Saturday 17; Sunday 18 was worked.
  expect(openClocks(filed('2023-08-12'))).toEqual({ civilFirst: '2024-02-18' });
  expect(openClocks(filed('2024-01-07', { procedure: 'simple' }))).toEqual({ civilSimple: '2024-04-07' });
});

test('a stay does not count, nor do the days of an expertise; while it lasts nothing runs', () => {
  const stayed: Step = ['2024-04-01', court, 'suspend', { suspendedOn: '2024-04-01', excludedDays: 10 }];
  expect(openClocks(filed('2024-03-01', {}, stayed))).toEqual({});
  const resumed: Step = ['2024-05-01', court, 'resume', { resumedOn: '2024-05-01' }];
  // Thirty days of the stay and ten of the expertise after 1 September; 11 and 12 October are worked days.
  expect(openClocks(filed('2024-03-01', {}, stayed, resumed))).toEqual({ civilFirst: '2024-10-12' });
});

test('a criminal case has two months and at the latest three', () => {
  const criminal = { caseType: 'criminal', caseNumber: '（2024）闽0582刑初1号' };
  expect(openClocks(filed('2024-03-04', criminal))).toEqual({ criminalFirst: '2024-05-06' });
  expect(
    openClocks(filed('2024-03-04', criminal, ['2024-04-30', court, 'extend', { extendedOn: '2024-04-30' }])),
  ).toEqual({ criminalFirst: '2024-06-04' });
});

test('a case number that says otherwise than the record is pointed out', () => {
  const time = timeAt('2024-03-05T02:00:00.000Z', rules);
  const codes = (data: MatterData) => warningsOf(courtCase, data, time).map((w) => w.code);
  const fits = { caseNumber: '（2024）闽05民初12号', ...civil, filedOn: '2024-03-01' };
  expect(codes(fits)).toEqual([]);
  expect(codes({ ...fits, caseNumber: '（2024）闽05知民初12号' })).toEqual([]);
  expect(codes({ ...fits, caseNumber: '（2024）闽05行初12号' })).toEqual(['case_number_type']);
  expect(codes({ ...fits, instance: 'second' })).toEqual(['case_number_instance']);
  expect(codes({ ...fits, filedOn: '2023-12-29' })).toEqual(['case_number_year']);
});

test('procuratorates and courts see their own alone; a model case is open to all once selected', () => {
  const who = (role: Role, region = '350500') => actorAs(role, 'other', region);
  const sees = (d: typeof courtCase, role: Role, region?: string) =>
    mayRead(d, recordOf(d, { region: '350582' }), who(role, region));
  for (const d of [arrestReview, prosecutionReview]) {
    expect(['350582', '350500', '350583'].map((r) => sees(d, 'procurator', r))).toEqual([true, true, false]);
    expect((['ipOfficer', 'police', 'court'] as const).some((role) => sees(d, role))).toBe(false);
  }
  expect(
    (['court', 'ipOfficer', 'police', 'procurator'] as const).map((role) => sees(courtCase, role)),
  ).toEqual([true, false, false, false]);
  const model = (state: string) => recordOf(modelCase, { state, office: 'court' });
  expect(mayRead(modelCase, model('proposed'), who('public'))).toBe(false);
  expect(mayRead(modelCase, model('selected'), who('public'))).toBe(true);
});

test('a court files for its own county only', () => {
  const draft = recordOf(courtCase, {
    region: '350583',
    data: { name: '案', caseNumber: '（2024）闽0583民初1号', ...civil, filedOn: '2024-03-01' },
  });
  const codes = (region: string) => {
    const made = decideCreation(
      courtCase,
      draft,
      actorAs('court', 'c', region),
      timeAt('2024-03-05T02:00:00.000Z', rules),
    );
    return made.ok ? [] : made.refusals.map((r) => r.code);
  };
  expect([codes('350582'), codes('350583'), codes('350500')]).toEqual([['not_permitted'], [], []]);
});
