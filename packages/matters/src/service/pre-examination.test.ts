import { expect, test } from 'vitest';
import { decideCreation, decideTransition, mayRead } from '../define/decide.ts';
import type { MatterData, MatterRecord } from '../define/record.ts';
import { ruleIdsUsed } from '../index.ts';
import { actorAs, recordOf, rulesFor, timeAt } from '../test-support.ts';
import { preExamination } from './pre-examination.ts';

const rules = rulesFor(ruleIdsUsed([preExamination]));
const examiner = actorAs('examiner', 'centre', '350500');
const holder = actorAs('rightHolder');
const documents = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];
const application: MatterData = {
  ...{ title: '一种鞋', patentType: 'invention', applicant: { name: '恒泰', office: 'mine' }, documents },
  ...{ electronicFiling: true, earlyPublication: true, noVoluntaryAmendment: true },
};

type Step = readonly [day: string, actor: typeof holder, transition: string, input?: MatterData];

function run(data: MatterData, ...steps: Step[]): MatterRecord {
  const draft = recordOf(preExamination, { data });
  const made = decideCreation(preExamination, draft, holder, timeAt('2024-03-01T02:00:00.000Z', rules));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  let record: MatterRecord = {
    ...draft,
    state: made.state,
    data: made.data,
    clocks: made.clocks,
    dueAt: made.dueAt,
  };
  for (const [day, actor, name, input] of steps) {
    const time = timeAt(`${day}T02:00:00.000Z`, rules);
    const next = decideTransition(preExamination, record, name, input ?? {}, actor, time);
    if (!next.ok) throw new Error(`${name}: ${next.refusals.map((r) => r.code).join()}`);
    record = { ...record, state: next.state, data: next.data, clocks: next.clocks, dueAt: next.dueAt };
  }
  return record;
}
const examined: Step[] = [
  ['2024-03-04', examiner, 'accept'],
  ['2024-03-05', examiner, 'start'],
];
const revised = (day: string): Step[] => [
  [day, examiner, 'askRevision', { opinion: '请改' }],
  [day, holder, 'revise', { documents }],
];
const marked: Step[] = [
  ...examined,
  ['2024-03-08', examiner, 'pass'],
  [
    '2024-03-11',
    holder,
    'file',
    { applicationNumber: '201710601862.3', filedOn: '2024-03-11', feesPaidOn: '2024-03-11', sameText: true },
  ],
  ['2024-03-13', examiner, 'mark'],
];
const open = (r: MatterRecord) => r.clocks.filter((c) => c.metAt === null).map((c) => c.deadline);

test('a case of the day it came in, through to the announcement', () => {
  const r = run(
    application,
    ...marked,
    ['2024-04-28', holder, 'grant', { grantNoticeOn: '2024-04-26' }],
    ['2024-05-20', holder, 'announce', { announcedOn: '2024-05-17' }],
  );
  expect(r).toMatchObject({
    state: 'announced',
    dueAt: null,
    data: { submittedOn: '2024-03-01', closedOn: '2024-03-08', examiner: 'examiner' },
  });
});

test('an imported case keeps the day it was submitted', () =>
  expect(run({ ...application, submittedOn: '2021-08-02' }).data.submittedOn).toBe('2021-08-02'));

test('two revisions and no third', () => {
  const twice = [...examined, ...revised('2024-03-06'), ...revised('2024-03-07')];
  expect(run(application, ...twice).data.revisions).toBe(2);
  expect(() => run(application, ...twice, ...revised('2024-03-08'))).toThrow('revisions_used_up');
});

test('ten working days for the first office action, five for later ones', () => {
  const first: Step = ['2024-03-25', holder, 'officeAction', { actionOn: '2024-03-25' }];
  const r = run(application, ...marked, first);
  expect(open(r)).toEqual(['firstAction']);
  // Qingming 2024 was 4 to 6 April, and Sunday 7 April was worked.
  expect(r.dueAt).toBe('2024-04-09T15:59:59.000Z');
  const later = run(
    application,
    ...marked,
    first,
    ['2024-04-01', holder, 'answer', { answeredOn: '2024-04-01' }],
    ['2024-04-15', holder, 'officeAction', { actionOn: '2024-04-15' }],
  );
  expect(open(later)).toEqual(['laterAction']);
  expect(later.dueAt).toBe('2024-04-22T15:59:59.000Z');
});

test('utility models have their own target and the term of a correction', () => {
  const utility = { ...application, patentType: 'utility' };
  expect(open(run(utility, ...examined))).toEqual(['utilityTarget']);
  expect(
    open(run(utility, ...marked, ['2024-03-25', holder, 'officeAction', { actionOn: '2024-03-25' }])),
  ).toEqual(['correction']);
});

test('the centre of another city does not see it', () => {
  const r = run(application);
  expect(
    [examiner, actorAs('examiner', 'other', '350200'), holder, actorAs('rightHolder', 'rival')].map((a) =>
      mayRead(preExamination, r, a),
    ),
  ).toEqual([true, false, true, false]);
});

test('an early publication is asked of inventions only', () => {
  const utility = { ...application, patentType: 'utility', earlyPublication: false };
  expect(run(utility, ...examined).state).toBe('examining');
  expect(() => run({ ...application, earlyPublication: false }, ...examined)).toThrow('early_publication');
});
