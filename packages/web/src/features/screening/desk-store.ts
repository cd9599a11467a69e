import { ApiError } from '../../api/client.ts';
import * as outbox from './outbox.ts';
import { type DeskState, emptyDesk } from './queue.ts';
import type { Batch, DecisionReply } from './types.ts';

/** What came of a batch, for the notices of the page. */
export type Outcome =
  | { readonly kind: 'settled'; readonly batch: Batch; readonly reply: DecisionReply }
  | { readonly kind: 'refused'; readonly batch: Batch; readonly error: ApiError };

export interface DeskDeps {
  send(batch: Batch): Promise<DecisionReply>;
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  /** Outboxes of several people may lie in one browser. */
  readonly storageKey: string;
  now(): number;
}

export interface DeskStore {
  get(): DeskState;
  subscribe(listener: () => void): () => void;
  apply(change: (state: DeskState) => DeskState): void;
  /** Called with every outcome; one page listens at a time. */
  onOutcome(listener: ((outcome: Outcome) => void) | null): void;
  retryNow(): void;
  /** Ends the time for undoing and sends what can be sent. */
  release(): void;
}

/** Server or network in trouble: the same batch may succeed later. All other answers are final. */
export const mayRetry = (error: unknown): boolean =>
  !(error instanceof ApiError) ||
  error.status === 0 ||
  error.status === 401 ||
  error.status === 408 ||
  error.status === 429 ||
  error.status >= 500;

/**
 * The desk with its effects: timers, the browser's storage and the sending. It lives outside the pages, so that what
 * is decided is sent even when the person has gone on to another page, and is still there after a reload.
 */
export function createDeskStore(deps: DeskDeps): DeskStore {
  const listeners = new Set<() => void>();
  let outcomes: ((outcome: Outcome) => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: DeskState = { ...emptyDesk, outbox: outbox.restored(read(deps), deps.now()) };

  function apply(change: (state: DeskState) => DeskState): void {
    const next = change(state);
    if (next === state) return;
    const kept = next.outbox !== state.outbox;
    state = next;
    if (kept) write(deps, state.outbox);
    for (const listener of listeners) listener();
    if (kept) schedule();
  }

  function schedule(): void {
    clearTimeout(timer);
    const wait = outbox.dueIn(state.outbox, deps.now());
    if (wait !== null) timer = setTimeout(() => void sendNext(), wait);
  }

  async function sendNext(): Promise<void> {
    const batch = outbox.nextToSend(state.outbox, deps.now());
    if (!batch) return schedule();
    apply((s) => outbox.sending(s, batch.key));
    try {
      const reply = await deps.send(batch);
      apply((s) => outbox.sent(s, batch.key, reply));
      outcomes?.({ kind: 'settled', batch, reply });
    } catch (error) {
      if (mayRetry(error)) apply((s) => outbox.unsent(s, batch.key, deps.now()));
      else {
        apply((s) => outbox.refused(s, batch.key));
        outcomes?.({ kind: 'refused', batch, error: error as ApiError });
      }
    }
  }

  schedule();
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    apply,
    onOutcome(listener) {
      outcomes = listener;
    },
    retryNow: () => apply((s) => outbox.sendWaitingNow(s, deps.now())),
    release() {
      apply((s) => outbox.release(s, deps.now()));
      // At once: a page that goes away runs no timers.
      void sendNext();
    },
  };
}

function read({ storage, storageKey }: DeskDeps): readonly Batch[] {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(storageKey) ?? '[]');
    return Array.isArray(kept) ? (kept as Batch[]) : [];
  } catch {
    return [];
  }
}

function write({ storage, storageKey }: DeskDeps, batches: readonly Batch[]): void {
  try {
    if (batches.length === 0) storage?.removeItem(storageKey);
    else storage?.setItem(storageKey, JSON.stringify(batches));
  } catch {
    // A full or closed storage: the decisions stay in memory and are sent all the same.
  }
}
