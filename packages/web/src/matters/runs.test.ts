import { kinds, label, type MatterDefinition } from '@citong/matters';
import { expect, it } from 'vitest';
import { blocksOf, laterNames, runsOf } from './runs.ts';

const l = label('项', 'Field');
const fields = {
  name: kinds.text(l, { required: true }),
  isNamed: kinds.flag(l),
  isRepeated: kinds.flag(l),
  amount: kinds.money(l),
  pledge: kinds.flag(l, { required: true }),
  isPublic: kinds.flag(l),
  closedOn: kinds.date(l),
  level: kinds.choice(l, { options: { a: l, b: l }, default: 'a' }),
};

it('draws facts side by side that stand side by side, and nothing else', () => {
  expect(runsOf({ fields }, Object.keys(fields))).toEqual([
    { names: ['name'], areFlags: false },
    { names: ['isNamed', 'isRepeated'], areFlags: true },
    { names: ['amount'], areFlags: false },
    { names: ['pledge'], areFlags: false },
    { names: ['isPublic'], areFlags: true },
    { names: ['closedOn'], areFlags: false },
    { names: ['level'], areFlags: false },
  ]);
});

it('reads what stands alone in one block, with a fact that has none of its like beside it', () => {
  expect(blocksOf({ fields }, Object.keys(fields))).toEqual([
    { names: ['name'], areFlags: false },
    { names: ['isNamed', 'isRepeated'], areFlags: true },
    { names: ['amount', 'pledge', 'isPublic', 'closedOn', 'level'], areFlags: false },
  ]);
});

it('lets wait what a step asks for and a new record may lack', () => {
  const transitions = {
    close: { label: l, from: [], to: 'b', by: [], require: ['closedOn', 'name'], input: ['level', 'gone'] },
  };
  const definition = { fields, transitions, title: 'name' } as unknown as MatterDefinition;
  expect([...laterNames(definition)]).toEqual(['closedOn']);
});
