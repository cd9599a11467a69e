import { dayEnd } from '../../format/zone.ts';
import type { Measure } from './types.ts';

/** What narrows a list: days, a platform, a county. Empty parts are left out. */
export interface Narrow {
  readonly from?: string;
  readonly to?: string;
  readonly platform?: string;
  readonly region?: string | null;
  readonly seller?: string;
}

/** Kind and date field of the records that each number counts. */
const sources: Readonly<Record<Measure, { kind: string; at: string }>> = {
  leads: { kind: 'lead', at: 'foundAt' },
  confirmed: { kind: 'lead', at: 'confirmedAt' },
  complaints: { kind: 'complaint', at: 'submittedAt' },
  removals: { kind: 'complaint', at: 'removedAt' },
};

/** The list with the rows behind a number. */
export function rowsPath(measure: Measure, narrow: Narrow): string {
  const { kind, at } = sources[measure];
  const params = new URLSearchParams();
  if (narrow.from && narrow.to)
    params.set(`f.${at}`, `${dayEnd(narrow.from, 'from')}..${dayEnd(narrow.to, 'to')}`);
  if (narrow.platform) params.set('f.platform', narrow.platform);
  if (narrow.seller) params.set('f.seller', narrow.seller);
  if (narrow.region) params.set('f.region', narrow.region);
  return `/m/${kind}?${params}`;
}
