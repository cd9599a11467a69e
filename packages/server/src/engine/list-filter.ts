import {
  type Actor,
  type Field,
  FieldTextError,
  issueLabel,
  type MatterDefinition,
  type QueryToken,
  queryTokens,
  regionPrefix,
  type TimeContext,
} from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import { invalid } from '../errors.ts';
import { jsonOf, mainOf, orderedOf, type Sql } from './columns.ts';
import { isListField, kindOf } from './field-kinds.ts';
import { tokensOfPart } from './search-tokens.ts';
import { seesField } from './visible.ts';

type Test = RawBuilder<boolean>;

/** Core columns that a list filters on beside the fields: `f.office`, `f.region`, `f.createdAt`, `f.dueAt`. */
const coreFilters: Readonly<Record<string, (text: string, time: TimeContext) => Test>> = {
  office: (text) => sql`matter.office in (${sql.join(text.split(','))})`,
  region: (text) => sql`starts_with(matter.region, ${regionPrefix(text)})`,
  createdAt: (text, time) => instants(sql`matter.created_at`, text, time),
  dueAt: (text, time) => instants(sql`matter.due_at`, text, time),
};

/**
 * One filter of a list. How it reads depends on the field's kind: text contains or equals, `a,b` one of, `from..to` a
 * range that includes both ends (numbers as they are stored, money in fen, days of the city), a region lies within.
 * Throws `invalid` for a field that is not there or that the actor does not see.
 */
export function filterSql(
  definition: MatterDefinition,
  name: string,
  text: string,
  actor: Actor,
  time: TimeContext,
): Test {
  const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;
  if (!field) {
    const core = Object.hasOwn(coreFilters, name) ? coreFilters[name] : undefined;
    if (!core) throw refusedFilter(name, 'unknown_field');
    return core(text, time);
  }
  if (!seesField(definition, name, actor)) throw refusedFilter(name, 'unknown_field');
  if (isListField(field)) return inList(field, name, text);
  const main = mainOf(definition, name);
  const { sql: ordered } = orderedOf(definition, name);
  switch (kindOf(field).filter) {
    case 'contains':
      return contains(main.sql, tokensOfPart(definition, name, text), text);
    case 'equals': {
      const wanted = parsed(field, name, text);
      return main.type === 'text' && typeof wanted === 'string'
        ? sql`${ordered} = ${wanted}`
        : sql`${jsonOf(name)} = ${JSON.stringify(wanted)}::jsonb`;
    }
    case 'oneOf':
      return sql`${ordered} in (${sql.join(text.split(','))})`;
    case 'within':
      return sql`starts_with(${ordered}, ${regionPrefix(text)})`;
    case 'range':
      if (main.type === 'timestamptz') return instants(ordered, text, time, 'text');
      return main.type === 'date' ? days(ordered, name, text) : numbers(ordered, name, text);
  }
}

/** Text that holds the given one; by its tokens the search index finds the few records worth reading. */
function contains(column: Sql, tokens: readonly QueryToken[], text: string): Test {
  const like = sql<boolean>`(${column})::text ilike ${likePattern(text)}`;
  return tokens.length === 0 ? like : sql`(matter.search @@ ${tsquery(tokens)} and ${like})`;
}

/**
 * Full-text search by the meaning of `matchesQuery`; null when the text holds nothing to search for. `blind`: the planner
 * is not told the words.
 */
export function searchSql(text: string, blind = false): Test | null {
  const tokens = queryTokens(text);
  if (tokens.length === 0) return null;
  const words = tsquery(tokens);
  return blind ? sql`matter.search @@ (select ${words})` : sql`matter.search @@ ${words}`;
}

/** Whether the filter asks the search index first. */
export function isTokenFilter(definition: MatterDefinition, name: string, text: string): boolean {
  const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;
  if (!field || isListField(field) || kindOf(field).filter !== 'contains') return false;
  return tokensOfPart(definition, name, text).length > 0;
}

function tsquery(tokens: readonly QueryToken[]): Sql {
  const quoted = tokens.map(
    (t) => `'${t.text.replace(/\\/g, '\\\\').replace(/'/g, "''")}'${t.prefix ? ':*' : ''}`,
  );
  return sql`${quoted.join(' & ')}::tsquery`;
}

export const likePattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

const refusedFilter = (field: string, code: string) => invalid([{ code, field, message: issueLabel(code) }]);

function parsed(field: Field, name: string, text: string): unknown {
  try {
    return kindOf(field).fromText(text, field);
  } catch (error) {
    if (error instanceof FieldTextError) throw refusedFilter(name, error.code);
    throw error;
  }
}

/** Simple entries equal one of the values; entries of several parts contain the text. */
function inList(field: Field, name: string, text: string): Test {
  const entries = sql`jsonb_array_elements(case jsonb_typeof(${jsonOf(name)}) when 'array' then ${jsonOf(name)} else '[]' end)`;
  const values = text.split(',');
  return kindOf(field).filter === 'oneOf'
    ? sql`exists (select 1 from ${entries} as entry where entry #>> '{}' in (${sql.join(values)}))`
    : sql`exists (select 1 from ${entries} as entry where entry #>> '{}' ilike ${likePattern(text)})`;
}

function ends(text: string): [from: string, to: string] {
  const cut = text.indexOf('..');
  return cut < 0 ? [text, text] : [text.slice(0, cut), text.slice(cut + 2)];
}

const both = (from: Test | null, to: Test | null): Test => {
  const parts = [from, to].filter((p) => p !== null);
  return parts.length > 0 ? sql`(${sql.join(parts, sql` and `)})` : sql`true`;
};

function numbers(column: Sql, name: string, text: string): Test {
  const [from, to] = ends(text).map((end) => {
    if (end === '') return null;
    const n = Number(end);
    if (!Number.isFinite(n)) throw refusedFilter(name, 'number_form');
    return String(n);
  });
  return both(
    from == null ? null : sql`${column} >= ${from}::numeric`,
    to == null ? null : sql`${column} <= ${to}::numeric`,
  );
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function days(column: Sql, name: string, text: string): Test {
  const [from, to] = ends(text);
  for (const end of [from, to])
    if (end !== '' && !(day.test(end) && isDay(end))) throw refusedFilter(name, 'date_form');
  return both(from ? sql`${column} >= ${from}` : null, to ? sql`${column} <= ${to}` : null);
}

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** An end that is a day of the city stands for all of it. */
function instants(
  column: Sql,
  text: string,
  { calendar }: TimeContext,
  as: 'text' | 'timestamptz' = 'timestamptz',
): Test {
  const [from, to] = ends(text);
  for (const end of [from, to])
    if (end !== '' && Number.isNaN(Date.parse(end))) throw refusedFilter('range', 'date_time_form');
  const start = (end: string) => (day.test(end) ? calendar.instant(end) : new Date(end).toISOString());
  const nextDay = (end: string) =>
    new Date(Date.parse(`${end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  const at = (instant: string) => sql`${instant}::${sql.raw(as)}`;
  return both(
    from ? sql`${column} >= ${at(start(from))}` : null,
    !to
      ? null
      : day.test(to)
        ? sql`${column} < ${at(calendar.instant(nextDay(to)))}`
        : sql`${column} <= ${at(start(to))}`,
  );
}
