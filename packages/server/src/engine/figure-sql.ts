import {
  type DurationWithin,
  type Figure,
  type MatterDefinition,
  type NumberExpression,
  type Operand,
  systemActor,
  type TimeContext,
} from '@citong/matters';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { mainOf, type Sql, textOf } from './columns.ts';
import { conditionSql } from './condition-sql.ts';
import type { Engine } from './engine.ts';
import { kindOf } from './field-kinds.ts';

/** Days of the city, YYYY-MM-DD; the end is the day after the last. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

export const yearPeriod = (year: number): Period => ({ start: `${year}-01-01`, end: `${year + 1}-01-01` });

export const monthPeriod = (year: number, month: number): Period => ({
  start: dayText(year, month),
  end: month === 12 ? dayText(year + 1, 1) : dayText(year, month + 1),
});

const dayText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}-01`;

/** The records that the figure counts in the period, by `at`, `until` and `where`. The system sees them all. */
export function countedSql(
  engine: Engine,
  definition: MatterDefinition,
  figure: Figure,
  { start, end }: Period,
): RawBuilder<boolean> {
  const time = engine.time();
  const before = isBefore(definition, figure.at, end, time);
  const parts: RawBuilder<boolean>[] = [before];
  // In hand in the year: begun by its end, and not over when it began.
  if (figure.scope === 'year')
    parts.push(
      figure.until
        ? sql<boolean>`not coalesce(${isBefore(definition, figure.until, start, time)}, false)`
        : sql<boolean>`not ${isBefore(definition, figure.at, start, time)}`,
    );
  if (figure.scope !== 'year' && figure.until)
    parts.push(sql<boolean>`not coalesce(${isBefore(definition, figure.until, end, time)}, false)`);
  if (figure.where) parts.push(conditionSql(figure.where, { definition, actor: systemActor }));
  return sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

/** Null where the field is empty. Both kinds of time compare as text: days as they are, instants in UTC. */
function isBefore(
  definition: MatterDefinition,
  name: string,
  day: string,
  { calendar }: TimeContext,
): RawBuilder<boolean> {
  const bound = isDate(definition, name) ? day : calendar.instant(day);
  return sql<boolean>`(nullif(${textOf(name)}, '') collate "C" < ${bound})`;
}

const isDate = (definition: MatterDefinition, name: string): boolean => {
  const field = definition.fields[name];
  return field !== undefined && kindOf(field).sqlType === 'date';
};

/** What the figure measures, as an aggregate over those of a query's records that it counts. */
export function measureSql(
  engine: Engine,
  definition: MatterDefinition,
  { measure, at }: Figure,
  counted: RawBuilder<boolean>,
  ends: TermEnds,
): Sql {
  const only = sql`filter (where ${counted})`;
  switch (measure.of) {
    case 'count':
      return sql`count(*) ${only}`;
    case 'sum':
      return sql`coalesce(sum(${mainOf(definition, measure.field).sql}) ${only}, 0)`;
    case 'max':
      return sql`max(${mainOf(definition, measure.field).sql}) ${only}`;
    case 'latest':
      // A statement about the whole city goes before one about a county: its code is the smaller.
      return sql`(array_agg(${mainOf(definition, measure.field).sql}
        order by matter.region nulls first, ${textOf(at)} collate "C" desc, matter.id desc) ${only})[1]`;
    case 'distinct':
      return sql`count(distinct ${distinctSql(definition, measure.by)}) ${only}`;
    case 'average':
      return sql`avg(${numberSql(engine, definition, measure.value)}) ${only}`;
    case 'ratio': {
      const hit =
        'op' in measure.hit
          ? conditionSql(measure.hit, { definition, actor: systemActor })
          : durationSql(engine, definition, measure.hit, ends);
      return sql`count(*) filter (where ${counted} and ${hit})::numeric / nullif(count(*) ${only}, 0)`;
    }
  }
}

function distinctSql({ kind }: MatterDefinition, by: Operand): Sql {
  if ('field' in by) return sql`nullif(${textOf(by.field, by.part)}, '')`;
  if ('core' in by) return sql`matter.${sql.ref(by.core)}`;
  throw new Error(`${kind}: a figure counts distinct values of a field or column`);
}

function numberSql(engine: Engine, definition: MatterDefinition, value: NumberExpression): Sql {
  if ('field' in value) return mainOf(definition, value.field).sql;
  const [from, to] = 'daysBetween' in value ? value.daysBetween : value.hoursBetween;
  const unit = 'daysBetween' in value ? 86_400 : 3600;
  const [start, end] = [instantSql(engine, definition, from), instantSql(engine, definition, to)];
  return sql`extract(epoch from ${end} - ${start}) / ${sql.lit(unit)}`;
}

/** A day stands for its start in the city. */
function instantSql({ city }: Engine, definition: MatterDefinition, name: string): Sql {
  const { sql: value } = mainOf(definition, name);
  return isDate(definition, name) ? sql`(${value}::timestamp at time zone ${city.timeZone})` : value;
}

/**
 * The time between the fields is within the dated rule of the day on which it began. Hours are added here; the end of
 * a term of days or months hangs on the day alone, and comes with `ends`.
 */
function durationSql(
  engine: Engine,
  definition: MatterDefinition,
  { from, to, rule }: DurationWithin,
  ends: TermEnds,
): Sql {
  const [start, end] = [instantSql(engine, definition, from), instantSql(engine, definition, to)];
  const day = startDay(engine, definition, from);
  const hours = engine.city.rules
    .all()
    .filter((r) => r.id === rule && r.unit === 'hour')
    .map(
      (r) => sql`when ${day} between ${r.effectiveFrom}::date and ${r.effectiveTo ?? 'infinity'}::date
        then ${start} + ${String(r.value)}::numeric * interval '1 hour'`,
    );
  const ended = sql`(${JSON.stringify(ends)}::jsonb ->> ${day}::text)::timestamptz`;
  return hours.length === 0
    ? sql`${end} <= ${ended}`
    : sql`${end} <= (case ${sql.join(hours, sql` `)} else ${ended} end)`;
}

const startDay = (engine: Engine, definition: MatterDefinition, from: string): Sql =>
  sql`(${instantSql(engine, definition, from)} at time zone ${engine.city.timeZone})::date`;

/** Day on which a term began → the instant at which it ended. */
export type TermEnds = Readonly<Record<string, string>>;

/** When the terms of a figure's ratio end that are counted in days or months; nothing for other figures. */
export async function termEnds(
  engine: Engine,
  db: Db,
  definition: MatterDefinition,
  { measure }: Figure,
): Promise<TermEnds> {
  if (measure.of !== 'ratio' || 'op' in measure.hit) return {};
  const { from, rule } = measure.hit;
  if (engine.city.rules.all().every((r) => r.id !== rule || r.unit === 'hour')) return {};
  const { rows } = await sql<{ day: string | null }>`
    select distinct (${startDay(engine, definition, from)})::text as day from matter
    where matter.kind = ${definition.kind}`.execute(db);
  const { calendar, rules } = engine.time();
  return Object.fromEntries(
    rows.flatMap(({ day }) => {
      const term = day === null ? undefined : rules.find(rule, day);
      return day === null || !term || term.unit === 'hour'
        ? []
        : [[day, calendar.due(calendar.instant(day), term)]];
    }),
  );
}
