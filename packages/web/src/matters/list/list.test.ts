import { label, type MatterDefinition } from '@citong/matters';
import { describe, expect, it } from 'vitest';
import { listStateOf, nextSort, openStates, queryOf, searchOf } from './list-state.ts';
import { columnOfField, guessMapping, missingFields } from './mapping.ts';
import { decode, recordsOf } from './table-head.ts';

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
  it('gives columns the fields of their names in either language, each once, and none to files', () => {
    expect(guessMapping(definition, ['名称', 'PRICE', 'Name', '证明', '别的'], officer)).toEqual({
      名称: 'name',
      PRICE: 'price',
    });
  });

  it('knows the state and what other systems call a field, and what the system writes only for offices', () => {
    const fields = {
      ...definition.fields,
      number: { kind: 'text', label: label('编号', 'Number'), automatic: true },
      owner: { kind: 'text', label: label('权利人', 'Owner'), aliases: ['APPLICANT_NAME'] },
    };
    const columns = ['状态', '编号', 'applicant name'];
    expect(guessMapping({ ...definition, fields }, columns, officer)).toEqual({
      状态: 'state',
      编号: 'number',
      'applicant name': 'owner',
    });
    expect(guessMapping({ ...definition, fields }, columns, { role: 'rightHolder' })).toEqual({
      'applicant name': 'owner',
    });
    const labelled = { ...fields, mood: { kind: 'text', label: label('状态', 'State') } };
    expect(guessMapping({ ...definition, fields: labelled }, ['状态', 'mood'], officer)).toEqual({
      状态: 'state',
      mood: 'mood',
    });
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

  it('reads quoted cells with separators, quotes and line ends in them', () => {
    expect(recordsOf('a,"b,\n""c"""\r\n1,2\n3,4', 2)).toEqual([
      ['a', 'b,\n"c"'],
      ['1', '2'],
    ]);
    expect(recordsOf('a;b;c,d\n', 2)).toEqual([['a', 'b', 'c,d']]);
  });

  it('knows UTF-8 with a mark, UTF-8 cut within a character, and GB18030', () => {
    expect(decode(new TextEncoder().encode('\ufeff名称').buffer)).toBe('名称');
    expect(decode(new TextEncoder().encode('名称').slice(0, 5).buffer)).toBe('名');
    expect(decode(Uint8Array.from([0xc3, 0xfb, 0xb3, 0xc6]).buffer)).toBe('名称');
  });
});
