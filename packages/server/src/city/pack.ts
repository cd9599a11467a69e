import { basename, join } from 'node:path';
import type { Locale } from '@citong/matters';
import type { z } from 'zod';
import { type CityFigures, figuresFile, noCityFigures } from './figures.ts';
import type { Place, Problems } from './problem.ts';
import { fileName, type Placed, readJson, readTable, readText } from './read-file.ts';
import { holidayRow, manifest, officeRow, platformRow, regionRow, ruleRow, textFile } from './schemas.ts';

export type RuleRow = Placed<z.output<typeof ruleRow>>;
export type RegionRow = Placed<z.output<typeof regionRow>>;
export type OfficeRow = Placed<z.output<typeof officeRow>>;
export type PlatformRow = Placed<z.output<typeof platformRow>>;
export type HolidayRow = Placed<z.output<typeof holidayRow>>;

/** One folder as it was read, before it is joined with the pack it builds upon. */
export interface Pack {
  readonly manifest: z.output<typeof manifest>;
  readonly manifestAt: Place;
  readonly rules: readonly RuleRow[];
  readonly regions: readonly RegionRow[];
  readonly offices: readonly OfficeRow[];
  readonly platforms: readonly PlatformRow[];
  readonly holidays: readonly HolidayRow[];
  readonly texts: Record<Locale, Record<string, string>>;
  readonly figures: CityFigures;
}

/** Reads a pack's folder. Null (with a problem) when it has no usable `city.json`. */
export async function readPack(folder: string, problems: Problems): Promise<Pack | null> {
  const at: Place = { file: fileName(join(folder, 'city.json')), row: null };
  if ((await readText(join(folder, 'city.json'))) === null) {
    problems.add('pack_missing', at, null, `there is no city.json in ${basename(folder)}`);
    return null;
  }
  const head = await readJson(join(folder, 'city.json'), manifest, problems);
  if (head === null) return null;
  const table = <S extends z.ZodObject>(file: string, row: S) => readTable(join(folder, file), row, problems);
  const text = async (locale: Locale) =>
    (await readJson(join(folder, `texts.${locale}.json`), textFile, problems)) ?? {};
  return {
    manifest: head,
    manifestAt: at,
    rules: await table('rules.csv', ruleRow),
    regions: await table('regions.csv', regionRow),
    offices: await table('offices.csv', officeRow),
    platforms: await table('platforms.csv', platformRow),
    holidays: await table('holidays.csv', holidayRow),
    texts: { zh: await text('zh'), en: await text('en') },
    figures: {
      ...noCityFigures,
      ...(await readJson(join(folder, 'figures.json'), figuresFile, problems)),
    },
  };
}

/** The pack's own rows replace rows of the pack below that have the same key, all of that key at once. */
function over<T>(below: readonly T[], own: readonly T[], key: (row: T) => string): T[] {
  const mine = new Set(own.map(key));
  return [...below.filter((row) => !mine.has(key(row))), ...own];
}

/** A pack on top of the one it extends. */
export function stack(below: Pack, own: Pack): Pack {
  return {
    manifest: {
      ...own.manifest,
      timeZone: own.manifest.timeZone ?? below.manifest.timeZone,
      population: own.manifest.population ?? below.manifest.population,
    },
    manifestAt: own.manifestAt,
    rules: over(below.rules, own.rules, (r) => r.id),
    regions: over(below.regions, own.regions, (r) => r.code),
    offices: over(below.offices, own.offices, (r) => r.id),
    platforms: over(below.platforms, own.platforms, (r) => r.id),
    holidays: over(below.holidays, own.holidays, (r) => r.day),
    texts: {
      zh: { ...below.texts.zh, ...own.texts.zh },
      en: { ...below.texts.en, ...own.texts.en },
    },
    figures: {
      order: own.figures.order.length > 0 ? own.figures.order : below.figures.order,
      officeNames: { ...below.figures.officeNames, ...own.figures.officeNames },
      words: { ...below.figures.words, ...own.figures.words },
      own: { ...below.figures.own, ...own.figures.own },
    },
  };
}
