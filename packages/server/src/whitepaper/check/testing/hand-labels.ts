import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { extractNumbers } from '../extract/extract.ts';
import type { FoundNumber } from '../types.ts';
import { fixture, sharedText } from './fixtures.ts';

const label = z.object({
  province: z.string(),
  from: z.coerce.number(),
  length: z.coerce.number(),
  kind: z.enum(['window', 'statistic', 'duration', 'ordinal', 'name']),
  value: z.string(),
  unit: z.string(),
});
export type HandLabel = z.infer<typeof label>;

/**
 * Numbers that a person marked in windows of provincial work reports drawn at random: places, kinds and values, not the
 * texts. A row of kind `window` says where one begins and how long it is.
 */
const labels = z.array(label).parse(parse(fixture('government-reports-2026.csv'), { columns: true }));

export const reportFolder = 'data/text/government-reports-2026';
export const provinces: readonly string[] = [...new Set(labels.map((l) => l.province))];

const reportRow = z.object({ full_text: z.string() });

/** The text of a province's report; null where this checkout has none. */
export function reportOf(province: string): string | null {
  const csv = sharedText(`${reportFolder}/2026_${province}_政府工作报告.csv`);
  if (csv === null) return null;
  return z.array(reportRow).parse(parse(csv, { columns: true, bom: true }))[0]?.full_text ?? null;
}

function numbersOf(text: string): FoundNumber[] {
  let start = 0;
  return text.split('\n').flatMap((line) => {
    const found = extractNumbers(line).map((n) => ({ ...n, start: n.start + start, end: n.end + start }));
    start += line.length + 1;
    return found;
  });
}

export const isCount = ({ kind }: { readonly kind: string }): boolean =>
  kind === 'statistic' || kind === 'duration';

export interface LabelScore {
  /** Labels that are not found as they are marked: a count with value and unit, any other as no count. */
  readonly missed: readonly HandLabel[];
  readonly counts: number;
  readonly others: number;
  /** What is taken for a count in the windows, and what of it no label marks as one. */
  readonly taken: number;
  readonly strays: readonly string[];
}

/** What a person marked, against what is found. Null where the reports are not there. */
export function scoreLabels(): LabelScore | null {
  const scores = provinces.map((province) => {
    const text = reportOf(province);
    const own = labels.filter((l) => l.province === province);
    return text === null ? null : scoreOf(numbersOf(text), own);
  });
  const found = scores.filter((s) => s !== null);
  if (found.length < provinces.length) return null;
  const marked = labels.filter((l) => l.kind !== 'window');
  return {
    missed: found.flatMap((s) => s.missed),
    counts: marked.filter(isCount).length,
    others: marked.filter((l) => !isCount(l)).length,
    taken: found.reduce((sum, s) => sum + s.taken, 0),
    strays: found.flatMap((s) => s.strays),
  };
}

function scoreOf(numbers: readonly FoundNumber[], own: readonly HandLabel[]) {
  const marked = own.filter((l) => l.kind !== 'window');
  const taken = own
    .filter((l) => l.kind === 'window')
    .flatMap((w) => numbers.filter((n) => isCount(n) && n.start >= w.from && n.end <= w.from + w.length));
  const isMarked = (n: FoundNumber) =>
    marked.some((l) => isCount(l) && l.from < n.end && n.start < l.from + l.length);
  return {
    missed: marked.filter((l) => !isFound(l, numbers)),
    taken: taken.length,
    strays: taken.filter((n) => !isMarked(n)).map((n) => n.text),
  };
}

function isFound(l: HandLabel, numbers: readonly FoundNumber[]): boolean {
  const n = numbers.find((x) => x.start <= l.from && x.end >= l.from + l.length);
  if (!n) return false;
  if (!isCount(l)) return !isCount(n);
  return n.kind === l.kind && n.unit === l.unit && Math.abs((n.value ?? Number.NaN) - Number(l.value)) < 0.01;
}
