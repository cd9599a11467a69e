/** Vectors for tests and benches: the same in every run. */

export interface Random {
  /** 0 to 1. */
  uniform(): number;
  /** Normal, mean 0, deviation 1. */
  normal(): number;
}

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

export function normalise(x: Float32Array): Float32Array {
  let square = 0;
  for (let i = 0; i < x.length; i++) square += x[i]! ** 2;
  return x.map((value) => value / Math.sqrt(square));
}

export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/**
 * `count` unit vectors as a network gives them: a few directions carry most of the variance, clusters of very
 * different sizes, and one vector in ten is all but the same as an earlier one (marks that are drawn alike).
 */
export function clustered(count: number, dim: number, seed = 1): Float32Array {
  const random = seeded(seed);
  const spread = Float32Array.from({ length: dim }, (_, i) => (i + 1) ** -0.5);
  const clusters = Math.max(1, Math.round(count / 75));
  const centres = Float32Array.from({ length: clusters * dim }, (_, i) => random.normal() * spread[i % dim]!);
  const all = new Float32Array(count * dim);
  for (let n = 0; n < count; n++) {
    const x = new Float32Array(dim);
    if (n > 0 && random.uniform() < 0.1) {
      const like = Math.floor(random.uniform() * n) * dim;
      for (let i = 0; i < dim; i++) x[i] = all[like + i]! + (0.3 / Math.sqrt(dim)) * random.normal();
    } else {
      const centre = Math.floor(random.uniform() * random.uniform() * clusters) * dim;
      const size = 0.5 + 0.7 * random.uniform();
      for (let i = 0; i < dim; i++) x[i] = centres[centre + i]! + size * spread[i]! * random.normal();
    }
    all.set(normalise(x), n * dim);
  }
  return all;
}

/** Unit vectors in all directions alike: nothing to sort lists by, the worst case. */
export function scattered(count: number, dim: number, seed = 1): Float32Array {
  const random = seeded(seed);
  const all = new Float32Array(count * dim);
  for (let n = 0; n < count; n++)
    all.set(normalise(Float32Array.from({ length: dim }, () => random.normal())), n * dim);
  return all;
}

/** A vector at the given cosine of another (about: the disturbance is not quite perpendicular). */
export function disturbed(x: Float32Array, cos: number, random: Random): Float32Array {
  const noise = normalise(Float32Array.from(x, (_, i) => random.normal() * (0.5 * (i + 1) ** -0.5 + 0.15)));
  return normalise(x.map((value, i) => cos * value + Math.sqrt(1 - cos * cos) * noise[i]!));
}

/** The ids (numbers) of the `k` nearest, compared as they are, and their cosines. */
export function exactNearest(
  vectors: Float32Array,
  query: Float32Array,
  k: number,
): { i: number; cosine: number }[] {
  const dim = query.length;
  const best: { i: number; cosine: number }[] = [];
  for (let i = 0; i < vectors.length / dim; i++) {
    let [a, b] = [0, 0];
    for (let j = 0, at = i * dim; j < dim - 1; j += 2) {
      a += vectors[at + j]! * query[j]!;
      b += vectors[at + j + 1]! * query[j + 1]!;
    }
    if (dim % 2 === 1) a += vectors[i * dim + dim - 1]! * query[dim - 1]!;
    const cos = a + b;
    if (best.length === k && cos <= best[k - 1]!.cosine) continue;
    let at = best.length;
    while (at > 0 && best[at - 1]!.cosine < cos) at--;
    best.splice(at, 0, { i, cosine: cos });
    if (best.length > k) best.pop();
  }
  return best;
}
