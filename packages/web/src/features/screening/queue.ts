import type { Batch, Choice, DecidedLead, Grounds, Removed, ScreeningItem } from './types.ts';

/** Everything the desk remembers. Plain data: the server's queue, where the person is in it, and what is not sent yet. */
export interface DeskState {
  readonly items: readonly ScreeningItem[];
  /** Id of the lead on the desk; null when the queue is empty. */
  readonly current: string | null;
  readonly picked: readonly string[];
  readonly outbox: readonly Batch[];
  /** Leads taken off the queue by batches in the outbox, for undo. Empty after a reload of the page. */
  readonly removed: Readonly<Record<string, Removed>>;
  /** Skipped ones go behind the others, in this order. */
  readonly skipped: readonly string[];
  /** Versions of settled leads: an older answer of the server may still hold them. */
  readonly gone: Readonly<Record<string, number>>;
  /** Leads that left the queue in this sitting and are settled with the server. */
  readonly settled: number;
  /** Open leads of the actor at the last answer of the server, those in the outbox among them. */
  readonly serverTotal: number;
}

export const emptyDesk: DeskState = {
  items: [],
  current: null,
  picked: [],
  outbox: [],
  removed: {},
  skipped: [],
  gone: {},
  settled: 0,
  serverTotal: 0,
};

export const leadsIn = (outbox: readonly Batch[]): number => outbox.reduce((n, b) => n + b.leads.length, 0);

/** How far the person has come: `done` of `total` in this sitting. */
export function progressOf(state: DeskState): { done: number; total: number } {
  const waiting = leadsIn(state.outbox);
  const done = state.settled + waiting;
  return { done, total: Math.max(done, state.settled + state.serverTotal) };
}

/** The server's queue has come (anew): what is decided already stays away, what was skipped stays behind. */
export function load(state: DeskState, items: readonly ScreeningItem[], total: number): DeskState {
  const decided = new Set(state.outbox.flatMap((b) => b.leads.map((l) => l.id)));
  const open = items.filter(
    ({ lead }) => !decided.has(lead.id) && lead.version > (state.gone[lead.id] ?? Number.NEGATIVE_INFINITY),
  );
  const late = new Map(state.skipped.map((id, k) => [id, k + 1]));
  const order = open
    .map((item, k) => ({ item, k, late: late.get(item.lead.id) ?? 0 }))
    .sort((a, b) => a.late - b.late || a.k - b.k)
    .map((o) => o.item);
  const ids = new Set(order.map((i) => i.lead.id));
  return {
    ...state,
    items: order,
    serverTotal: total,
    current: state.current && ids.has(state.current) ? state.current : nearest(state, order),
    picked: state.picked.filter((id) => ids.has(id)),
  };
}

/** The lead that now stands where the current one stood. */
function nearest(before: DeskState, items: readonly ScreeningItem[]): string | null {
  const at = indexOf(before.items, before.current);
  return (items[Math.min(Math.max(at, 0), items.length - 1)] ?? null)?.lead.id ?? null;
}

const indexOf = (items: readonly ScreeningItem[], id: string | null): number =>
  items.findIndex((i) => i.lead.id === id);

export const currentItem = (state: DeskState): ScreeningItem | null =>
  state.items.find((i) => i.lead.id === state.current) ?? null;

export function move(state: DeskState, by: 1 | -1): DeskState {
  const at = indexOf(state.items, state.current);
  const to = state.items[Math.min(Math.max(at + by, 0), state.items.length - 1)];
  return to ? { ...state, current: to.lead.id } : state;
}

export const goTo = (state: DeskState, id: string): DeskState =>
  indexOf(state.items, id) >= 0 ? { ...state, current: id } : state;

/** Puts a lead among the chosen ones, or takes it out again. */
export const togglePick = (state: DeskState, id: string): DeskState => ({
  ...state,
  picked: state.picked.includes(id) ? state.picked.filter((p) => p !== id) : [...state.picked, id],
});

export const pickAll = (state: DeskState, ids: readonly string[]): DeskState => ({
  ...state,
  picked: [...ids],
});

/** Undecided, to the end of the queue; the next one comes on the desk. */
export function skip(state: DeskState): DeskState {
  const item = currentItem(state);
  if (!item || state.items.length < 2) return state;
  const at = indexOf(state.items, state.current);
  const rest = state.items.filter((i) => i !== item);
  return {
    ...state,
    items: [...rest, item],
    skipped: [...state.skipped.filter((id) => id !== item.lead.id), item.lead.id],
    current: (rest[at] ?? rest[0])?.lead.id ?? null,
  };
}

export interface DecideInput extends Grounds {
  readonly key: string;
  readonly ids: readonly string[];
  readonly choice: Choice;
  /** Milliseconds since 1970 when the time for undoing has passed. */
  readonly sendAt: number;
}

/** Takes the leads off the queue at once and holds the decision until `sendAt`. Leads not in the queue are passed over. */
export function decide(state: DeskState, input: DecideInput): DeskState {
  const wanted = new Set(input.ids);
  const taken = state.items.flatMap((item, index) => (wanted.has(item.lead.id) ? [{ item, index }] : []));
  if (taken.length === 0) return state;
  const items = state.items.filter((i) => !wanted.has(i.lead.id));
  const batch: Batch = {
    key: input.key,
    choice: input.choice,
    leads: taken.map(({ item }) => decidedLead(item)),
    stage: 'held',
    sendAt: input.sendAt,
    attempts: 0,
    ...(input.reason ? { reason: input.reason } : {}),
    ...(input.note ? { note: input.note } : {}),
  };
  const before = state.items
    .slice(0, indexOf(state.items, state.current))
    .filter((i) => !wanted.has(i.lead.id));
  const current = state.current !== null && !wanted.has(state.current) ? state.current : undefined;
  return {
    ...state,
    items,
    current: current ?? (items[before.length] ?? items.at(-1))?.lead.id ?? null,
    picked: state.picked.filter((id) => !wanted.has(id)),
    outbox: [...state.outbox, batch],
    removed: { ...state.removed, ...Object.fromEntries(taken.map((t) => [t.item.lead.id, t])) },
  };
}

const decidedLead = (item: ScreeningItem): DecidedLead => ({
  id: item.lead.id,
  version: item.lead.version,
  title: item.listing?.title ?? item.lead.id,
});

/** The last decision that has not gone out yet; undo takes it back. */
export const undoable = (state: DeskState): Batch | null =>
  state.outbox.findLast((b) => b.stage === 'held') ?? null;

export function undo(state: DeskState): DeskState {
  const batch = undoable(state);
  return batch ? putBack(state, batch) : state;
}

/** Takes a batch out of the outbox and puts its leads back where they stood; the first of them comes on the desk. */
export function putBack(state: DeskState, batch: Batch): DeskState {
  const items = [...state.items];
  const removed = { ...state.removed };
  const back = batch.leads.flatMap((l) => removed[l.id] ?? []).sort((a, b) => a.index - b.index);
  for (const { item, index } of back) {
    if (indexOf(items, item.lead.id) < 0) items.splice(Math.min(index, items.length), 0, item);
    delete removed[item.lead.id];
  }
  return {
    ...state,
    items,
    removed,
    outbox: state.outbox.filter((b) => b.key !== batch.key),
    current: back[0]?.item.lead.id ?? state.current,
  };
}
