import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fixture, sharedText } from '../testing.ts';
import type { FoundNumber } from '../types.ts';
import { extractNumbers } from './extract.ts';

/**
 * Numbers that a person marked in windows of provincial work reports drawn at random: places, kinds and values, not the
 * texts. A row of kind `window` says where one begins and how long it is.
 */
const label = z.object({
  province: z.string(),
  from: z.coerce.number(),
  length: z.coerce.number(),
  kind: z.enum(['window', 'statistic', 'duration', 'ordinal', 'name']),
  value: z.string(),
  unit: z.string(),
});
const labels = z.array(label).parse(parse(fixture('government-reports-2026.csv'), { columns: true }));
const isCount = ({ kind }: { readonly kind: string }) => kind === 'statistic' || kind === 'duration';

const folder = 'data/text/government-reports-2026';
const reportRow = z.object({ full_text: z.string() });

function numbersOf(province: string): FoundNumber[] {
  const csv = sharedText(`${folder}/2026_${province}_政府工作报告.csv`) ?? '';
  const [row] = z.array(reportRow).parse(parse(csv, { columns: true, bom: true }));
  let start = 0;
  return (row?.full_text ?? '').split('\n').flatMap((line) => {
    const found = extractNumbers(line).map((n) => ({ ...n, start: n.start + start, end: n.end + start }));
    start += line.length + 1;
    return found;
  });
}

const absent = sharedText(`${folder}/2026_北京市_政府工作报告.csv`) === null;

describe.skipIf(absent)(`${folder}: numbers that a person marked`, () => {
  const byProvince = Map.groupBy(labels, (l) => l.province);
  const judged = [...byProvince].flatMap(([province, own]) => {
    const numbers = numbersOf(province);
    return own
      .filter((l) => l.kind !== 'window')
      .map((l) => {
        const n = numbers.find((x) => x.start <= l.from && x.end >= l.from + l.length);
        const right = n && Math.abs((n.value ?? Number.NaN) - Number(l.value)) < 0.01 && n.unit === l.unit;
        return { l, ok: n !== undefined && (isCount(l) ? right && n.kind === l.kind : !isCount(n)) };
      });
  });
  const wrong = (of: typeof judged) => of.filter((j) => !j.ok).map((j) => j.l);

  it('at least 99% of the statistics are found with value and unit', () => {
    const counts = judged.filter((j) => isCount(j.l));
    expect(counts.length).toBeGreaterThan(160);
    expect(wrong(counts).length, JSON.stringify(wrong(counts))).toBeLessThanOrEqual(counts.length * 0.01);
  });

  it('none of the ordinals and names is taken for a statistic', () => {
    expect(wrong(judged.filter((j) => !isCount(j.l)))).toEqual([]);
  });

  it('at most 1% of what is taken for a statistic is none', () => {
    const windows = labels.filter((l) => l.kind === 'window');
    const taken = windows.flatMap((w) =>
      numbersOf(w.province)
        .filter((n) => isCount(n) && n.start >= w.from && n.end <= w.from + w.length)
        .map((n) => ({ n, province: w.province })),
    );
    const strays = taken.filter(
      ({ n, province }) =>
        !labels.some(
          (l) => isCount(l) && l.province === province && l.from < n.end && n.start < l.from + l.length,
        ),
    );
    expect(strays.length, JSON.stringify(strays)).toBeLessThanOrEqual(Math.ceil(taken.length * 0.01));
  });
});
