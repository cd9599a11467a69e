import type { City } from '../../city/index.ts';
import { demoCounties } from '../companies.ts';
import type { Random } from '../random.ts';
import known from './data/places.json' with { type: 'json' };
import { weightedPicker } from './random-numbers.ts';

export interface Places {
  /** A county of the city (GB/T 2260): those with more business come more often. */
  county(random: Random): string;
  /** Which industries a county is known for; empty: any. */
  industriesOf(county: string): readonly string[];
  /** The county's name without 市, 区 or 县. */
  shortName(county: string): string;
  readonly counties: readonly string[];
}

interface Place {
  readonly weight: number;
  readonly industries: readonly string[];
}

const places: Readonly<Record<string, Place>> = known;

export function placesOf(city: Pick<City, 'name' | 'region' | 'regions' | 'platforms'>): Places {
  const counties = demoCounties(city);
  const county = weightedPicker(counties.map((code) => ({ item: code, weight: places[code]?.weight ?? 5 })));
  const names = new Map(city.regions.map((r) => [r.code, r.name.zh.replace(/[市区县]$/u, '')]));
  return {
    county,
    counties,
    industriesOf: (code) => places[code]?.industries ?? [],
    shortName: (code) => names.get(code) ?? city.name.zh,
  };
}
