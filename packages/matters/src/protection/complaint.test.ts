import { describe, expect, test } from 'vitest';
import { decideTransition, mayRead, openTransitions } from '../define/decide.ts';
import type { Clock, MatterData, MatterRecord } from '../define/record.ts';
import { type Actor, systemActor } from '../define/roles.ts';
import { ruleIdsUsed } from '../index.ts';
import { actorAs, recordOf, rulesFor, timeAt } from '../test-support.ts';
import { complaint } from './complaint.ts';

const rules = rulesFor(ruleIdsUsed([complaint]));
const file = [{ id: 'a'.repeat(64), name: 'a.pdf', size: 1, type: 'application/pdf' }];
const holder = actorAs('rightHolder');
const platform = actorAs('platform', 'platform-taobao', null);
const seller = actorAs('seller', 'shop-1', null);
const officer = actorAs('ipOfficer', 'ip-jinjiang');

const notice: MatterData = {
  ...{
    title: '鞋',
    url: 'https://item.taobao.com/item.htm?id=1',
    complainant: { name: '恒泰' },
    pledge: true,
  },
  ...{ certifiedChannel: true, rightProof: file, evidence: file },
  platformOffice: { office: 'platform-taobao', name: '淘宝' },
  respondent: { name: '某某小店', office: 'shop-1' },
};

type Step = readonly [at: string, actor: Actor, transition: string, input?: MatterData];

/** Runs the steps; each must be allowed. */
function run(...steps: Step[]): MatterRecord {
  let record = recordOf(complaint, { data: notice });
  for (const [at, actor, name, input] of steps) {
    const decision = decideTransition(complaint, record, name, input ?? {}, actor, timeAt(at, rules));
    if (!decision.ok) throw new Error(`${name}: ${JSON.stringify(decision.refusals)}`);
    record = {
      ...record,
      state: decision.state,
      data: decision.data,
      clocks: decision.clocks,
      dueAt: decision.dueAt,
    };
  }
  return record;
}
const clock = (r: MatterRecord, name: string): Clock | undefined => r.clocks.find((c) => c.deadline === name);

const submitted: Step = ['2024-01-22T01:00:00.000Z', holder, 'submit'];
const removed: Step = ['2024-01-22T09:00:00.000Z', platform, 'takeMeasure', { measure: 'delete' }];
const counter: Step = [
  '2024-01-24T01:00:00.000Z',
  seller,
  'counter',
  { counterStatement: '有授权', counterEvidence: file, counterPledge: true },
];
const forwarded: Step = ['2024-01-25T01:00:00.000Z', platform, 'forwardCounter'];

describe('the two clocks run apart', () => {
  test('24 hours to answer, counted from submission', () => {
    const r = run(submitted);
    expect(r.dueAt).toBe('2024-01-23T01:00:00.000Z');
    expect(clock(r, 'response')?.metAt).toBeNull();
    expect(clock(r, 'removal')).toBeUndefined();
  });
  test('verification starts the removal clock and stops the first', () => {
    const r = run(submitted, ['2024-01-22T05:00:00.000Z', platform, 'verify']);
    expect(clock(r, 'response')?.metAt).toBe('2024-01-22T05:00:00.000Z');
    expect(clock(r, 'removal')).toMatchObject({ dueAt: '2024-01-23T05:00:00.000Z', metAt: null });
    expect(r.dueAt).toBe('2024-01-23T05:00:00.000Z');
  });
  test('a request for more does not stop the clock of 24 hours', () => {
    const r = run(
      submitted,
      ['2024-01-22T05:00:00.000Z', platform, 'returnNotice', { returnReason: '网址不清' }],
      ['2024-01-24T05:00:00.000Z', holder, 'submit'],
    );
    expect(clock(r, 'response')).toMatchObject({
      startedAt: submitted[0],
      metAt: '2024-01-22T05:00:00.000Z',
    });
    expect(clock(r, 'correction')?.metAt).toBe('2024-01-24T05:00:00.000Z');
  });
  test('off the trusted channel there is no 24-hour clock', () => {
    const record = recordOf(complaint, { state: 'submitted', data: { ...notice, certifiedChannel: false } });
    const decision = decideTransition(
      complaint,
      record,
      'respond',
      { response: '收到' },
      platform,
      timeAt(submitted[0], rules),
    );
    expect(decision.ok && decision.clocks.map((c) => c.deadline)).toEqual([]);
  });
});

describe('the wait after a counter-statement', () => {
  test('fifteen days from arrival, rolled past the Spring Festival', () => {
    const r = run(submitted, removed, counter, ['2024-01-26T01:00:00.000Z', platform, 'forwardCounter']);
    // 26 January + 15 days is 10 February 2024, the festival; 18 February was a make-up working day.
    expect(clock(r, 'counterWait')?.dueAt).toBe('2024-02-18T15:59:59.000Z');
    expect(r.dueAt).toBe('2024-02-18T15:59:59.000Z');
  });
  test('without a roll: 25 January + 15 days is Friday 9 February', () =>
    expect(clock(run(submitted, removed, counter, forwarded), 'counterWait')?.dueAt).toBe(
      '2024-02-09T15:59:59.000Z',
    ));
  test('days lost to a notary do not count', () => {
    const r = run(submitted, removed, counter, forwarded, [
      '2024-02-20T01:00:00.000Z',
      holder,
      'claimDelay',
      { delayFrom: '2024-01-29', delayUntil: '2024-02-05', delayReason: '公证' },
    ]);
    // 15 + 7 days: 16 February, still in the festival, hence 18 February.
    expect(clock(r, 'counterWait')?.dueAt).toBe('2024-02-18T15:59:59.000Z');
  });
  test('a delay that goes on stops counting after twenty working days', () => {
    const r = run(submitted, removed, counter, forwarded, [
      '2024-01-30T01:00:00.000Z',
      holder,
      'claimDelay',
      { delayFrom: '2024-01-29', delayReason: '公证' },
    ]);
    // 20 working days after 29 January, two of them make-up Sundays, end on 29 February, 31 days later; 9 February + 31
    // days is Monday 11 March.
    expect(clock(r, 'counterWait')?.dueAt).toBe('2024-03-11T15:59:59.000Z');
  });
  test('ends by itself in reinstatement, unless notice of a suit came in', () => {
    const over = run(submitted, removed, counter, forwarded, [
      '2024-02-09T16:00:00.000Z',
      systemActor,
      'endWait',
    ]);
    expect(over.state).toBe('reinstated');
    expect(clock(over, 'reinstatement')?.metAt).toBeNull();
    const kept = run(submitted, removed, counter, forwarded, [
      '2024-02-01T01:00:00.000Z',
      holder,
      'reportSuit',
      { suitKind: 'suit', suitProof: file, suitNumber: '（2024）闽05民初1号' },
    ]);
    expect([kept.state, clock(kept, 'counterWait')?.metAt]).toEqual(['kept', '2024-02-01T01:00:00.000Z']);
    expect(openTransitions(complaint, kept, systemActor)).not.toContain('endWait');
  });
  test('nobody but the clock ends the wait against the right holder', () => {
    const waiting = run(submitted, removed, counter, forwarded);
    for (const actor of [platform, seller, officer, holder])
      expect(openTransitions(complaint, waiting, actor)).not.toContain('endWait');
  });
});

describe('who sees it when', () => {
  const draft = recordOf(complaint, { data: notice });
  const atPlatform = run(submitted);
  const atSeller = run(submitted, removed);
  test.each([
    ['right holder', holder, [true, true, true]],
    ['platform', platform, [false, true, true]],
    ['seller', seller, [false, false, true]],
    ['IP office', officer, [false, true, true]],
    ['another platform', actorAs('platform', 'platform-jd', null), [false, false, false]],
    ['another seller', actorAs('seller', 'shop-2', null), [false, false, false]],
    ['another county', actorAs('ipOfficer', 'ip-shishi', '350581'), [false, false, false]],
    ['the city', actorAs('ipOfficer', 'ip-city', '350500'), [false, true, true]],
    ['police', actorAs('police', 'police-city', '350500'), [false, false, false]],
  ] as const)('%s', (_, actor, seen) =>
    expect([draft, atPlatform, atSeller].map((r) => mayRead(complaint, r, actor))).toEqual(seen),
  );
});

test('goods listed again reopen the complaint; the first times stay, a third clock runs', () => {
  const r = run(submitted, removed, ['2024-02-01T01:00:00.000Z', systemActor, 'reopen']);
  expect(r).toMatchObject({
    state: 'submitted',
    data: { reopenings: 1, removedAt: removed[0], submittedAt: submitted[0] },
  });
  expect(clock(r, 'removalAgain')).toMatchObject({ dueAt: '2024-02-02T01:00:00.000Z', metAt: null });
  const again = run(
    submitted,
    removed,
    ['2024-02-01T01:00:00.000Z', systemActor, 'reopen'],
    ['2024-02-01T05:00:00.000Z', platform, 'takeMeasure', { measure: 'endTrade' }],
  );
  expect(again.data).toMatchObject({ removedAt: removed[0], lastRemovedAt: '2024-02-01T05:00:00.000Z' });
  expect(clock(again, 'removalAgain')?.metAt).toBe('2024-02-01T05:00:00.000Z');
});
