import { definitionOf } from '../../matters/definitions.ts';
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
const sources: Readonly<Record<Measure, { kind: string; at: string; seller: string }>> = {
  leads: { kind: 'lead', at: 'foundAt', seller: 'seller' },
  confirmed: { kind: 'lead', at: 'confirmedAt', seller: 'seller' },
  complaints: { kind: 'complaint', at: 'submittedAt', seller: 'respondent' },
  removals: { kind: 'lead', at: 'removedAt', seller: 'seller' },
};

/** Leads that screening threw out are none of the numbers. */
const thrownOut: readonly string[] = ['rejected', 'suppressed'];

/** The list with the rows behind a number. */
export function rowsPath(measure: Measure, narrow: Narrow): string {
  const { kind, at, seller } = sources[measure];
  const params = new URLSearchParams();
  const states = Object.keys(definitionOf(kind)?.states ?? {});
  if (states.some((s) => thrownOut.includes(s)))
    params.set('state', states.filter((s) => !thrownOut.includes(s)).join(','));
  if (narrow.from && narrow.to) params.set(`f.${at}`, `${narrow.from}..${narrow.to}`);
  if (narrow.platform) params.set('f.platform', narrow.platform);
  if (narrow.seller) params.set(`f.${seller}`, narrow.seller);
  if (narrow.region) params.set('f.region', narrow.region);
  return `/m/${kind}?${params}`;
}
