import { label, type MatterDefinition } from '@citong/matters';
import { describe, expect, it } from 'vitest';
import { listStateOf, nextSort, openStates, queryOf, searchOf } from './list-state.ts';
import { columnOfField, mappingOf, missingFields } from './mapping.ts';

const definition: MatterDefinition = {
  kind: 'sample',
  chapter: 'service',
  label: label('样例', 'Sample'),
  fields: {
    name: { kind: 'text', label: label('名称', 'Name') },
    price: { kind: 'money', label: label('价格', 'Price') },
    proof: { kind: 'file', label: label('证明', 'Proof') },
  },
  title: 'name',
  columns: ['name', 'price'],
  states: { open: { label: label('办理中', 'Open') }, done: { label: label('办结', 'Done'), final: true } },
  initial: 'open',
  transitions: {},
  access: { read: [], create: [], edit: [] },
};

const officer = { role: 'ipOfficer' } as const;

describe('a list in the address', () => {
  it('comes back from its address as it was written', () => {
    const state = { q: '蚝油', states: ['open'], sort: '-price', overdue: true, filters: { price: '100..' } };
    expect(listStateOf(new URLSearchParams(searchOf(state)), definition)).toEqual(state);
  });

  it('passes over fields and states that neither the definition nor the core has', () => {
    const state = listStateOf(
      new URLSearchParams('state=open,gone&f.secret=1&f.name=a&f.region=350582'),
      definition,
    );
    expect(state.states).toEqual(['open']);
    expect(state.filters).toEqual({ name: 'a', region: '350582' });
    expect(queryOf(state)).toMatchObject({ state: 'open', 'f.name': 'a' });
  });

  it('orders by a column rising, falling, then not', () => {
    expect(nextSort('', 'price')).toBe('price');
    expect(nextSort('price', 'price')).toBe('-price');
    expect(nextSort('-price', 'price')).toBe('');
    expect(openStates(definition)).toEqual(['open']);
  });
});

describe('a table to import', () => {
  it('takes the columns that the server found, without what only offices bring', () => {
    const fields = {
      ...definition.fields,
      number: { kind: 'text', label: label('编号', 'Number'), automatic: true },
    };
    const guess = { name: '名称', number: '编号', state: '状态', proof: '证明' };
    expect(mappingOf({ ...definition, fields }, officer, guess)).toEqual({
      名称: 'name',
      编号: 'number',
      状态: 'state',
    });
    expect(mappingOf({ ...definition, fields }, { role: 'rightHolder' }, guess)).toEqual({ 名称: 'name' });
  });

  it('names the required fields that no column brings', () => {
    const fields = {
      ...definition.fields,
      name: { kind: 'text', label: label('名称', 'Name'), required: true },
      level: { kind: 'text', label: label('级别', 'Level'), required: true, default: '市级' },
    };
    expect(missingFields({ ...definition, fields }, { 价格: 'price' })).toEqual(['name']);
    expect(missingFields({ ...definition, fields }, { 名称: 'name' })).toEqual([]);
  });

  it('tells the server the column of each field', () => {
    expect(columnOfField({ 名称: 'name', PRICE: 'price' })).toEqual({ name: '名称', price: 'PRICE' });
  });
});
