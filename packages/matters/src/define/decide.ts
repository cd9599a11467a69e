import { clocksOf, type TimeContext } from './clocks.ts';
import { type Condition, holds } from './condition.ts';
import type { Label } from './label.ts';
import type { Grant, Guard, MatterDefinition, Source, Transition } from './matter.ts';
import type { Clock, Json, MatterData, MatterRecord } from './record.ts';
import type { Actor } from './roles.ts';

/** Why an act is refused. `code` is stable, `message` is for the person. */
export interface Refusal {
  readonly code: string;
  readonly message: Label;
  readonly field?: string;
}

export type Decision =
  | {
      readonly ok: true;
      readonly state: string;
      readonly data: MatterData;
      readonly clocks: readonly Clock[];
      readonly dueAt: string | null;
    }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Whether one of the grants covers this actor and record. The system may do everything that a definition has. */
export function granted(grants: readonly Grant[], record: MatterRecord, actor: Actor): boolean {
  if (actor.role === 'system') return true;
  return grants.some((g) => g.roles.includes(actor.role) && (!g.when || holds(g.when, record, actor)));
}

export const mayRead = (d: MatterDefinition, r: MatterRecord, a: Actor): boolean =>
  granted(d.access.read, r, a);
export const mayEdit = (d: MatterDefinition, r: MatterRecord, a: Actor): boolean =>
  granted(d.access.edit, r, a);

/** The condition under which this actor may read records of the kind: the source of the list's SQL. */
export function readCondition(definition: MatterDefinition, actor: Actor): Condition {
  if (actor.role === 'system') return { op: 'always' };
  const mine = definition.access.read.filter((g) => g.roles.includes(actor.role));
  return { op: 'or', of: mine.map((g) => g.when ?? { op: 'always' }) };
}

/** The transitions that the actor may press on the record now, guards aside (a guard explains itself when it refuses). */
export function openTransitions(definition: MatterDefinition, record: MatterRecord, actor: Actor): string[] {
  return Object.entries(definition.transitions)
    .filter(([, t]) => t.from.includes(record.state) && granted(t.by, record, actor))
    .map(([name]) => name);
}

/**
 * The pure heart of the engine: what a record becomes when the actor fires the transition with this input.
 * The input has been parsed already; here it is held against state, role, required fields and guards.
 */
export function decideTransition(
  definition: MatterDefinition,
  record: MatterRecord,
  name: string,
  input: MatterData,
  actor: Actor,
  time: TimeContext,
): Decision {
  const transition = definition.transitions[name];
  if (!transition) return refuse('transition_unknown', { zh: '没有这个操作', en: 'There is no such action' });
  if (!granted(transition.by, record, actor))
    return refuse('not_permitted', { zh: '您的角色不能做这个操作', en: 'Your role may not do this' });
  if (!transition.from.includes(record.state))
    return refuse('state_conflict', stateMessage(definition, record.state));

  const allowed = new Set([...(transition.input ?? []), ...(transition.require ?? [])]);
  const foreign = Object.keys(input).filter((key) => !allowed.has(key));
  if (foreign.length > 0)
    return {
      ok: false,
      refusals: foreign.map((f) =>
        refusalOf('field_not_accepted', f, {
          zh: '这一步不能填写此项',
          en: 'This step does not take this field',
        }),
      ),
    };

  const data = { ...record.data, ...input };
  const next = {
    ...record,
    data: { ...data, ...written(transition.sets, { ...record, data }, actor, time) },
  };
  const refusals = [
    ...missing(transition.require ?? [], data),
    ...broken(transition.guards, next, actor, time),
  ];
  return refusals.length > 0
    ? { ok: false, refusals }
    : settled(definition, { ...next, state: transition.to }, time);
}

/**
 * What a new record is; `draft` carries the parsed fields and the owner worked out by `ownerOf`. `brought`: the state of
 * a record that an import brings from a register or a closed year. What it says of itself then stands: creation writes
 * nothing over it, and nothing at all into a record that is past its first state.
 */
export function decideCreation(
  definition: MatterDefinition,
  draft: MatterRecord,
  actor: Actor,
  time: TimeContext,
  brought: string | null = null,
): Decision {
  if (!granted(definition.access.create, draft, actor))
    return refuse('not_permitted', { zh: '您的角色不能新建', en: 'Your role may not create this' });
  const state = brought ?? definition.initial;
  const sets = state === definition.initial ? written(definition.sets, draft, actor, time) : {};
  const data = brought === null ? { ...draft.data, ...sets } : { ...sets, ...draft.data };
  const next = { ...draft, state, data };
  const refusals = [
    ...missing(requiredFields(definition), next.data),
    ...broken(definition.guards, next, actor, time),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : settled(definition, next, time);
}

/**
 * What a record becomes when fields change outside a transition. `brought`: the state that an import says it has by now;
 * such an import also brings the automatic fields that go with the state.
 */
export function decideEdit(
  definition: MatterDefinition,
  record: MatterRecord,
  input: MatterData,
  actor: Actor,
  time: TimeContext,
  brought: string | null = null,
): Decision {
  if (!mayEdit(definition, record, actor))
    return refuse('not_permitted', { zh: '您的角色不能修改', en: 'Your role may not change this' });
  const frozen = Object.keys(input).filter(
    (key) => definition.fields[key]?.fixed || (definition.fields[key]?.automatic && brought === null),
  );
  if (frozen.length > 0)
    return {
      ok: false,
      refusals: frozen.map((f) =>
        refusalOf('field_fixed', f, { zh: '此项不能修改', en: 'This field cannot be changed' }),
      ),
    };
  const next = { ...record, state: brought ?? record.state, data: { ...record.data, ...input } };
  const refusals = [
    ...missing(requiredFields(definition), next.data),
    ...broken(definition.guards, next, actor, time),
  ];
  return refusals.length > 0 ? { ok: false, refusals } : settled(definition, next, time);
}

/** The value that a source gives for this record. */
export function sourceValue(source: Source, record: MatterRecord, actor: Actor, time: TimeContext): Json {
  if ('now' in source) return source.now === 'date' ? time.today : time.now;
  if ('next' in source) return Number(record.data[source.next] ?? 0) + 1;
  if ('value' in source) return source.value;
  if ('reckon' in source) return source.reckon(record.data, time);
  if ('due' in source) return dueDay(source.due, record, time);
  if ('core' in source) return record[source.core];
  if ('actor' in source) return source.actor === 'office' ? (actor.office?.id ?? null) : actor[source.actor];
  const held = record.data[source.field] ?? null;
  return source.part ? ((held as Record<string, Json | undefined> | null)?.[source.part] ?? null) : held;
}

function dueDay(
  names: readonly string[],
  { clocks }: MatterRecord,
  { calendar }: TimeContext,
): string | null {
  const clock = clocks.find((c) => names.includes(c.deadline));
  return clock ? calendar.dayOf(clock.dueAt) : null;
}

function written(
  sets: Readonly<Record<string, Source>> | undefined,
  record: MatterRecord,
  actor: Actor,
  time: TimeContext,
): MatterData {
  return Object.fromEntries(
    Object.entries(sets ?? {})
      .filter(([name, source]) => !('keep' in source && source.keep && !isBlank(record.data[name])))
      .map(([name, source]) => [name, sourceValue(source, record, actor, time)]),
  );
}

function settled(definition: MatterDefinition, record: MatterRecord, time: TimeContext): Decision {
  const clocks = clocksOf(definition, record, time);
  const final = definition.states[record.state]?.final ?? false;
  const open = final ? [] : clocks.filter((c) => c.metAt === null).map((c) => c.dueAt);
  return { ok: true, state: record.state, data: record.data, clocks, dueAt: open.sort()[0] ?? null };
}

const requiredFields = (d: MatterDefinition): string[] =>
  Object.entries(d.fields)
    .filter(([, f]) => f.required)
    .map(([name]) => name);

function missing(names: readonly string[], data: MatterData): Refusal[] {
  return names
    .filter((n) => isBlank(data[n]))
    .map((n) => refusalOf('field_required', n, { zh: '此项必填', en: 'This field is required' }));
}

const isBlank = (v: unknown): boolean =>
  v === undefined || v === null || v === '' || (Array.isArray(v) && v.length === 0);

function broken(
  guards: readonly Guard[] | undefined,
  record: MatterRecord,
  actor: Actor,
  time: TimeContext,
): Refusal[] {
  return (guards ?? [])
    .filter((g) => !holds(g.when, record, actor) || !isUpTo(g, record, time) || !isAfter(g, record, time))
    .map((g) => ({ code: g.code, message: g.message }));
}

const isUpTo = ({ upTo }: Guard, record: MatterRecord, time: TimeContext): boolean =>
  !upTo || Number(record.data[upTo.field] ?? 0) <= time.rules.at(upTo.rule, time.today).value;

function isAfter({ after }: Guard, record: MatterRecord, { rules, calendar }: TimeContext): boolean {
  if (!after) return true;
  const [day, from] = [record.data[after.field], record.data[after.from]];
  if (typeof day !== 'string' || typeof from !== 'string') return false;
  const began = calendar.instant(from);
  const end = calendar.due(began, rules.at(after.rule, calendar.dayOf(began)));
  return calendar.dayOf(calendar.instant(day)) >= calendar.dayOf(end);
}

function stateMessage(definition: MatterDefinition, state: string): Label {
  const now = definition.states[state]?.label ?? { zh: state, en: state };
  return {
    zh: `当前状态为“${now.zh}”，不能做这个操作`,
    en: `The state is "${now.en}"; this action is not open in it`,
  };
}

const refusalOf = (code: string, field: string, message: Label): Refusal => ({ code, field, message });
const refuse = (code: string, message: Label): Decision => ({ ok: false, refusals: [{ code, message }] });

export type { Transition };
