import { expect, test } from 'vitest';
import { mayRead } from '../define/decide.ts';
import type { MatterData } from '../define/record.ts';
import { RuleBook } from '../define/rules.ts';
import { warningsOf } from '../define/schema.ts';
import { actorAs, openClocks, ruleOf, type Step, timeAt, walk } from '../test-support.ts';
import { preexamEntity } from './preexam-entity.ts';

const rules = new RuleBook([
  { ...ruleOf('preexam.company_age', 12, 'month', '2021-01-01'), roll: false },
  ruleOf('preexam.insured', 5, 'count', '2021-01-01'),
  ruleOf('preexam.inventions', 1, 'count', '2021-01-01'),
  ruleOf('preexam.other_patents', 3, 'count', '2021-01-01'),
  { ...ruleOf('preexam.clean', 24, 'month', '2021-01-01'), roll: false },
  ruleOf('preexam.suspend_fail_rate', 0.5, 'ratio', '2021-01-01'),
  { ...ruleOf('preexam.suspend_term', 6, 'month', '2021-01-01'), roll: false },
]);
const holder = actorAs('rightHolder');
const examiner = actorAs('examiner', 'centre', '350500');
const entity: MatterData = {
  ...{ company: { name: '恒泰', uscc: '91350100M000100Y43', office: 'mine' }, county: '350582' },
  ...{ technicalField: '智能制造', classes: ['B25J9/16'], undertaking: true },
};
const active: Step[] = [
  ['2024-03-04', examiner, 'pass'],
  ['2024-03-20', examiner, 'confirm', { cnipaOn: '2024-03-19' }],
  ['2024-03-21', examiner, 'activate'],
];
const filed = (...steps: Step[]) => walk(preexamEntity, rules, ['2024-03-01', holder], entity, ...steps);

test('from the application to the entry, and back after a suspension of six months', () => {
  expect(filed(...active)).toMatchObject({
    state: 'active',
    office: 'mine',
    data: { appliedOn: '2024-03-01', activeOn: '2024-03-21' },
  });
  const suspended: Step = [
    '2024-04-01',
    examiner,
    'suspend',
    { suspendedOn: '2024-04-01', suspensionGround: 'abnormal' },
  ];
  // 1 October is a holiday; a suspension that ends in it is over all the same.
  expect(openClocks(filed(...active, suspended))).toEqual({ suspension: '2024-10-01' });
  expect(() => filed(...active, suspended, ['2024-09-30', examiner, 'resume'])).toThrow('suspension_running');
  expect(filed(...active, suspended, ['2024-10-01', examiner, 'resume'])).toMatchObject({
    state: 'active',
    dueAt: null,
    data: { activeOn: '2024-03-21' },
  });
});

test('the conditions of other cities are advised, and what is not filled in is not held against anybody', () => {
  const codes = (data: MatterData) =>
    warningsOf(
      preexamEntity,
      { ...entity, appliedOn: '2024-03-01', ...data },
      timeAt('2024-03-05T02:00:00.000Z', rules),
    )
      .filter((w) => w.field !== 'company')
      .map((w) => w.code);
  expect(codes({})).toEqual([]);
  expect(codes({ establishedOn: '2023-03-01' })).toEqual([]);
  expect(codes({ establishedOn: '2023-03-02' })).toEqual(['entity_too_young']);
  expect([codes({ insured: 5 }), codes({ insured: 4 })]).toEqual([[], ['entity_too_small']]);
  expect(codes({ inventions: 0, otherPatents: 3 })).toEqual([]);
  expect(codes({ inventions: 1, otherPatents: 0 })).toEqual([]);
  expect(codes({ inventions: 0, otherPatents: 2 })).toEqual(['entity_few_patents']);
  expect(codes({ lastBreachOn: '2022-03-01' })).toEqual([]);
  expect(codes({ lastBreachOn: '2022-03-02' })).toEqual(['entity_not_clean']);
  const failures = (failureRate: number) => codes({ suspensionGround: 'failures', failureRate });
  expect([failures(0.51), failures(0.5)]).toEqual([[], ['failure_rate_low']]);
  // Before the rules that it is measured by there was nothing to hold against it.
  expect(codes({ appliedOn: '2020-12-31', insured: 0, establishedOn: '2020-12-01' })).toEqual([]);
});

test('the centre of the city and the entity itself see it', () => {
  const r = { ...filed(), region: '350582' };
  const seen = [holder, examiner, actorAs('rightHolder', 'rival'), actorAs('examiner', 'other', '350200')];
  expect(seen.map((a) => mayRead(preexamEntity, r, a))).toEqual([true, true, false, false]);
});
