import { expect, it } from 'vitest';
import { defaultYear, yearsToChoose } from './paper-year.ts';
import type { PaperYear } from './types.ts';

const worked = (...years: number[]): PaperYear[] =>
  years.map((year) => ({ year, sections: 1, signOffs: 0, edition: null, publishedAt: null }));

it('begins with the last whole year, or the latest that somebody has worked on', () => {
  expect(defaultYear([], 2026)).toBe(2025);
  expect(defaultYear(worked(2026, 2025, 2021), 2026)).toBe(2025);
  expect(defaultYear(worked(2021), 2026)).toBe(2021);
});

it('offers ten years, and older ones with work', () => {
  expect(yearsToChoose(worked(2011), 2026, 2009)).toEqual([
    2026, 2025, 2024, 2023, 2022, 2021, 2020, 2019, 2018, 2017, 2011, 2009,
  ]);
});
