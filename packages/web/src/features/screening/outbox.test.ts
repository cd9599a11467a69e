import { describe, expect, test } from 'vitest';
import {
  dueIn,
  nextToSend,
  pauseAfter,
  refused,
  release,
  restored,
  sending,
  sendWaitingNow,
  sent,
  unsent,
} from './outbox.ts';
import { type DeskState, decide, emptyDesk, load, progressOf } from './queue.ts';
import { itemsNamed } from './testing.ts';

function two(): DeskState {
  const start = load(emptyDesk, itemsNamed('abcdef'), 20);
  const one = decide(start, { key: 'k1', ids: ['a', 'b'], choice: 'reject', reason: 'other', sendAt: 1000 });
  return decide(one, { key: 'k2', ids: ['c'], choice: 'confirm', sendAt: 1500 });
}

const ok = (along = 0) => ({
  done: [],
  refused: [],
  suppressed: along ? [{ leadId: 'a', scope: 'seller_rule' as const, count: along }] : [],
});

describe('the outbox', () => {
  test('sends nothing before its time, then one at a time in order', () => {
    const state = two();
    expect(nextToSend(state.outbox, 999)).toBeNull();
    expect(dueIn(state.outbox, 400)).toBe(600);
    expect(nextToSend(state.outbox, 9999)?.key).toBe('k1');
    const busy = sending(state, 'k1');
    expect(nextToSend(busy.outbox, 9999)).toBeNull();
    expect(dueIn(busy.outbox, 9999)).toBeNull();
    expect(nextToSend(sent(busy, 'k1', ok()).outbox, 9999)?.key).toBe('k2');
  });

  test('no answer: the batch stays first and waits longer each time', () => {
    let state = two();
    const waits: number[] = [];
    for (let i = 0; i < 6; i++) {
      state = unsent(sending(state, 'k1'), 'k1', 0);
      waits.push(state.outbox[0]?.sendAt ?? 0);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[1]).toBeGreaterThan(waits[0]!);
    expect(waits[5]).toBe(pauseAfter(99));
    expect(state.outbox.map((b) => b.key)).toEqual(['k1', 'k2']);
    expect(nextToSend(sendWaitingNow(state, 5).outbox, 5)?.key).toBe('k1');
  });

  test('an answer settles the batch and counts what its suppressions took along', () => {
    const state = sent(sending(two(), 'k1'), 'k1', ok(4));
    expect(state.outbox.map((b) => b.key)).toEqual(['k2']);
    expect(Object.keys(state.removed)).toEqual(['c']);
    expect(progressOf(state)).toEqual({ done: 7, total: 20 });
  });

  test('an older answer of the server does not bring a settled lead back; a newer version of it does', () => {
    const state = sent(sending(two(), 'k1'), 'k1', {
      ...ok(),
      refused: [{ id: 'b', error: { code: 'version_conflict', message: '' } }],
    });
    const names = (s: DeskState) => s.items.map((i) => i.lead.id).join('');
    expect(names(load(state, itemsNamed('abdef'), 18))).toBe('bdef');
    const reopened = itemsNamed('a').map((i) => ({ ...i, lead: { ...i.lead, version: 5 } }));
    expect(names(load(state, reopened, 1))).toBe('a');
  });

  test('a refusal brings the leads back on the queue', () => {
    const state = refused(sending(two(), 'k1'), 'k1');
    expect(state.items.map((i) => i.lead.id).join('')).toBe('abdef');
    expect(state.outbox.map((b) => b.key)).toEqual(['k2']);
  });

  test('leaving the page ends the time for undoing', () => {
    expect(nextToSend(release(two(), 10).outbox, 10)?.key).toBe('k1');
  });

  test('after a reload of the page everything is sent at once, also what was on its way', () => {
    const kept = JSON.parse(JSON.stringify(sending(two(), 'k1').outbox));
    const back = restored(kept, 50);
    expect(back.map((b) => b.stage)).toEqual(['waiting', 'held']);
    expect(nextToSend(back, 50)?.key).toBe('k1');
  });

  test('an answer for a batch that is gone changes nothing', () => {
    const state = two();
    expect(sent(state, 'other', ok(3))).toBe(state);
    expect(refused(state, 'other')).toBe(state);
  });
});
