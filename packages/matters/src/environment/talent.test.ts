import { expect, test } from 'vitest';
import { clocksOf } from '../define/clocks.ts';
import { decideTransition, mayRead } from '../define/decide.ts';
import type { MatterData, MatterRecord } from '../define/record.ts';
import { type Actor, systemActor } from '../define/roles.ts';
import { RuleBook } from '../define/rules.ts';
import { actorAs, recordOf, ruleOf, timeAt } from '../test-support.ts';
import { talent } from './talent.ts';

const rules = new RuleBook([{ ...ruleOf('stated_term.end', 0, 'calendar_day'), roll: false }]);
const time = timeAt('2024-03-05T02:00:00.000Z', rules);
const bureau = actorAs('humanResources', 'hr', '350500');
const applied = recordOf(talent, {
  data: { name: '某人', level: 'l3', basis: 'patent_award', appliedOn: '2021-03-01' },
});

function press(r: MatterRecord, name: string, input: MatterData = {}, actor: Actor = bureau): MatterRecord {
  const decision = decideTransition(talent, r, name, input, actor, time);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return { ...r, state: decision.state, data: decision.data };
}
const recognised = press(press(applied, 'publicise'), 'recognise', {
  ...{ recognisedOn: '2021-08-01', documentNumber: '1号', level: 'l4', validUntil: '2024-03-03' },
});

test('a person is recognised after the public was asked, and at the level then decided', () => {
  expect(recognised).toMatchObject({
    state: 'recognised',
    data: { level: 'l4', publicisedOn: '2024-03-05' },
  });
  expect(decideTransition(talent, applied, 'recognise', {}, bureau, time).ok).toBe(false);
});

test('a recognition ends by itself with its last day, be it a Sunday', () => {
  expect(clocksOf(talent, recognised, time)[0]?.dueAt).toBe('2024-03-03T15:59:59.000Z');
  expect(press(recognised, 'expire', {}, systemActor).data.endedOn).toBe('2024-03-03');
});

test('persons are known to the bureau alone', () => {
  const others = [actorAs('ipOfficer'), actorAs('rightHolder'), actorAs('humanResources', 'hr', '350200')];
  expect(others.map((a) => mayRead(talent, applied, a))).toEqual([false, false, false]);
  expect(mayRead(talent, applied, bureau)).toBe(true);
});

test('each level has its figures, whoever is in none is in no total, and all are of persons', () => {
  const figures = Object.entries(talent.figures ?? {});
  for (const level of ['l1', 'l2', 'l3', 'l4', 'l5'])
    for (const total of ['talent.new', 'talent.total']) {
      const part = talent.figures?.[`${total}.${level}`];
      expect(part?.where).toEqual({
        op: 'and',
        of: [talent.figures?.[total]?.where, expect.objectContaining({ right: { value: level } })],
      });
    }
  expect(figures.every(([, f]) => f.ofPersons && f.office === 'humanResources')).toBe(true);
});
