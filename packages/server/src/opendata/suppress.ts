/** A value of open data; `withheld` in the place of one that is so small that it could point to a person. */
export interface Cell {
  readonly value: number | null;
  readonly withheld: boolean;
}

export interface RegionCell extends Cell {
  /** GB/T 2260; null: of no county. */
  readonly region: string | null;
}

export interface Breakdown {
  readonly total: Cell;
  readonly regions: readonly RegionCell[];
}

/**
 * Withholds what is above nothing and below `least` (domain-rules 4, question 15). Where a single cell of the breakdown
 * would go, the next smallest goes with it: the total less the others would give it away.
 * @param keepsTotal the total is in a published paper and withheld no more
 */
export function suppress(
  total: number | null,
  regions: readonly { readonly region: string | null; readonly value: number | null }[],
  least: number,
  keepsTotal: boolean,
): Breakdown {
  const small = (v: number | null): boolean => v !== null && v > 0 && v < least;
  const gone = new Set(regions.filter((r) => small(r.value)));
  const isTotalGone = small(total) && !keepsTotal;
  if (gone.size === 1 && !isTotalGone) {
    const rest = regions.filter((r) => !gone.has(r) && (r.value ?? 0) > 0);
    const next = rest.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
    if (next) gone.add(next);
  }
  return {
    total: cell(total, isTotalGone),
    regions: regions.map((r) => ({ region: r.region, ...cell(r.value, gone.has(r)) })),
  };
}

const cell = (value: number | null, withheld: boolean): Cell => ({
  value: withheld ? null : value,
  withheld,
});
