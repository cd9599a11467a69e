import { expect, test } from 'vitest';
import { decideTransition, mayEdit, mayRead } from '../define/decide.ts';
import type { MatterData, MatterRecord } from '../define/record.ts';
import { RuleBook } from '../define/rules.ts';
import { actorAs, recordOf, ruleOf, timeAt } from '../test-support.ts';
import { copyrightSoftware } from './copyright-software.ts';
import { copyrightWork } from './copyright-work.ts';

const rules = new RuleBook([
  ruleOf('copyright.registration', 30, 'workday'),
  ruleOf('remind.week', 168, 'hour'),
]);
const officer = actorAs('copyrightOfficer', 'copyright', '350500');
const holder = actorAs('rightHolder');
const work: MatterData = {
  ...{ title: '刺桐花开', workType: 'art', owner: { name: '恒泰', office: 'mine' }, pledge: true },
  sample: [{ id: 'a'.repeat(64), name: 'a.png', size: 1, type: 'image/png' }],
};
type Step = readonly [day: string, actor: typeof holder, transition: string, input?: MatterData];

function run(...steps: Step[]): MatterRecord {
  let record = recordOf(copyrightWork, { data: work });
  for (const [day, actor, name, input] of steps) {
    const time = timeAt(`${day}T02:00:00.000Z`, rules);
    const decision = decideTransition(copyrightWork, record, name, input ?? {}, actor, time);
    if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
    record = { ...record, ...decision };
  }
  return record;
}
const accepted: Step[] = [
  ['2024-01-19', holder, 'submit'],
  ['2024-01-22', officer, 'accept'],
];
const number = { number: '闽作登字-2024-F-00012345', registeredOn: '2024-03-04' };

test('thirty working days, over Spring Festival and its make-up days', () => {
  // Off from 10 to 17 February 2024; Sundays 4 and 18 February were worked.
  expect(run(...accepted).dueAt).toBe('2024-03-07T15:59:59.000Z');
});

test('a work is returned once, accepted, registered under its number', () => {
  const r = run(
    ['2024-01-15', holder, 'submit'],
    ['2024-01-16', officer, 'return', { returnReason: '请补样本' }],
    ['2024-01-19', holder, 'resubmit'],
    ['2024-01-22', officer, 'accept'],
    ['2024-03-04', officer, 'register', number],
  );
  expect(r).toMatchObject({
    state: 'registered',
    data: { submittedOn: '2024-01-15', decidedOn: '2024-03-04', reviewer: 'copyrightOfficer' },
  });
  expect(r.clocks.map((c) => c.metAt !== null)).toEqual([true]);
});

test('the holder changes it before it is taken in hand, and sees only its own', () => {
  const submitted = run(['2024-01-19', holder, 'submit']);
  expect(mayEdit(copyrightWork, recordOf(copyrightWork, { data: work }), holder)).toBe(true);
  expect(mayEdit(copyrightWork, submitted, holder)).toBe(false);
  expect(mayRead(copyrightWork, submitted, actorAs('rightHolder', 'rival'))).toBe(false);
});

test('the IP office reads what is registered, not what is being examined', () => {
  const ip = actorAs('ipOfficer', 'ip', '350500');
  expect(mayRead(copyrightWork, run(...accepted), ip)).toBe(false);
  expect(mayRead(copyrightWork, run(...accepted, ['2024-03-04', officer, 'register', number]), ip)).toBe(
    true,
  );
});

test('software and works are counted apart', () => {
  expect(Object.keys(copyrightWork.figures ?? {})).toContain('copyright.registered');
  expect(Object.keys(copyrightSoftware.figures ?? {})).toEqual([
    'copyright.software',
    'copyright.software.total',
  ]);
});
