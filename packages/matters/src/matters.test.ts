import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDefinitions } from './define/check/index.ts';
import { decideCreation, decideTransition, mayEdit, mayRead, openTransitions } from './define/decide.ts';
import { kindOf } from './define/kinds/index.ts';
import type { Grant, MatterDefinition } from './define/matter.ts';
import type { MatterRecord } from './define/record.ts';
import { type Actor, type Role, roles, systemActor } from './define/roles.ts';
import { dataSchema, transitionSchema } from './define/schema.ts';
import { matterOf, matters, ruleIdsUsed } from './index.ts';
import { actorAs, recordOf, rulesFor, samples, timeAt } from './test-support.ts';

const rules = rulesFor(ruleIdsUsed(matters));
const time = timeAt('2024-03-05T02:00:00.000Z', rules);
const people = Object.keys(roles).filter((r) => r !== 'system') as Role[];

/** Records that stand in every relation to the office `mine` that access can ask for, or in none. */
const full = (d: MatterDefinition, state: string, office: string): MatterRecord =>
  recordOf(d, {
    state,
    office,
    region: office === 'mine' ? '350582' : '350100',
    createdBy: office === 'mine' ? 'user' : 'somebody',
    data: samples(d, Object.keys(d.fields), office),
  });
const isOpenTo = (grants: readonly Grant[], role: Role, isMine: boolean): boolean =>
  grants.some((g) => g.roles.includes(role) && (isMine || !g.when));

test('the definitions fit each other and the rules', () => {
  expect(checkDefinitions(matters, rules)).toEqual([]);
  expect(matterOf('lead')?.kind).toBe('lead');
  expect(matterOf('toString')).toBeNull();
});

describe.each(matters.map((d) => [d.kind, d] as const))('%s', (_, d) => {
  const states = Object.keys(d.states);
  const transitions = Object.entries(d.transitions);

  test('each state × transition × role × relation is decided as the definition says', () => {
    for (const state of states)
      for (const isMine of [true, false]) {
        const record = full(d, state, isMine ? 'mine' : 'theirs');
        for (const role of people) {
          const actor = actorAs(role, 'mine', '350500');
          const pressable = openTransitions(d, record, actor);
          for (const [name, t] of transitions) {
            const open = isOpenTo(t.by, role, isMine);
            const decision = decideTransition(d, record, name, {}, actor, time);
            const codes = decision.ok ? [] : decision.refusals.map((r) => r.code);
            const at = `${state} ${name} ${role} ${isMine ? 'own' : 'foreign'}`;
            expect(codes.includes('not_permitted'), at).toBe(!open);
            expect(codes.includes('state_conflict'), at).toBe(open && !t.from.includes(state));
            expect(pressable.includes(name), at).toBe(open && t.from.includes(state));
            if (decision.ok) expect(decision.state, at).toBe(t.to);
          }
        }
      }
  });

  test('every required field of every transition is asked for', () => {
    for (const [name, t] of transitions) {
      const bare = recordOf(d, { state: t.from[0] ?? '', data: {} });
      const decision = decideTransition(d, bare, name, {}, systemActor, time);
      const asked = decision.ok
        ? []
        : decision.refusals.filter((r) => r.code === 'field_required').map((r) => r.field);
      const written = Object.entries(t.sets ?? {})
        .filter(([, s]) => !('value' in s))
        .map(([n]) => n);
      expect(asked.sort(), name).toEqual((t.require ?? []).filter((n) => !written.includes(n)).sort());
    }
  });

  test('fields that a transition does not take are refused', () => {
    for (const [name, t] of transitions) {
      const foreign = Object.keys(d.fields).find(
        (f) => ![...(t.input ?? []), ...(t.require ?? [])].includes(f),
      );
      const input = samples(d, foreign ? [foreign] : []);
      const record = full(d, t.from[0] ?? '', 'mine');
      expect(decideTransition(d, record, name, input, systemActor, time)).toMatchObject({
        ok: false,
        refusals: [{ code: 'field_not_accepted', field: foreign }],
      });
    }
  });

  test('who may read, create and change', () => {
    for (const role of people)
      for (const isMine of [true, false]) {
        const actor = actorAs(role, 'mine', '350500');
        const seen = states.map((s) => full(d, s, isMine ? 'mine' : 'theirs'));
        const at = `${role} ${isMine ? 'own' : 'foreign'}`;
        expect(
          seen.some((r) => mayRead(d, r, actor)),
          at,
        ).toBe(
          isOpenTo(d.access.read, role, isMine) ||
            // Some records are public while they are in a state.
            d.access.read.some((g) => g.roles.includes(role) && !asksWho(g)),
        );
        expect(
          seen.some((r) => mayEdit(d, r, actor)),
          at,
        ).toBe(isOpenTo(d.access.edit, role, isMine));
        const draft = full(d, d.initial, isMine ? 'mine' : 'theirs');
        const creation = decideCreation(d, draft, actor, time);
        const refused = !creation.ok && creation.refusals.some((r) => r.code === 'not_permitted');
        expect(refused, at).toBe(!isOpenTo(d.access.create, role, isMine));
      }
  });

  test('whoever may press a button may read the record it is on', () => {
    for (const [name, t] of transitions)
      for (const state of t.from)
        for (const role of people) {
          const record = full(d, state, 'mine');
          const actor = actorAs(role, 'mine', '350500');
          if (openTransitions(d, record, actor).includes(name))
            expect(mayRead(d, record, actor), `${role} ${name} ${state}`).toBe(true);
        }
  });

  test('random walks stay in declared states, give the same twice, and write values of the right kind', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 25 }), (choices) => {
        let record = created(d);
        for (const choice of choices) {
          const open = openTransitions(d, record, systemActor);
          const name = open[choice % Math.max(1, open.length)];
          const t = name === undefined ? undefined : d.transitions[name];
          if (!name || !t) break;
          const input = samples(d, [...(t.input ?? []), ...(t.require ?? [])]);
          expect(transitionSchema(d, name).safeParse(input).error).toBeUndefined();
          const decision = decideTransition(d, record, name, input, systemActor, time);
          expect(decideTransition(d, record, name, input, systemActor, time)).toEqual(decision);
          if (!decision.ok) {
            expect(decision.refusals.length).toBeGreaterThan(0);
            continue;
          }
          const { state, data, clocks, dueAt } = decision;
          expect(state in d.states && state === t.to).toBe(true);
          for (const clock of clocks) expect(clock.dueAt >= clock.startedAt).toBe(true);
          expect(dueAt === null || !d.states[state]?.final).toBe(true);
          expect(dueAt).toBe(firstOpen(d, state, clocks));
          expect(dataSchema(d, 'read').safeParse(data).error).toBeUndefined();
          record = { ...record, state, data, clocks, dueAt };
        }
      }),
      { numRuns: 60 },
    ));

  test('every state is reached by some walk with right input', () => {
    const reached = new Set<string>();
    for (const start of starts(d)) {
      if (reached.size === states.length) break;
      for (const state of reachedFrom(d, start)) reached.add(state);
    }
    expect([...reached].sort()).toEqual(states.sort());
  });

  test('fields shown to few stay out of what search finds', () => {
    for (const [name, field] of Object.entries(d.fields))
      if (field.visibleTo) expect([...d.columns, d.title], name).not.toContain(name);
    expect(Object.values(d.fields).every((f) => kindOf(f).name === f.kind)).toBe(true);
  });
});

/** The states to which right input leads from a new record, the shortest way to each. */
function reachedFrom(d: MatterDefinition, start: MatterRecord): Set<string> {
  const reached = new Set([start.state]);
  let frontier = [start];
  for (let depth = 0; depth < 12 && frontier.length > 0; depth++)
    frontier = frontier.flatMap((record) =>
      openTransitions(d, record, systemActor).flatMap((name) => {
        const t = d.transitions[name];
        // A platform that asks for nothing more: these samples are no patents.
        const asked = (t?.input ?? []).filter((n) => !n.startsWith('needs'));
        const input = samples(d, [...asked, ...(t?.require ?? [])]);
        const decision = decideTransition(d, record, name, input, systemActor, time);
        if (!decision.ok || reached.has(decision.state)) return [];
        reached.add(decision.state);
        return [{ ...record, state: decision.state, data: decision.data }];
      }),
    );
  return reached;
}

/** New records: the sample, then one for each other option of its choices, since some states are for some kinds of it. */
function* starts(d: MatterDefinition): Generator<MatterRecord> {
  const sample = created(d);
  yield sample;
  for (const [name, f] of Object.entries(d.fields))
    if (f.kind === 'choice' && !f.multiple && !f.automatic)
      for (const option of Object.keys(f.options as object).slice(1)) {
        const draft = recordOf(d, { data: { ...sample.data, [name]: option } });
        const decision = decideCreation(d, draft, systemActor, time);
        if (decision.ok) yield { ...draft, state: decision.state, data: decision.data };
      }
}

/** A new record with everything filled in that a person may fill in; flags of exclusion are left as they start. */
function created(d: MatterDefinition): MatterRecord {
  const names = Object.entries(d.fields).filter(([n, f]) => !f.automatic && !/^(?:is[A-Z]|needs)/u.test(n));
  const data = samples(
    d,
    names.map(([n]) => n),
  );
  expect(dataSchema(d, 'create').safeParse(data).error).toBeUndefined();
  const draft = recordOf(d, { data });
  const decision = decideCreation(d, draft, systemActor satisfies Actor, time);
  if (!decision.ok) throw new Error(`${d.kind} cannot be created: ${JSON.stringify(decision.refusals)}`);
  return {
    ...draft,
    state: decision.state,
    data: decision.data,
    clocks: decision.clocks,
    dueAt: decision.dueAt,
  };
}

const firstOpen = (d: MatterDefinition, state: string, clocks: MatterRecord['clocks']): string | null =>
  d.states[state]?.final
    ? null
    : (clocks
        .filter((c) => c.metAt === null)
        .map((c) => c.dueAt)
        .sort()[0] ?? null);

const asksWho = (g: Grant): boolean => !g.when || JSON.stringify(g.when).includes('"actor"');
