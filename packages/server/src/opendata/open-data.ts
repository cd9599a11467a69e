import type { Label, Locale } from '@citong/matters';
import { stringify } from 'csv-stringify/sync';
import type { City } from '../city/index.ts';
import type { Db } from '../db/open.ts';
import { harmless } from '../transfer/guard.ts';
import { openYears, type ReleasedFigure, releasesOf } from './release.ts';
import type { Cell } from './suppress.ts';
import { words } from './words.ts';

type OpenCity = Pick<City, 'name' | 'texts' | 'offices' | 'region' | 'regionName'>;

export interface OpenFigure extends ReleasedFigure {
  readonly office: Label;
  readonly releasedAt: string;
}

/** What the public may know of a year, with the terms of use. */
export interface OpenData {
  readonly year: number;
  readonly years: readonly number[];
  readonly city: Label;
  readonly terms: Label;
  readonly figures: readonly OpenFigure[];
}

/** The released figures of a year, offices in the order of their kinds; no figures where nothing is open. */
export async function openDataOf(db: Db, city: OpenCity, year: number): Promise<OpenData> {
  const releases = await releasesOf(db, year);
  return {
    year,
    years: await openYears(db),
    city: city.name,
    terms: { zh: city.texts.zh['opendata.terms'] ?? '', en: city.texts.en['opendata.terms'] ?? '' },
    figures: releases.flatMap((r) =>
      r.figures.map((f) => ({
        ...f,
        office: f.officeName ?? officeName(city, r.officeKind),
        releasedAt: r.releasedAt,
      })),
    ),
  };
}

function officeName(city: OpenCity, kind: string): Label {
  const ofKind = city.offices.filter((o) => o.kind === kind);
  return (ofKind.find((o) => o.region === city.region) ?? ofKind[0])?.name ?? { zh: kind, en: kind };
}

/** One line a value: the whole city first, then each county, as spreadsheets and programs read it. */
export function openDataCsv({ year, figures }: OpenData, city: OpenCity, locale: Locale): string {
  const line = (f: OpenFigure, region: string, name: string, { value, withheld }: Cell) =>
    [
      ...[f.id, f.label[locale], String(year), f.scope, region, name, value === null ? '' : String(value)],
      ...[f.isShare ? '' : f.unit[locale], f.approx ?? '', f.office[locale], f.releasedAt.slice(0, 10)],
      withheld ? words.withheld[locale] : '',
    ].map(harmless);
  const rows = figures.flatMap((f) => [
    line(f, '', city.name[locale], f.total),
    ...f.regions.map((r) =>
      line(
        f,
        r.region ?? '-',
        (r.region && city.regionName(r.region)?.[locale]) || words.wholeCity[locale],
        r,
      ),
    ),
  ]);
  return `\uFEFF${stringify([header, ...rows])}`;
}

const header = [
  ...['id', 'label', 'year', 'scope', 'region', 'region_name', 'value'],
  ...['unit', 'approx', 'office', 'released_on', 'note'],
];
