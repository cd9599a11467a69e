import { type Label, type Locale, label, systemActor } from '@citong/matters';
import type { Db } from '../../db/open.ts';
import { type Engine, figureByMonth, figureByRegion } from '../../engine/index.ts';
import type { PaperCity } from '../paper-city.ts';
import type { PaperFigure } from '../paper-figure.ts';
import type { ChartForm, ChartSpec } from './parse-charts.ts';

export interface ChartItem {
  readonly label: string;
  readonly value: number;
}

/** What a chart shows: drawn anew from this wherever the paper is printed. */
export interface PaperChart {
  readonly form: ChartForm;
  readonly figures: readonly string[];
  readonly title: string;
  readonly unit: string;
  readonly items: readonly ChartItem[];
}

export interface ChartQuery {
  readonly engine: Engine;
  readonly db: Db;
  readonly city: PaperCity;
  readonly year: number;
  readonly locale: Locale;
  readonly figures: ReadonlyMap<string, PaperFigure>;
}

/** Null where a chart would say nothing: fewer than two values above nothing, or all of them alike. */
export async function chartOf(
  query: ChartQuery,
  { form, figures, title }: ChartSpec,
): Promise<PaperChart | null> {
  const first = query.figures.get(figures[0] ?? '');
  if (!first) return null;
  const items = await itemsOf(query, form, figures, first.id);
  const values = items.map((i) => i.value);
  if (values.filter((v) => v > 0).length < 2 || new Set(values).size < 2) return null;
  return { form, figures, title, unit: first.unit, items };
}

async function itemsOf(
  query: ChartQuery,
  form: ChartForm,
  ids: readonly string[],
  first: string,
): Promise<ChartItem[]> {
  if (form === 'regions') return await byRegion(query, first);
  if (form === 'months') return await byMonth(query, first);
  return ids.flatMap((id) => {
    const figure = query.figures.get(id);
    return figure ? [{ label: figure.label, value: figure.value ?? 0 }] : [];
  });
}

async function byRegion({ engine, db, city, year, locale }: ChartQuery, id: string): Promise<ChartItem[]> {
  const regions = await figureByRegion(engine, db, id, year, systemActor);
  const nameOf = (region: string | null): Label | null => {
    if (region === null) return words.elsewhere;
    return region === city.region ? words.cityLevel : city.regionName(region);
  };
  return regions
    .map(({ region, value }) => ({ label: (nameOf(region) ?? words.elsewhere)[locale], value: value ?? 0 }))
    .toSorted((a, b) => b.value - a.value);
}

async function byMonth({ engine, db, year, locale }: ChartQuery, id: string): Promise<ChartItem[]> {
  const months = await figureByMonth(engine, db, id, { year }, systemActor);
  const name = new Intl.DateTimeFormat(locale === 'zh' ? 'zh-CN' : 'en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  return months.map(({ month, value }) => ({
    label: name.format(new Date(Date.UTC(year, month - 1, 1))),
    value: value ?? 0,
  }));
}

const words = {
  cityLevel: label('市本级', 'City level'),
  elsewhere: label('未分县', 'No county'),
} as const;
