import { SUSPICIOUS, USES, type Use } from '../../packages/detection/src/score/use/uses.ts';
import { fitRows, foldOf, predict, type Row } from './learner.ts';
import { type UseRow, useRows, type View } from './use-data.ts';

const FOLDS = 10;
const SHRINK_NAMED = 1;
const SHRINK_USE = 0.5;
const SHRINK_BIAS = 0.01;
const STEPS = 800;
export const BIAS = 'always';

const { rows, missed } = useRows();

export { missed, rows };

const index = (names: Iterable<string>) => new Map([...new Set(names)].sort().map((n, i) => [n, i]));
export const train = rows.filter((r) => r.example.part === 'train');
export const namedIndex = index(train.flatMap((r) => r.identity));
export const useIndex = index([BIAS, ...train.flatMap((r) => r.seen)]);
const ones = (names: readonly string[], numbers: ReadonlyMap<string, number>): Row['x'] =>
  [...new Set(names)].flatMap((n) => (numbers.has(n) ? [[numbers.get(n)!, 1] as const] : []));

export interface Model {
  named: Float64Array[];
  uses: Float64Array[];
}

export function learn(part: readonly UseRow[]): Model {
  const named = part.map((r) => ({
    x: ones(r.identity, namedIndex),
    y: r.example.label === 'other' ? 0 : 1,
    offset: r.naming,
  }));
  const uses = part
    .filter((r) => r.example.label !== 'other')
    .map((r) => ({ x: ones([BIAS, ...r.seen], useIndex), y: USES.indexOf(r.example.label as Use) }));
  return {
    named: fitRows(named, namedIndex.size, 1, () => SHRINK_NAMED, STEPS),
    uses: fitRows(
      uses,
      useIndex.size,
      USES.length,
      (k) => (k === useIndex.get(BIAS) ? SHRINK_BIAS : SHRINK_USE),
      STEPS,
    ),
  };
}

export interface Judged {
  row: UseRow;
  raw: number;
  p: number;
  y: number;
  use: Use;
  fold: number;
}

export function judge(model: Model, row: UseRow, view: View = row): Judged {
  const named = predict(model.named, ones(view.identity, namedIndex), view.naming)[0]!;
  const uses = predict(model.uses, ones([BIAS, ...view.seen], useIndex));
  const raw = named * USES.reduce((sum, use, u) => sum + (SUSPICIOUS.has(use) ? uses[u]! : 0), 0);
  const { label } = row.example;
  const y = label !== 'other' && SUSPICIOUS.has(label) ? 1 : 0;
  return { row, raw, p: raw, y, fold: -1, use: USES[uses.indexOf(Math.max(...uses))]! };
}

const LEAST = 1e-6;
function logit(p: number): number {
  const q = Math.min(1 - LEAST, Math.max(LEAST, p));
  return Math.log(q / (1 - q));
}

/** Platt's two numbers. */
export function calibrate(judged: readonly Judged[]): { slope: number; intercept: number } {
  const data = judged.map(({ raw, y }) => ({ x: [[0, logit(raw)] as const, [1, 1] as const], y }));
  const [w] = fitRows(data, 2, 1, () => 0.01, 3000);
  return { slope: w![0]!, intercept: w![1]! };
}

/** Each family judged by weights that were learned without it, and by words that other families hold too. */
export function withoutOwnFamily(part: readonly UseRow[]): Judged[] {
  const fold = foldOf(FOLDS);
  const folds = part.map((r) => fold(r.example.family));
  return Array.from({ length: FOLDS }, (_, f) => {
    const model = learn(part.filter((_, i) => folds[i] !== f));
    return part.filter((_, i) => folds[i] === f).map((r) => ({ ...judge(model, r, r.unread), fold: f }));
  }).flat();
}

export const scaled = (j: Judged, { slope, intercept }: { slope: number; intercept: number }): Judged => ({
  ...j,
  p: 1 / (1 + Math.exp(-(slope * logit(j.raw) + intercept))),
});

/** Calibrated so that the families of a fold set nothing of what they are judged by, but for the two numbers' sources. */
export function calibratedApart(judged: readonly Judged[]): Judged[] {
  return Array.from({ length: FOLDS }, (_, f) => {
    const by = calibrate(judged.filter((j) => j.fold !== f));
    return judged.filter((j) => j.fold === f).map((j) => scaled(j, by));
  }).flat();
}
