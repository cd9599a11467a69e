import { matters } from '@citong/matters';
import { expect, it } from 'vitest';
import { matching } from './nav-words.ts';

const found = (typed: string) => matching(matters, typed).map((d) => d.kind);

it('finds kinds by their names in both languages, those that are only told of after them', () => {
  expect(found('专利')[0]).toBe('patent');
  expect(found('PATENT navigation')).toEqual(['patent_navigation']);
  expect(found('质押 贷款').length).toBeGreaterThan(0);
  expect(found('没有这样的事')).toEqual([]);
});

it('shows all while nothing is typed', () => {
  expect(found('  ')).toEqual(matters.map((d) => d.kind));
});
