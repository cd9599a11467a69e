import { checkShares } from './check-shares.ts';
import type { Pack, RuleRow } from './pack.ts';
import type { Place, Problems } from './problem.ts';
import { placeholders } from './texts.ts';

/** What single rows cannot show: references, repeated keys, overlapping validity, texts that differ by language. */
export function checkPack(pack: Pack, problems: Problems): void {
  checkManifest(pack, problems);
  checkRegions(pack, problems);
  checkOffices(pack, problems);
  checkPlatforms(pack, problems);
  once(pack.holidays, 'day', (h) => h.day, problems);
  for (const rows of Map.groupBy(pack.rules, (r) => r.id).values()) checkRule(rows, problems);
  checkShares(pack.rules, problems);
  checkTexts(pack, problems);
}

function once<T extends { readonly at: Place }>(
  rows: readonly T[],
  column: string,
  key: (row: T) => string,
  problems: Problems,
): void {
  for (const [id, [, ...again]] of Map.groupBy(rows, key))
    for (const row of again) problems.add('id_repeated', row.at, column, `"${id}" stands here a second time`);
}

function checkManifest(pack: Pack, problems: Problems): void {
  const { manifest, manifestAt: at } = pack;
  if (!manifest.timeZone) problems.add('cell_invalid', at, 'timeZone', 'a city needs a time zone');
  if (!manifest.region) problems.add('cell_invalid', at, 'region', 'a city needs the code of its region');
  else if (!pack.regions.some((r) => r.code === manifest.region && r.kind === 'city'))
    problems.add('region_unknown', at, 'region', `regions.csv has no city "${manifest.region}"`);
}

function checkRegions(pack: Pack, problems: Problems): void {
  once(pack.regions, 'code', (r) => r.code, problems);
  const kindOf = new Map(pack.regions.map((r) => [r.code, r.kind]));
  for (const row of pack.regions) {
    if (row.parent !== null && (row.parent === row.code || kindOf.get(row.parent) !== 'city'))
      problems.add('parent_unknown', row.at, 'parent', `there is no city "${row.parent}"`);
    if (row.parent === null && row.kind !== 'city')
      problems.add('parent_unknown', row.at, 'parent', 'a county or zone lies in a city');
    for (const host of row.hosts)
      if (kindOf.get(host) !== 'county')
        problems.add('region_unknown', row.at, 'hosts', `there is no county "${host}"`);
    if (row.kind === 'zone' && row.hosts.length === 0)
      problems.add('region_unknown', row.at, 'hosts', 'a zone names the counties that count it');
  }
}

function checkOffices(pack: Pack, problems: Problems): void {
  once(pack.offices, 'id', (o) => o.id, problems);
  const codes = new Set(pack.regions.map((r) => r.code));
  const parentOf = new Map(pack.offices.map((o) => [o.id, o.parent]));
  for (const row of pack.offices) {
    if (row.region !== null && !codes.has(row.region))
      problems.add('region_unknown', row.at, 'region', `regions.csv has no "${row.region}"`);
    if (row.parent === null) continue;
    if (!parentOf.has(row.parent))
      problems.add('parent_unknown', row.at, 'parent', `there is no office "${row.parent}"`);
    else if (hasCycle(row.id, parentOf))
      problems.add('parent_unknown', row.at, 'parent', 'the offices stand above each other in a circle');
  }
}

function hasCycle(id: string, parentOf: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at: string | null | undefined = id; at; at = parentOf.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function checkPlatforms(pack: Pack, problems: Problems): void {
  once(pack.platforms, 'id', (p) => p.id, problems);
  const kindOf = new Map(pack.offices.map((o) => [o.id, o.kind]));
  const owner = new Map<string, string>();
  for (const row of pack.platforms) {
    if (kindOf.get(row.office) !== 'platform')
      problems.add('office_unknown', row.at, 'office', `offices.csv has no platform "${row.office}"`);
    for (const host of row.hosts) {
      const other = owner.get(host);
      if (other !== undefined)
        problems.add('host_repeated', row.at, 'hosts', `"${host}" is already a host of "${other}"`);
      owner.set(host, row.id);
    }
  }
}

/** All rows of one rule: each day has at most one value, and the unit never changes. */
function checkRule(rows: readonly RuleRow[], problems: Problems): void {
  const byStart = rows.toSorted((a, b) => (a.effective_from < b.effective_from ? -1 : 1));
  const whole = (unit: string) => unit !== 'ratio' && unit !== 'hour';
  for (const [i, row] of byStart.entries()) {
    if (whole(row.unit) && !Number.isSafeInteger(row.value))
      problems.add('cell_invalid', row.at, 'value', `a number of ${row.unit} must be whole`);
    if (row.effective_to !== null && row.effective_to < row.effective_from)
      problems.add('period_reversed', row.at, 'effective_to', 'ends before it begins');
    const before = byStart[i - 1];
    if (!before) continue;
    if (before.effective_to === null || before.effective_to >= row.effective_from)
      problems.add(
        'rule_overlap',
        row.at,
        'effective_from',
        `"${row.id}" has another value on ${row.effective_from} (row ${before.at.row} of ${before.at.file})`,
      );
    if (before.unit !== row.unit)
      problems.add('rule_unit_changed', row.at, 'unit', `"${row.id}" was counted in ${before.unit} before`);
  }
}

function checkTexts(pack: Pack, problems: Problems): void {
  const { zh, en } = pack.texts;
  for (const key of new Set([...Object.keys(zh), ...Object.keys(en)])) {
    const at = (locale: string): Place => ({
      file: pack.manifestAt.file.replace('city.json', `texts.${locale}.json`),
      row: null,
    });
    const [inZh, inEn] = [zh[key], en[key]];
    if (inZh === undefined) problems.add('text_missing', at('zh'), key, 'is in English only');
    else if (inEn === undefined) problems.add('text_missing', at('en'), key, 'is in Chinese only');
    else if (placeholders(inZh).join() !== placeholders(inEn).join())
      problems.add(
        'text_placeholders_differ',
        at('en'),
        key,
        'has other {placeholders} than the Chinese text',
      );
  }
}
