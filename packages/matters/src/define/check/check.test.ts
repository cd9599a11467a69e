import { expect, test } from 'vitest';
import { compare, core, field, inState, not, present, value } from '../condition.ts';
import { assertDefinitions, DefinitionError, defineMatter } from '../define-matter.ts';
import { average, count, distinct, ratio, sum } from '../figure.ts';
import { choice, date, dateTime, file, flag, list, number, party, ref, text } from '../kinds/index.ts';
import { label } from '../label.ts';
import type { Deadline, Effect, MatterDefinition, Transition } from '../matter.ts';
import type { Role } from '../roles.ts';
import { RuleBook } from '../rules.ts';
import { checkDefinition, checkDefinitions } from './index.ts';

const l = label('甲', 'A');
const officer = { roles: ['ipOfficer'] } as const;
const bad = (name: string) => name as Role;

const close: Transition = { label: l, from: ['open'], to: 'done', by: [officer] };
const base: MatterDefinition = {
  kind: 'thing',
  chapter: 'service',
  label: l,
  fields: {
    name: text(l, { required: true }),
    who: party(l),
    files: file(l, { multiple: true }),
    size: number(l),
    happened: date(l),
    ended: dateTime(l),
    other: ref(l, { to: 'thing' }),
  },
  title: 'name',
  columns: ['name'],
  states: { open: { label: l }, done: { label: l, final: true } },
  initial: 'open',
  transitions: { close },
  access: { read: [officer], create: [officer], edit: [] },
  deadlines: { d: { label: l, from: 'happened', until: 'ended', within: 'thing.term' } },
  figures: { 'thing.count': { label: l, unit: l, scope: 'year', at: 'happened', measure: count() } },
};
const rule = (id: string, unit: 'fen' | 'workday') => ({
  ...{ id, label: l, value: 3, unit, effectiveFrom: '2020-01-01', effectiveTo: null, basis: '' },
});
const rules = new RuleBook([rule('thing.term', 'workday'), rule('thing.fee', 'fen')]);

const withField = (f: MatterDefinition['fields']): MatterDefinition => ({
  ...base,
  fields: { ...base.fields, ...f },
});
const withClose = (t: Partial<Transition>): MatterDefinition => ({
  ...base,
  transitions: { close: { ...close, ...t } },
});
const withOpen = (s: Partial<MatterDefinition['states'][string]>): MatterDefinition => ({
  ...base,
  states: { ...base.states, open: { label: l, ...s } },
});
const withDeadline = (d: Partial<Deadline>): MatterDefinition => ({
  ...base,
  deadlines: { d: { label: l, from: 'happened', until: 'ended', within: 'thing.term', ...d } },
});
const withFigure = (f: object, id = 'thing.count'): MatterDefinition => ({
  ...base,
  figures: { [id]: { label: l, unit: l, scope: 'year', at: 'happened', measure: count(), ...f } },
});
const withEffect = (e: Effect) => withClose({ effects: [e] });
const guarded = (when: Parameters<typeof not>[0], code = 'a_code') =>
  withClose({ guards: [{ code, when, message: l }] });

const mistakes: readonly (readonly [code: string, path: string, d: MatterDefinition])[] = [
  ['kind_name', 'kind', { ...base, kind: 'Thing' }],
  ['unknown_chapter', 'chapter', { ...base, chapter: 'x' as 'service' }],
  ['label_missing', 'label', { ...base, label: label('甲', ' ') }],
  ['label_missing', 'fields.size', withField({ size: number(label('', 'A')) })],
  ['field_name', 'fields.my_field', withField({ my_field: text(l) })],
  ['reserved_name', 'fields.state', withField({ state: text(l) })],
  ['unknown_field_kind', 'fields.odd', withField({ odd: { kind: 'colour', label: l } })],
  ['field_options', 'fields.pick', withField({ pick: choice(l, { options: {} }) })],
  ['field_options', 'fields.many', withField({ many: list(l, { of: list(l, { of: text(l) }) }) })],
  ['unknown_role', 'fields.odd', withField({ odd: text(l, { visibleTo: ['nobody'] }) })],
  ['visible_to_nobody', 'fields.odd', withField({ odd: text(l, { required: true, visibleTo: [] }) })],
  ['never_filled', 'fields.odd', withField({ odd: text(l, { required: true, automatic: true }) })],
  ['unknown_field', 'title', { ...base, title: 'x' }],
  ['unknown_field', 'columns', { ...base, columns: ['x'] }],
  ['no_columns', 'columns', { ...base, columns: [] }],
  ['unknown_field', 'filters', { ...base, filters: ['x'] }],
  ['unknown_field', 'unique', { ...base, unique: ['x'] }],
  ['unknown_field', 'register.indexed', { ...base, register: { indexed: ['x'] } }],
  ['unknown_field', 'owner', { ...base, owner: { field: 'x' } }],
  ['unknown_state', 'initial', { ...base, initial: 'x' }],
  [
    'unreachable_state',
    'states.lost',
    { ...base, states: { ...base.states, lost: { label: l, final: true } } },
  ],
  ['dead_end', 'states.done', { ...base, states: { open: { label: l }, done: { label: l } } }],
  ['unknown_role', 'states.open.awaits', withOpen({ awaits: [bad('king')] })],
  ['awaited_cannot_act', 'states.open.awaits', withOpen({ awaits: ['rightHolder'] })],
  ['final_awaits', 'states.open.awaits', withOpen({ awaits: ['ipOfficer'], final: true })],
  ['not_a_time', 'states.open.awaitsUntil', withOpen({ awaits: ['ipOfficer'], awaitsUntil: 'name' })],
  ['awaits_nobody', 'states.open.awaitsUntil', withOpen({ awaitsUntil: 'ended' })],
  ['no_from', 'transitions.close', withClose({ from: [] })],
  ['unknown_state', 'transitions.close.from', withClose({ from: ['open', 'x'] })],
  ['unknown_state', 'transitions.close.to', withClose({ to: 'x' })],
  ['transition_name', 'transitions.do_it', { ...base, transitions: { close, do_it: close } }],
  ['transition_name', 'transitions.create', { ...base, transitions: { close, create: close } }],
  ['no_actors', 'transitions.close', withClose({ by: [] })],
  ['no_roles', 'transitions.close.by.0', withClose({ by: [{ roles: [] }] })],
  ['unknown_role', 'transitions.close.by.0', withClose({ by: [{ roles: [bad('king')] }] })],
  ['unknown_field', 'transitions.close.input', withClose({ input: ['x'] })],
  ['unknown_field', 'transitions.close.input', withClose({ require: ['x'] })],
  ['unknown_field', 'transitions.close.sets', withClose({ sets: { x: { value: 1 } } })],
  ['unknown_field', 'transitions.close.sets.name', withClose({ sets: { name: { field: 'x' } } })],
  ['wrong_time', 'transitions.close.sets.happened', withClose({ sets: { happened: { now: 'dateTime' } } })],
  ['wrong_time', 'transitions.close.sets.name', withClose({ sets: { name: { due: ['d'] } } })],
  ['unknown_deadline', 'transitions.close.sets.happened', withClose({ sets: { happened: { due: ['x'] } } })],
  ['not_a_number', 'transitions.close.sets.size', withClose({ sets: { size: { next: 'name' } } })],
  ['guard_code', 'transitions.close.guards.0', guarded(present('name'), 'A Code')],
  ['unknown_field', 'transitions.close.guards.0.when', guarded(not(present('x')))],
  ['unknown_state', 'transitions.close.guards.0.when', guarded(inState('x'))],
  ['unknown_state', 'transitions.close.guards.0.when', guarded(compare('eq', core('state'), value('x')))],
  ['composite_compared', 'transitions.close.guards.0.when', guarded(compare('eq', field('who'), value('x')))],
  [
    'not_a_time',
    'transitions.close.guards.0.after',
    withClose({
      guards: [
        {
          ...{ code: 'a_code', when: present('name'), message: l },
          after: { field: 'happened', from: 'name', rule: 'thing.term' },
        },
      ],
    }),
  ],
  [
    'unknown_rule',
    'transitions.close.sets',
    withClose({ sets: { size: { rules: ['thing.none'], reckon: () => 1 } } }),
  ],
  ['unknown_rule', 'advice', { ...base, advice: [{ rules: ['thing.none'], advise: () => [] }] }],
  [
    'composite_compared',
    'transitions.close.guards.0.when',
    guarded(compare('eq', field('files'), value('x'))),
  ],
  ['unreadable', 'access.read', { ...base, access: { ...base.access, read: [] } }],
  [
    'unknown_field',
    'access.edit.0.when',
    {
      ...base,
      access: { ...base.access, edit: [{ ...officer, when: compare('eq', field('x', 'office'), value(1)) }] },
    },
  ],
  ['not_a_time', 'deadlines.d.from', withDeadline({ from: 'name' })],
  ['unknown_field', 'deadlines.d.until', withDeadline({ until: 'x' })],
  ['unknown_field', 'deadlines.d.within', withDeadline({ within: { field: 'x' } })],
  ['not_a_number', 'deadlines.d.excludes.0.days', withDeadline({ excludes: { days: 'name' } })],
  [
    'unknown_field',
    'deadlines.d.extension.when',
    withDeadline({ extension: { by: 'thing.term', when: present('x') } }),
  ],
  ['unknown_rule', 'deadlines.d', withDeadline({ extension: { by: 'thing.more', when: present('name') } })],
  [
    'not_a_time',
    'deadlines.d.excludes.0.from',
    withDeadline({ excludes: { from: 'name', until: 'ended', atMost: 'thing.term' } }),
  ],
  ['unknown_transition', 'deadlines.d.onExpiry', withDeadline({ onExpiry: 'x' })],
  ['unknown_office_kind', 'deadlines.d.escalateTo', withDeadline({ escalateTo: 'x' as 'court' })],
  ['unknown_rule', 'deadlines.d', withDeadline({ within: 'thing.x' })],
  ['rule_unit', 'deadlines.d', withDeadline({ remindBefore: 'thing.fee' })],
  [
    'unknown_rule',
    'transitions.close',
    withClose({
      guards: [{ code: 'a', when: present('name'), message: l, upTo: { field: 'size', rule: 'x' } }],
    }),
  ],
  ['figure_id', 'figures.count', withFigure({}, 'count')],
  ['not_a_time', 'figures.thing.count.at', withFigure({ at: 'name' })],
  ['unknown_field', 'figures.thing.count.where', withFigure({ where: present('x') })],
  ['not_a_number', 'figures.thing.count', withFigure({ measure: sum('name') })],
  ['unknown_figure', 'figures.thing.count.per', withFigure({ per: { figure: 'thing.none' } })],
  ['figure_unit', 'figures.thing.count.unit', withFigure({ unit: { zh: '万元', en: 'yuan' } })],
  ['unknown_field', 'figures.thing.count', withFigure({ measure: distinct(field('x')) })],
  [
    'not_a_time',
    'figures.thing.count',
    withFigure({ measure: average({ daysBetween: ['happened', 'name'] }) }),
  ],
  ['not_a_number', 'figures.thing.count', withFigure({ measure: average({ field: 'name' }) })],
  ['unknown_field', 'figures.thing.count.hit', withFigure({ measure: ratio(present('x')) })],
  [
    'not_a_time',
    'figures.thing.count.hit.to',
    withFigure({ measure: ratio({ from: 'happened', to: 'name', rule: 'thing.term' }) }),
  ],
  ['unknown_kind', 'fields.odd', withField({ odd: ref(l, { to: 'x' }) })],
  ['no_queue', 'transitions.close.effects.0', withEffect({ effect: 'job', queue: '' })],
  ['unknown_kind', 'transitions.close.effects.0', withEffect({ effect: 'create', kind: 'x', fields: {} })],
  [
    'unknown_kind',
    'transitions.close.effects.0',
    withEffect({ effect: 'fire', on: 'name', transition: 'close' }),
  ],
  [
    'unknown_transition',
    'transitions.close.effects.0',
    withEffect({ effect: 'fire', on: 'other', transition: 'x' }),
  ],
  [
    'field_not_accepted',
    'transitions.close.effects.0',
    withEffect({ effect: 'fire', on: 'other', transition: 'close', fields: { size: { value: 1 } } }),
  ],
  [
    'wrong_reference',
    'transitions.close.effects.0',
    withEffect({ effect: 'fireAll', kind: 'thing', by: 'name', transition: 'close' }),
  ],
  [
    'field_missing',
    'transitions.close.effects.0',
    withEffect({ effect: 'create', kind: 'thing', fields: {} }),
  ],
  [
    'unknown_field',
    'transitions.close.effects.0',
    withEffect({ effect: 'create', kind: 'thing', fields: { name: { field: 'x' } } }),
  ],
  [
    'not_a_time',
    'transitions.close.effects.0',
    withEffect({
      ...{ effect: 'create', kind: 'thing', fields: { name: { field: 'name' } } },
      each: { rules: ['thing.term'], from: 'happened', dueField: 'name', ruleField: 'name' },
    }),
  ],
];

test('the base is right', () => {
  expect(checkDefinitions([base], rules)).toEqual([]);
  expect(
    checkDefinitions([withField({ ready: flag(l) }), { ...base, kind: 'two', figures: {} }], rules),
  ).toEqual([]);
});

test.each(mistakes)('%s at %s', (code, path, d) =>
  expect(checkDefinitions([d], rules)).toContainEqual(expect.objectContaining({ kind: d.kind, code, path })),
);

test('kinds and figures are defined once', () => {
  const codes = checkDefinitions([base, base], rules).map((m) => m.code);
  expect(codes).toEqual(['duplicate_kind', 'duplicate_figure']);
});

test('a definition that is wrong is refused by name', () => {
  const wrong = withClose({ require: ['x'] });
  expect(() => defineMatter(wrong)).toThrow(DefinitionError);
  expect(() => defineMatter(wrong)).toThrow(
    'matter "thing", transitions.close.input: there is no field "x" (unknown_field)',
  );
  expect(() => assertDefinitions([base], new RuleBook([]))).toThrow('the city has no rule "thing.term"');
});

test('a definition in use cannot be changed', () => {
  const d = defineMatter({ ...base });
  expect(checkDefinition(d)).toEqual([]);
  expect(() => Object.assign(d.transitions.close ?? {}, { to: 'x' })).toThrow(TypeError);
});
