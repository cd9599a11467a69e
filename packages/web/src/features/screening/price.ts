/** How a price stands to the floor below which no genuine goods are sold. */
export interface PriceGap {
  readonly side: 'below' | 'above' | 'at';
  /** Whole percent of the floor. Below: rounded down, so that no price is made to look worse than it is. */
  readonly percent: number;
  /** The price as a share of the floor, at most 1, for a bar. */
  readonly share: number;
}

/** Null when either is unknown or the floor is not positive. Both in fen. */
export function priceGap(
  priceFen: number | null | undefined,
  floorFen: number | null | undefined,
): PriceGap | null {
  if (priceFen === null || priceFen === undefined || !floorFen || floorFen <= 0) return null;
  const share = priceFen / floorFen;
  const percent = Math.floor((Math.abs(floorFen - priceFen) * 100) / floorFen);
  const side = priceFen < floorFen ? 'below' : priceFen > floorFen ? 'above' : 'at';
  return { side, percent, share: Math.min(1, share) };
}
