import { type DeskState, putBack } from './queue.ts';
import type { Batch, DecisionReply } from './types.ts';

/** Waiting times between tries, in milliseconds; the last one repeats. */
const pauses = [2_000, 5_000, 15_000, 30_000, 60_000] as const;

export const pauseAfter = (attempts: number): number =>
  pauses[Math.min(Math.max(attempts, 1), pauses.length) - 1] ?? pauses[0];

/** The next batch to send. One at a time and in order: a later decision may rest on an earlier one. */
export function nextToSend(outbox: readonly Batch[], now: number): Batch | null {
  if (outbox.some((b) => b.stage === 'sending')) return null;
  const first = outbox[0];
  return first && first.sendAt <= now ? first : null;
}

/** Milliseconds until something is to be sent; null when nothing is waiting for its time. */
export function dueIn(outbox: readonly Batch[], now: number): number | null {
  const first = outbox[0];
  return !first || outbox.some((b) => b.stage === 'sending') ? null : Math.max(0, first.sendAt - now);
}

const change = (state: DeskState, key: string, to: (batch: Batch) => Batch): DeskState => ({
  ...state,
  outbox: state.outbox.map((b) => (b.key === key ? to(b) : b)),
});

export const sending = (state: DeskState, key: string): DeskState =>
  change(state, key, (b) => ({ ...b, stage: 'sending', attempts: b.attempts + 1 }));

/** No answer: kept, and tried again after a pause that grows. */
export const unsent = (state: DeskState, key: string, now: number): DeskState =>
  change(state, key, (b) => ({ ...b, stage: 'waiting', sendAt: now + pauseAfter(b.attempts) }));

/** Everything that waits goes out now: the network is back, or the person asked. Held ones may still be undone. */
export const sendWaitingNow = (state: DeskState, now: number): DeskState => ({
  ...state,
  outbox: state.outbox.map((b) => (b.stage === 'waiting' ? { ...b, sendAt: Math.min(b.sendAt, now) } : b)),
});

/** The page is being left: the time for undoing ends now. */
export const release = (state: DeskState, now: number): DeskState => ({
  ...state,
  outbox: state.outbox.map((b) => (b.stage === 'sending' ? b : { ...b, sendAt: Math.min(b.sendAt, now) })),
});

/** The server has answered: the batch is settled, with the leads that its suppressions took along. */
export function sent(state: DeskState, key: string, reply: DecisionReply): DeskState {
  const batch = state.outbox.find((b) => b.key === key);
  if (!batch) return state;
  const left = new Set(batch.leads.map((l) => l.id));
  const open = new Set(reply.refused.map((r) => r.id));
  const done = batch.leads.filter((l) => !open.has(l.id));
  const along = reply.suppressed.reduce((n, s) => n + s.count, 0);
  return {
    ...state,
    outbox: state.outbox.filter((b) => b.key !== key),
    removed: Object.fromEntries(Object.entries(state.removed).filter(([id]) => !left.has(id))),
    gone: { ...state.gone, ...Object.fromEntries(done.map((l) => [l.id, l.version])) },
    settled: state.settled + batch.leads.length + along,
    serverTotal: Math.max(0, state.serverTotal - batch.leads.length - along),
  };
}

/** The server will not take the batch (a missing reason, no permission): its leads come back on the queue. */
export function refused(state: DeskState, key: string): DeskState {
  const batch = state.outbox.find((b) => b.key === key);
  return batch ? putBack(state, batch) : state;
}

/** An outbox read from the browser's storage after a reload: nothing is on its way any more. */
export function restored(outbox: readonly Batch[], now: number): readonly Batch[] {
  return outbox.map((b) => ({
    ...b,
    stage: b.stage === 'held' ? 'held' : 'waiting',
    sendAt: Math.min(b.sendAt, now),
  }));
}
