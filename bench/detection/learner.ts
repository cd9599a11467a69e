import { seeded } from './seeded.ts';

/** Logistic regression over sparse features: one output by sigmoid, several by softmax. Gives the same in every run. */
export interface Row {
  /** Feature numbers and their values. */
  x: readonly (readonly [feature: number, value: number])[];
  /** The output that is right; of one output 0 or 1. */
  y: number;
  /** What is known of the log-odds beforehand; of one output only. */
  offset?: number;
}

const RATE = 0.03;
const KEEP = 0.9;
const KEEP_SQUARE = 0.999;
const TINY = 1e-8;

/** Probabilities of the outputs; of one output its own. */
export function predict(weights: readonly Float64Array[], x: Row['x'], offset = 0): number[] {
  const z = weights.map((w) => x.reduce((sum, [k, v]) => sum + v * w[k]!, offset));
  if (z.length === 1) return [1 / (1 + Math.exp(-z[0]!))];
  const most = Math.max(...z);
  const e = z.map((v) => Math.exp(v - most));
  const total = e.reduce((a, b) => a + b, 0);
  return e.map((v) => v / total);
}

/** What the outputs say less what is right, without making anything: this is where the time goes. */
function errorsOf(
  weights: readonly Float64Array[],
  x: Row['x'],
  offset: number,
  y: number,
  errors: Float64Array,
): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let o = 0; o < errors.length; o++) {
    const w = weights[o]!;
    let z = offset;
    for (let i = 0; i < x.length; i++) z += x[i]![1] * w[x[i]![0]]!;
    errors[o] = z;
    most = Math.max(most, z);
  }
  if (errors.length === 1) {
    errors[0] = 1 / (1 + Math.exp(-errors[0]!)) - y;
    return;
  }
  let total = 0;
  for (let o = 0; o < errors.length; o++) {
    errors[o] = Math.exp(errors[o]! - most);
    total += errors[o]!;
  }
  for (let o = 0; o < errors.length; o++) errors[o] = errors[o]! / total - (o === y ? 1 : 0);
}

/** Weights by output and feature, by Adam on all rows at once. `shrink`: the ridge on each feature. */
export function fitRows(
  rows: readonly Row[],
  features: number,
  outputs: number,
  shrink: (feature: number) => number,
  steps = 400,
): Float64Array[] {
  const make = () => Array.from({ length: outputs }, () => new Float64Array(features));
  const [weights, mean, square] = [make(), make(), make()];
  const errors = new Float64Array(outputs);
  for (let step = 1; step <= steps; step++) {
    const slope = make();
    for (const { x, y, offset = 0 } of rows) {
      errorsOf(weights, x, offset, y, errors);
      for (let o = 0; o < outputs; o++) {
        const into = slope[o]!;
        for (let i = 0; i < x.length; i++) into[x[i]![0]]! += errors[o]! * x[i]![1];
      }
    }
    for (let o = 0; o < outputs; o++)
      for (let k = 0; k < features; k++) {
        const g = slope[o]![k]! + shrink(k) * weights[o]![k]!;
        mean[o]![k] = KEEP * mean[o]![k]! + (1 - KEEP) * g;
        square[o]![k] = KEEP_SQUARE * square[o]![k]! + (1 - KEEP_SQUARE) * g * g;
        const m = mean[o]![k]! / (1 - KEEP ** step);
        const s = square[o]![k]! / (1 - KEEP_SQUARE ** step);
        weights[o]![k]! -= (RATE * m) / (Math.sqrt(s) + TINY);
      }
  }
  return weights;
}

/** A fold for each key, the same for the same key, in order of first sight. */
export function foldOf(folds: number): (key: string) => number {
  const seen = new Map<string, number>();
  return (key) => {
    const known = seen.get(key) ?? seen.size;
    seen.set(key, known);
    return known % folds;
  };
}

/** Expected calibration error: bins of equal width, weighed by how many fall into each. */
export function calibrationError(rows: readonly { p: number; y: number }[], bins = 10): number {
  const all = Array.from({ length: bins }, () => ({ n: 0, p: 0, y: 0 }));
  for (const { p, y } of rows) {
    const bin = all[Math.min(bins - 1, Math.floor(p * bins))]!;
    bin.n++;
    bin.p += p;
    bin.y += y;
  }
  return all.reduce((sum, b) => sum + Math.abs(b.p - b.y), 0) / Math.max(1, rows.length);
}

const DRAWS = 200;

/** What `calibrationError` shows, by chance alone, of a score that holds exactly: the mean of many draws. */
export function errorByChance(rows: readonly { p: number }[]): number {
  const random = seeded(11);
  let sum = 0;
  for (let i = 0; i < DRAWS; i++)
    sum += calibrationError(rows.map(({ p }) => ({ p, y: random() < p ? 1 : 0 })));
  return sum / DRAWS;
}
