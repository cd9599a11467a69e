import { fieldKinds } from '@citong/matters';
import { describe, expect, it } from 'vitest';
import { rangeOf, rangeText } from './filters.tsx';
import { fieldComponents } from './index.ts';

describe('the components of fields', () => {
  it('are there for each kind of field, and for nothing else', () => {
    expect(Object.keys(fieldComponents).sort()).toEqual(Object.keys(fieldKinds).sort());
  });

  it.each(Object.entries(fieldComponents))('%s has an input, a cell and a filter', (_, components) => {
    for (const part of ['Input', 'Cell', 'Filter'] as const) expect(components[part]).toBeTypeOf('function');
  });
});

describe('ranges in the address', () => {
  it('have two ends, either of which may be open', () => {
    expect(rangeOf('1..2')).toEqual(['1', '2']);
    expect(rangeOf('..2026-01-01')).toEqual(['', '2026-01-01']);
    expect(rangeOf(null)).toEqual(['', '']);
    expect(rangeText('1', '')).toBe('1..');
    expect(rangeText('', '')).toBeNull();
  });
});
