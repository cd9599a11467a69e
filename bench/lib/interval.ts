/** Wilson's 95% interval of a share `k` of `n`, within 0 and 1. */
export function interval(k: number, n: number): [low: number, high: number] {
  const [p, z] = [k / n, 1.96];
  const middle = (p + (z * z) / (2 * n)) / (1 + (z * z) / n);
  const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / (1 + (z * z) / n);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
