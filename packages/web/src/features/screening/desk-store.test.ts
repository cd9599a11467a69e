import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../api/client.ts';
import { createDeskStore, mayRetry, type Outcome } from './desk-store.ts';
import { decide, load, undo } from './queue.ts';
import { itemsNamed } from './testing.ts';
import type { Batch, DecisionReply } from './types.ts';

const reply: DecisionReply = { done: [], refused: [], suppressed: [] };
const unreachable = new ApiError(0, 'unreachable', '');

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (k) => kept.get(k) ?? null,
    setItem: (k, v) => void kept.set(k, v),
    removeItem: (k) => void kept.delete(k),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  };
}

function open(send: (batch: Batch) => Promise<DecisionReply>, storage = memory()) {
  const outcomes: Outcome[] = [];
  const store = createDeskStore({ send, storage, storageKey: 'box', now: () => Date.now() });
  store.onOutcome((o) => outcomes.push(o));
  store.apply((s) => load(s, itemsNamed('abc'), 3));
  const confirm = (id: string) =>
    store.apply((s) => decide(s, { key: id, ids: [id], choice: 'confirm', sendAt: Date.now() + 5000 }));
  return { store, storage, outcomes, confirm };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the desk store', () => {
  test('sends after the time for undoing, not before', async () => {
    const send = vi.fn(async () => reply);
    const { store, outcomes, confirm } = open(send);
    confirm('a');
    await vi.advanceTimersByTimeAsync(4990);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(20);
    expect(send).toHaveBeenCalledOnce();
    expect(outcomes[0]?.kind).toBe('settled');
    expect(store.get().outbox).toEqual([]);
    expect(store.get().settled).toBe(1);
  });

  test('an undone decision is never sent', async () => {
    const send = vi.fn(async () => reply);
    const { store, storage, confirm } = open(send);
    confirm('a');
    store.apply(undo);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(send).not.toHaveBeenCalled();
    expect(storage.getItem('box')).toBeNull();
  });

  test('keeps a decision through network errors and sends each one exactly once in the end', async () => {
    let down = true;
    const arrived: string[] = [];
    const { store, confirm } = open(async (batch) => {
      if (down) throw unreachable;
      arrived.push(batch.key);
      return reply;
    });
    confirm('a');
    confirm('b');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(arrived).toEqual([]);
    expect(store.get().outbox.map((b) => b.stage)).toEqual(['waiting', 'held']);
    down = false;
    store.retryNow();
    await vi.advanceTimersByTimeAsync(10);
    expect(arrived).toEqual(['a', 'b']);
  });

  test('a reload of the page loses nothing', async () => {
    const { storage, confirm } = open(async () => Promise.reject(unreachable));
    confirm('a');
    await vi.advanceTimersByTimeAsync(6_000);
    const arrived: string[] = [];
    createDeskStore({
      send: async (batch) => {
        arrived.push(batch.key);
        return reply;
      },
      storage,
      storageKey: 'box',
      now: () => Date.now(),
    });
    await vi.advanceTimersByTimeAsync(10);
    expect(arrived).toContain('a');
    expect(storage.getItem('box')).toBeNull();
  });

  test('a refusal puts the lead back and is told', async () => {
    const { store, outcomes, confirm } = open(async () => {
      throw new ApiError(422, 'invalid', 'no');
    });
    confirm('b');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(store.get().items.map((i) => i.lead.id)).toEqual(['a', 'b', 'c']);
    expect(outcomes[0]).toMatchObject({ kind: 'refused', error: { code: 'invalid' } });
  });

  test('release sends at once what is still held', async () => {
    const send = vi.fn(async () => reply);
    const { store, confirm } = open(send);
    confirm('a');
    store.release();
    expect(send).toHaveBeenCalledOnce();
  });

  test('broken storage does not stop the desk', () => {
    const storage = memory();
    storage.setItem('box', '{not json');
    expect(open(async () => reply, storage).store.get().outbox).toEqual([]);
  });

  test('which answers are worth another try', () => {
    expect([0, 401, 429, 500, 503].map((s) => mayRetry(new ApiError(s, '', '')))).toEqual(
      Array(5).fill(true),
    );
    expect([403, 404, 409, 422].map((s) => mayRetry(new ApiError(s, '', '')))).toEqual(Array(4).fill(false));
    expect(mayRetry(new TypeError('x'))).toBe(true);
  });
});
