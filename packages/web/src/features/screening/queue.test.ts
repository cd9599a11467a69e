import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  currentItem,
  type DeskState,
  decide,
  emptyDesk,
  goTo,
  load,
  move,
  pickAll,
  progressOf,
  skip,
  togglePick,
  undo,
  undoable,
} from './queue.ts';
import { itemsNamed } from './testing.ts';

const ids = (state: DeskState) => state.items.map((i) => i.lead.id).join('');
const desk = (names: string, total = names.length) => load(emptyDesk, itemsNamed(names), total);
const choose = (state: DeskState, names: string, choice: 'confirm' | 'reject' = 'confirm', sendAt = 1000) =>
  decide(state, { key: `k-${names}`, ids: [...names], choice, sendAt });

describe('the queue', () => {
  test('starts on the first lead and moves within its ends', () => {
    let state = desk('abc');
    expect(state.current).toBe('a');
    state = move(move(move(state, 1), 1), 1);
    expect(state.current).toBe('c');
    expect(move(goTo(state, 'a'), -1).current).toBe('a');
    expect(goTo(state, 'z').current).toBe('c');
  });

  test('a decision takes the lead away at once and brings the next one on the desk', () => {
    const state = choose(move(desk('abc'), 1), 'b');
    expect(ids(state)).toBe('ac');
    expect(state.current).toBe('c');
    expect(state.outbox[0]).toMatchObject({
      choice: 'confirm',
      stage: 'held',
      leads: [{ id: 'b', version: 3 }],
    });
    expect(choose(state, 'c').current).toBe('a');
  });

  test('the last decision leaves an empty desk', () => {
    const state = choose(desk('a'), 'a');
    expect(state.current).toBeNull();
    expect(currentItem(state)).toBeNull();
  });

  test('a decision on a lead that is not there changes nothing', () => {
    const state = desk('ab');
    expect(choose(state, 'z')).toBe(state);
  });

  test('bulk takes several in one batch, clears the choice, keeps the lead on the desk when it is not among them', () => {
    const picked = togglePick(togglePick(goTo(desk('abcde'), 'c'), 'b'), 'd');
    const state = choose(picked, 'bd', 'reject');
    expect(ids(state)).toBe('ace');
    expect(state.current).toBe('c');
    expect(state.picked).toEqual([]);
    expect(state.outbox).toHaveLength(1);
    expect(state.outbox[0]?.leads.map((l) => l.id)).toEqual(['b', 'd']);
  });

  test('bulk with the current one among them goes to the one that followed', () => {
    expect(choose(goTo(desk('abcde'), 'c'), 'bc').current).toBe('d');
    expect(choose(goTo(desk('abc'), 'c'), 'bc').current).toBe('a');
  });

  test('undo puts every lead back where it stood, the last batch first', () => {
    let state = choose(choose(desk('abcde'), 'bd'), 'a', 'reject');
    state = undo(state);
    expect(ids(state)).toBe('ace');
    expect(state.current).toBe('a');
    state = undo(state);
    expect(ids(state)).toBe('abcde');
    expect(state.current).toBe('b');
    expect(undoable(state)).toBeNull();
    expect(undo(state)).toBe(state);
  });

  test('skip sends to the end, and a new answer of the server keeps it there', () => {
    let state = skip(desk('abc'));
    expect(ids(state)).toBe('bca');
    expect(state.current).toBe('b');
    state = load(state, itemsNamed('abcd'), 4);
    expect(ids(state)).toBe('bcda');
    expect(ids(skip(desk('a')))).toBe('a');
  });

  test('what is decided but not sent does not come back with the next answer of the server', () => {
    const state = load(choose(desk('abc'), 'a'), itemsNamed('abcd'), 4);
    expect(ids(state)).toBe('bcd');
    expect(progressOf(state)).toEqual({ done: 1, total: 4 });
  });

  test('leads that the server no longer has leave the choice; the desk goes to the neighbour', () => {
    const state = load(pickAll(goTo(desk('abc'), 'b'), ['a', 'b']), itemsNamed('ac'), 2);
    expect(state.picked).toEqual(['a']);
    expect(state.current).toBe('c');
  });

  test('whatever is pressed: nothing is lost, nothing is double', () => {
    const step = fc.oneof(
      fc.constant((s: DeskState) => move(s, 1)),
      fc.constant((s: DeskState) => move(s, -1)),
      fc.constant(skip),
      fc.constant(undo),
      fc.subarray([...'abcdef']).map((some) => (s: DeskState) => choose(s, some.join(''))),
      fc.subarray([...'abcdef']).map((some) => (s: DeskState) => pickAll(s, some)),
      fc.constant((s: DeskState) => load(s, itemsNamed('abcdef'), 6)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const end = steps.reduce((s, f) => f(s), desk('abcdef'));
        const all = [
          ...end.items.map((i) => i.lead.id),
          ...end.outbox.flatMap((b) => b.leads.map((l) => l.id)),
        ];
        expect(all.sort().join('')).toBe('abcdef');
        expect(end.current === null).toBe(end.items.length === 0);
        expect(end.current === null || ids(end).includes(end.current)).toBe(true);
      }),
    );
  });
});
