import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { decideLeads, listingImageUrl, useMe, useScreening } from '../../api/queries.ts';
import { createDeskStore, type DeskStore } from './desk-store.ts';
import * as queue from './queue.ts';
import type { Batch, Choice, Grounds } from './types.ts';

/** How long a decision may be undone before it is sent, in milliseconds. */
export const timeToUndo = 6_000;
/** With fewer leads than this on the desk the next page of the queue is fetched. */
const enough = 15;
/** The server takes this many leads in one call. */
const mostAtOnce = 200;
/** Pictures of this many leads are fetched ahead. */
const ahead = 3;

const stores = new Map<string, DeskStore>();

/** One desk for each person and office, kept while the browser's tab is open. */
function storeFor(account: string, client: QueryClient): DeskStore {
  const known = stores.get(account);
  if (known) return known;
  const store = createDeskStore({
    send: (batch) => sendBatch(batch, client),
    storage: typeof localStorage === 'undefined' ? null : localStorage,
    storageKey: `citong.screening.${account}`,
    now: () => Date.now(),
  });
  stores.set(account, store);
  if (typeof addEventListener === 'function') {
    addEventListener('online', store.retryNow);
    addEventListener('pagehide', store.release);
  }
  return store;
}

async function sendBatch(batch: Batch, client: QueryClient) {
  const { choice: decision, reason, note } = batch;
  const reply = await decideLeads(
    batch.leads.map(({ id, version }) => ({ id, version, decision, reason, note })),
  );
  const rest = ['matters', 'inbox', 'figures', 'sellers'];
  void client.invalidateQueries({
    predicate: ({ queryKey: [first, second] }) =>
      rest.includes(String(first)) || (first === 'monitor' && second !== 'screening'),
  });
  return reply;
}

/** The desk of whoever is signed in: its state, and what can be done on it. */
export function useDesk() {
  const client = useQueryClient();
  const me = useMe().data;
  const account = `${me?.user.id ?? ''}.${me?.actor?.office?.id ?? ''}`;
  const store = storeFor(account, client);
  const state = useSyncExternalStore(store.subscribe, store.get);
  const screening = useScreening();
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, isError } = screening;

  useEffect(() => {
    if (!data) return;
    const items = data.pages.flatMap((p) => p.items);
    store.apply((s) => queue.load(s, items, totalOf(data.pages) ?? items.length));
  }, [data, store]);

  useEffect(() => {
    if (state.items.length < enough && hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [state.items.length, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);

  useEffect(() => {
    const at = state.items.findIndex((i) => i.lead.id === state.current);
    for (const { listing } of state.items.slice(at + 1, at + 1 + ahead)) {
      if (listing && listing.images.length > 0)
        new Image().src = listingImageUrl(listing.platform, listing.key, 0);
    }
  }, [state.items, state.current]);

  const actions = useMemo(() => actionsOf(store), [store]);
  return { store, state, actions, screening, progress: queue.progressOf(state) };
}

const chunks = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, i) =>
    ids.slice(i * mostAtOnce, (i + 1) * mostAtOnce),
  );

/** The latest answer that says how many wait; later pages need not. */
const totalOf = (pages: readonly { readonly total: number | null }[]): number | null =>
  pages.findLast((p) => p.total !== null)?.total ?? null;

let made = 0;
/** Apart from every other batch of this browser. Not `randomUUID`, which plain HTTP in an office network lacks. */
const newKey = (): string => `${Date.now().toString(36)}-${++made}`;

export type DeskActions = ReturnType<typeof actionsOf>;

const actionsOf = (store: DeskStore) => ({
  next: () => store.apply((s) => queue.move(s, 1)),
  previous: () => store.apply((s) => queue.move(s, -1)),
  goTo: (id: string) => store.apply((s) => queue.goTo(s, id)),
  skip: () => store.apply(queue.skip),
  undo: () => store.apply(queue.undo),
  togglePick: (id: string) => store.apply((s) => queue.togglePick(s, id)),
  pickAll: (ids: readonly string[]) => store.apply((s) => queue.pickAll(s, ids)),
  decide: (choice: Choice, ids: readonly string[], grounds: Grounds = {}) =>
    store.apply((s) =>
      chunks(ids).reduce(
        (state, some) =>
          queue.decide(state, {
            key: newKey(),
            ids: some,
            choice,
            sendAt: Date.now() + timeToUndo,
            ...grounds,
          }),
        s,
      ),
    ),
});
