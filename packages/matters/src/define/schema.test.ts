import { expect, test } from 'vitest';
import { z } from 'zod';
import { timeAt } from '../test-support.ts';
import { refusalsOf } from './issues.ts';
import { choice, niceClass, patentNumber, text, uscc } from './kinds/index.ts';
import { label } from './label.ts';
import type { MatterDefinition } from './matter.ts';
import { RuleBook } from './rules.ts';
import { dataSchema, defaultsOf, isListField, transitionSchema, warningsOf } from './schema.ts';

const l = label('项', 'Item');
const thing: MatterDefinition = {
  kind: 'thing',
  chapter: 'service',
  label: l,
  fields: {
    name: text(l, { required: true }),
    number: patentNumber(l, { fixed: true }),
    code: uscc(l),
    note: text(l, { automatic: true }),
    kindOf: choice(l, { options: { a: label('甲', 'A'), b: label('乙', 'B') }, default: 'a' }),
    classes: niceClass(l, { multiple: true }),
  },
  title: 'name',
  columns: ['name'],
  states: { open: { label: l } },
  initial: 'open',
  transitions: {
    close: { label: l, from: ['open'], to: 'open', by: [], input: ['note'], require: ['name'] },
  },
  access: { read: [], create: [], edit: [] },
};
const codes = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value);
  return error ? refusalsOf(error).map((r) => `${r.field}:${r.code}`) : [];
};

test('creation takes typed fields only, and blank ones as absent', () => {
  const schema = dataSchema(thing, 'create');
  expect(codes(schema, { name: '甲', code: null })).toEqual([]);
  expect(codes(schema, {})).toEqual(['name:required']);
  expect(codes(schema, { name: '甲', note: 'x', other: 1 })).toEqual([
    'note:unknown_field',
    'other:unknown_field',
  ]);
  expect(codes(schema, { name: '甲', number: '201710601862.4' })).toEqual(['number:patent_check_digit']);
  expect(codes(schema, { name: '甲', kindOf: 'c', classes: [0] })).toEqual([
    'kindOf:not_an_option',
    'classes:nice_class_form',
  ]);
});

test('an edit leaves out what is fixed and may not blank what is required', () => {
  const schema = dataSchema(thing, 'edit');
  expect(codes(schema, { code: null })).toEqual([]);
  expect(codes(schema, { number: '201710601862.3' })).toEqual(['number:unknown_field']);
  expect(codes(schema, { name: null })).toEqual(['name:type']);
});

test('jobs write automatic fields, answers may lack any', () => {
  expect(codes(dataSchema(thing, 'system'), { name: '甲', note: 'x' })).toEqual([]);
  expect(codes(dataSchema(thing, 'read'), {})).toEqual([]);
});

test('a transition takes its own fields', () => {
  const schema = transitionSchema(thing, 'close');
  expect(codes(schema, { note: 'x' })).toEqual([]);
  expect(codes(schema, { name: null, code: 'x' })).toEqual(['name:type', 'code:unknown_field']);
  expect(() => transitionSchema(thing, 'open')).toThrow('thing has no transition "open"');
});

test('defaults, warnings, lists', () => {
  expect(defaultsOf(thing)).toEqual({ kindOf: 'a' });
  expect(warningsOf(thing, { name: '甲', code: '91350100M000100Y44' }).map((w) => w.field)).toEqual(['code']);
  expect(
    Object.entries(thing.fields)
      .filter(([, f]) => isListField(f))
      .map(([n]) => n),
  ).toEqual(['classes']);
});

test('advice is given where the time is known', () => {
  const advised: MatterDefinition = {
    ...thing,
    advice: [
      {
        rules: [],
        advise: ({ name }, { today }) => [
          { field: 'name', code: 'odd', message: label(`${name} ${today}`, 'x') },
        ],
      },
    ],
  };
  expect(warningsOf(advised, { name: '甲' })).toEqual([]);
  expect(warningsOf(advised, { name: '甲' }, timeAt('2024-03-05T02:00:00.000Z', new RuleBook([])))).toEqual([
    { field: 'name', code: 'odd', message: label('甲 2024-03-05', 'x') },
  ]);
});

test('the shapes describe an API', () => {
  const described = z.toJSONSchema(dataSchema(thing, 'create'));
  expect(described).toMatchObject({ type: 'object', additionalProperties: false, required: ['name'] });
});
