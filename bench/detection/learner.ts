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
  for (let step = 1; step <= steps; step++) {
    const slope = make();
    for (const { x, y, offset } of rows) {
      const p = predict(weights, x, offset);
      for (let o = 0; o < outputs; o++) {
        const error = p[o]! - (outputs === 1 ? y : y === o ? 1 : 0);
        for (const [k, v] of x) slope[o]![k]! += error * v;
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
