import { describe, expect, it } from 'vitest';
import { isCount, reportFolder, scoreLabels } from '../testing/hand-labels.ts';

const score = scoreLabels();

describe.skipIf(score === null)(`${reportFolder}: numbers that a person marked`, () => {
  const { missed, counts, taken, strays } = score ?? { missed: [], counts: 0, taken: 0, strays: [] };

  it('at least 99% of the statistics are found with value and unit', () => {
    expect(counts).toBeGreaterThan(160);
    expect(missed.filter(isCount).length, JSON.stringify(missed)).toBeLessThanOrEqual(counts * 0.01);
  });

  it('none of the ordinals and names is taken for a statistic', () => {
    expect(missed.filter((l) => !isCount(l))).toEqual([]);
  });

  it('at most 1.5% of what is taken for a statistic is none', () => {
    expect(strays.length, strays.join()).toBeLessThanOrEqual(taken * 0.015);
  });
});
