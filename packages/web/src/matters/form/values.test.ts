import { describe, expect, it } from 'vitest';
import { changed, filled, same, settled } from './values.ts';

describe('what a form sends', () => {
  it('leaves out of a new record what holds nothing', () => {
    expect(filled({ a: 'x', b: '', c: null, d: undefined, e: [], f: [null, 'y'], g: false, h: 0 })).toEqual({
      a: 'x',
      f: ['y'],
      g: false,
      h: 0,
    });
  });

  it('sends of an edit only what differs, an emptied field as null', () => {
    const before = { name: '甲', party: { uscc: '1', name: '乙' }, marks: ['a'], note: 'n' };
    const values = { name: '甲', party: { name: '乙', uscc: '1' }, marks: ['a', null], note: '' };
    expect(changed(before, values)).toEqual({ note: null });
    expect(changed(before, { ...values, marks: ['a', 'b'] })).toEqual({ note: null, marks: ['a', 'b'] });
  });

  it('takes a field that never was and is empty now as unchanged', () => {
    expect(changed({}, { note: '', marks: [] })).toEqual({});
  });

  it('compares values whatever the order of keys, but not of lists', () => {
    expect(same({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(settled([''])).toBeNull();
  });
});
