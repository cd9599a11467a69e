import type { City } from '../../../city/index.ts';

/** The one character that stands for the province in document numbers, as the city's courts write it; 国 where unknown. */
export const provinceOf = ({ offices }: Pick<City, 'offices'>): string =>
  offices.find((o) => o.kind === 'court' && o.code)?.code?.[0] ?? '国';
