import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Label, RuleBook } from '@citong/matters';
import { checkPack } from './check.ts';
import type { City, Platform } from './city.ts';
import { type Pack, readPack, stack } from './pack.ts';
import { Problems } from './problem.ts';
import { readText } from './read-file.ts';

/** The packs that come with Citong, one folder a city. */
export const citiesDir = fileURLToPath(new URL('../../../../cities', import.meta.url));

/** `CITONG_CITY`: the id of a pack in `cities/`, or the path of a folder anywhere. */
export const chosenCity = (env: NodeJS.ProcessEnv = process.env): string => env.CITONG_CITY || 'quanzhou';

/** A path has a separator in it; anything else is the id of a pack in `cities/`. */
const folderOf = (where: string): string => (/[\\/]/u.test(where) ? resolve(where) : join(citiesDir, where));

/**
 * Reads, joins and checks a city pack.
 * @param where id of a pack in `cities/`, or a folder; absent: what the environment chooses
 * @throws CityPackError with every fault found, by file, row and column
 */
export async function loadCity(where: string = chosenCity()): Promise<City> {
  const folder = folderOf(where);
  const name = basename(folder);
  const problems = new Problems();
  const pack = await readChain(folder, [], problems);
  problems.raise(name);
  if (!pack) throw new Error(`the city pack "${name}" was not read, and no reason was noted`);
  if (pack.manifest.base)
    problems.add('pack_is_base', pack.manifestAt, 'base', 'is a base for cities, not a city');
  else checkPack(pack, problems);
  problems.raise(name);
  return toCity(pack);
}

/** A pack and, below it, the packs that it extends: looked for beside it, then in `cities/`. */
async function readChain(folder: string, above: readonly string[], problems: Problems): Promise<Pack | null> {
  const own = await readPack(folder, problems);
  const base = own?.manifest.extends;
  if (!own || base === undefined) return own;
  const chain = [...above, own.manifest.id];
  if (chain.includes(base)) {
    problems.add(
      'pack_cycle',
      own.manifestAt,
      'extends',
      `the packs extend each other: ${[...chain, base].join(' → ')}`,
    );
    return null;
  }
  const beside = join(dirname(folder), base);
  const found = (await readText(join(beside, 'city.json'))) === null ? join(citiesDir, base) : beside;
  const below = await readChain(found, chain, problems);
  return below && stack(below, own);
}

const label = (row: { name_zh: string; name_en: string }): Label => ({ zh: row.name_zh, en: row.name_en });

/** From checked rows to what the rest of Citong sees. */
function toCity(pack: Pack): City {
  const { id, name, timeZone = '', region = '', population = [] } = pack.manifest;
  const regions = pack.regions.map((r) => ({
    code: r.code,
    name: label(r),
    kind: r.kind,
    parent: r.parent,
    administered: r.administered,
    hosts: r.hosts,
  }));
  const platforms = pack.platforms.map((p) => ({
    id: p.id,
    name: label(p),
    hosts: p.hosts,
    office: p.office,
  }));
  const regionNames = new Map(regions.map((r) => [r.code, r.name]));
  const byHost = new Map(platforms.flatMap((p) => p.hosts.map((host) => [host, p] as const)));
  return {
    id,
    name,
    timeZone,
    region,
    regions,
    platforms,
    offices: pack.offices.map((o) => ({
      id: o.id,
      kind: o.kind,
      name: label(o),
      region: o.region,
      parent: o.parent,
      code: o.code,
    })),
    rules: new RuleBook(
      pack.rules.map((r) => ({
        id: r.id,
        label: { zh: r.label_zh, en: r.label_en },
        value: r.value,
        unit: r.unit,
        ...(r.roll === 'no' && { roll: false }),
        effectiveFrom: r.effective_from,
        effectiveTo: r.effective_to,
        basis: r.basis,
        note: r.note,
      })),
    ),
    holidays: pack.holidays.map((h) => ({ day: h.day, kind: h.kind, name: label(h), basis: h.basis })),
    texts: pack.texts,
    figures: pack.figures,
    population: population.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1)),
    platformOfUrl: (url) => platformOf(url, byHost),
    regionName: (code) => regionNames.get(code) ?? null,
  };
}

/** The platform with the longest host that ends the address's host, so that detail.tmall.com finds tmall.com. */
function platformOf(url: string, byHost: ReadonlyMap<string, Platform>): Platform | null {
  const address = URL.parse(url) ?? URL.parse(`https://${url}`);
  const parts = address?.hostname.split('.') ?? [];
  for (let i = 0; i < parts.length; i++) {
    const found = byHost.get(parts.slice(i).join('.'));
    if (found) return found;
  }
  return null;
}
