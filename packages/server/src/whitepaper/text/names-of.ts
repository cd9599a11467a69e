import { type Field, kinds, type Locale, type MatterDefinition, readCondition } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import { allFigures, conditionSql, countedSql, type Engine, yearPeriod } from '../../engine/index.ts';
import { cityOfficer, type PaperCity } from '../paper-city.ts';
import type { Slot } from './parse-text.ts';
import { listedField } from './placeholder.ts';

export interface NamesQuery {
  readonly engine: Engine;
  readonly db: Db;
  readonly city: PaperCity;
  readonly year: number;
  readonly locale: Locale;
}

/** More records than this are not looked through for names. */
const mostRows = 500;

/**
 * What the slot lists of the records that its figure counts, in the order of their dates, each name once; null when there
 * is none. Natural persons are left out.
 */
export async function namesOf(query: NamesQuery, slot: Slot): Promise<string | null> {
  const { engine, db, city, year, locale } = query;
  const found = allFigures(engine).find((f) => f.id === slot.name);
  if (!found) return null;
  const { definition, figure } = found;
  const actor = cityOfficer(city);
  const rows = await db
    .selectFrom('matter')
    .select('matter.data')
    .where('matter.kind', '=', definition.kind)
    .where(countedSql(engine, definition, figure, yearPeriod(year)))
    .where(conditionSql(readCondition(definition, actor), { definition, actor }))
    .orderBy(sql`matter.data ->> ${sql.lit(figure.at)} collate "C"`)
    .orderBy('matter.id')
    .limit(mostRows)
    .execute();
  const name = listedField(found, slot);
  const names = new Set(rows.flatMap((r) => nameIn(definition, name, r.data, locale)));
  return names.size === 0 ? null : joined([...names], slot, locale);
}

function nameIn(
  definition: MatterDefinition,
  name: string,
  data: Readonly<Record<string, unknown>>,
  locale: Locale,
): string[] {
  const field: Field | undefined = definition.fields[name];
  const held = data[name];
  if (!field || held === undefined || held === null || held === '') return [];
  if (field.kind !== 'party') return [kinds.kindOf(field).toText(held as never, field, locale)];
  const { name: called, person } = held as { name?: string; person?: boolean };
  return called && !person ? [called] : [];
}

/** How one name is set. */
const marks: Readonly<Record<NonNullable<Slot['list']>, Readonly<Record<Locale, (name: string) => string>>>> =
  {
    names: { zh: (name) => name, en: (name) => name },
    quoted: { zh: (name) => `“${name}”`, en: (name) => `“${name}”` },
    titles: { zh: (name) => (/^《.*》/u.test(name) ? name : `《${name}》`), en: (name) => `“${name}”` },
  };

function joined(names: readonly string[], { list, most }: Slot, locale: Locale): string {
  const form = list ?? 'names';
  const shown = names.slice(0, most).map(marks[form][locale]);
  const isMore = names.length > shown.length;
  if (locale === 'zh') return `${shown.join(form === 'names' ? '、' : '')}${isMore ? '等' : ''}`;
  if (isMore) return `${shown.join(', ')} and others`;
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(shown);
}
