import { createRandom, type Random } from '../random.ts';

/** The numbers of one purpose: what another part draws changes nothing here. */
export function randomFor(seed: number, purpose: string): Random {
  let hash = seed >>> 0;
  for (const char of purpose) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return createRandom(hash);
}

/** An item whose weight says how often it comes. */
export function weightedPicker<T>(items: readonly { readonly item: T; readonly weight: number }[]) {
  const total = items.reduce((sum, i) => sum + i.weight, 0);
  return (random: Random): T => {
    let left = random.next() * total;
    const found = items.find((i) => {
      left -= i.weight;
      return left < 0;
    });
    const item = found ?? items.at(-1);
    if (!item) throw new RangeError('nothing to pick from');
    return item.item;
  };
}

/**
 * Whole numbers of at least `least` that add up to `total` exactly, some much larger than others. Throws `RangeError`
 * when there is not enough for that.
 */
export function spread(total: number, parts: number, random: Random, least = 1): number[] {
  if (parts === 0) return [];
  const free = total - parts * least;
  if (free < 0) throw new RangeError(`${total} cannot be spread over ${parts} parts of at least ${least}`);
  const weights = Array.from({ length: parts }, () => 0.15 + random.next() ** 3);
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((w) => least + Math.floor((free * w) / sum));
  const rest = total - shares.reduce((a, b) => a + b, 0);
  // Flooring loses less than one for each part.
  return shares.map((share, i) => (i < rest ? share + 1 : share));
}

/** Whole numbers around the mean whose mean it is, as nearly as whole numbers can. */
export function around(mean: number, parts: number, random: Random): number[] {
  const total = Math.round(mean * parts);
  const least = Math.max(1, Math.floor(mean * 0.7));
  return spreadEvenly(total, parts, random, least);
}

function spreadEvenly(total: number, parts: number, random: Random, least: number): number[] {
  const shares = Array.from({ length: parts }, () => least);
  for (let left = total - parts * least; left > 0; left--) {
    const i = random.between(0, parts - 1);
    shares[i] = (shares[i] ?? 0) + 1;
  }
  return shares;
}
