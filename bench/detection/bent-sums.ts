/**
 * Learns bent sums of features (one hidden layer) by Adam on random rows. Gives the same in every run.
 */
import type { BentSums } from '../../packages/detection/src/network/probability.ts';
import { seeded } from './seeded.ts';

export interface Row {
  x: readonly number[];
  /** 0 or 1. */
  y: number;
}

const SUMS = 12;
const ROWS = 2048;
const RATE = 0.01;
const SHRINK = 1e-4;

const chance = (z: number): number => 1 / (1 + Math.exp(-z));

/** Mean and spread of each feature. */
function spread(rows: readonly Row[]): { mean: number[]; by: number[] } {
  const mean = rows[0]!.x.map((_, k) => rows.reduce((s, r) => s + r.x[k]!, 0) / rows.length);
  const by = mean.map((m, k) => {
    const sd = Math.sqrt(rows.reduce((s, r) => s + (r.x[k]! - m) ** 2, 0) / rows.length);
    return sd > 1e-6 ? sd : 1;
  });
  return { mean, by };
}

/** Learns from rows; `steps` of so many random ones. */
export function fitBentSums(rows: readonly Row[], steps = 2500, seed = 3): BentSums {
  const random = seeded(seed);
  const dims = rows[0]!.x.length;
  const { mean, by } = spread(rows);
  const scaled = rows.map((r) => r.x.map((v, k) => (v - mean[k]!) / by[k]!));
  // Weights of the sums, then their biases, what each counts, and the bias of all.
  const at = { bias: SUMS * dims, counts: SUMS * dims + SUMS, all: SUMS * dims + 2 * SUMS };
  const w = Float64Array.from({ length: at.all + 1 }, () => (random() - 0.5) * 0.6);
  const [slope, one, two] = [
    new Float64Array(w.length),
    new Float64Array(w.length),
    new Float64Array(w.length),
  ];
  const bent = new Float64Array(SUMS);
  for (let step = 1; step <= steps; step++) {
    slope.fill(0);
    for (let n = 0; n < ROWS; n++) {
      const i = Math.floor(random() * rows.length);
      const x = scaled[i]!;
      let z = w[at.all]!;
      for (let j = 0; j < SUMS; j++) {
        let sum = w[at.bias + j]!;
        for (let k = 0; k < dims; k++) sum += w[j * dims + k]! * x[k]!;
        bent[j] = Math.tanh(sum);
        z += w[at.counts + j]! * bent[j]!;
      }
      const error = (chance(z) - rows[i]!.y) / ROWS;
      slope[at.all]! += error;
      for (let j = 0; j < SUMS; j++) {
        slope[at.counts + j]! += error * bent[j]!;
        const inner = error * w[at.counts + j]! * (1 - bent[j]! ** 2);
        slope[at.bias + j]! += inner;
        for (let k = 0; k < dims; k++) slope[j * dims + k]! += inner * x[k]!;
      }
    }
    const rate = RATE * (0.05 + 0.95 * 0.5 * (1 + Math.cos((Math.PI * step) / steps)));
    for (let k = 0; k < w.length; k++) {
      const g = slope[k]! + SHRINK * w[k]!;
      one[k] = 0.9 * one[k]! + 0.1 * g;
      two[k] = 0.999 * two[k]! + 0.001 * g * g;
      w[k]! -= (rate * (one[k]! / (1 - 0.9 ** step))) / (Math.sqrt(two[k]! / (1 - 0.999 ** step)) + 1e-9);
    }
  }
  const sums = Array.from({ length: SUMS }, (_, j) => {
    const own = Array.from({ length: dims }, (_, k) => w[j * dims + k]! / by[k]!);
    const bias = w[at.bias + j]! - own.reduce((s, v, k) => s + v * mean[k]!, 0);
    return { bias, by: own, counts: w[at.counts + j]! };
  });
  return { bias: w[at.all]!, sums };
}
