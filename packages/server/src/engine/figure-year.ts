import type { Actor, MatterDefinition } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { orderedOf } from './columns.ts';
import type { Engine } from './engine.ts';
import { kindOf } from './field-kinds.ts';
import { allFigures, maySeeFigure } from './figure-list.ts';

/**
 * The year of which the city has its records: the one in which most kinds of date by which figures count have their
 * latest, this year's end at most; of two the earlier. A few records of a year that has just begun do not yet make it the
 * city's. Null: there are no records.
 */
export async function yearOfRecords(engine: Engine, db: Db, actor: Actor): Promise<number | null> {
  const dates = countedDates(engine, actor);
  if (dates.length === 0) return null;
  const { calendar, today } = engine.time();
  const end = `${Number(today.slice(0, 4)) + 1}-01-01`;
  const latest = dates.map(({ definition, name, isDay }) => {
    const { sql: at } = orderedOf(definition, name);
    const bound = isDay ? end : calendar.instant(end);
    return sql`(select max(${at}) from matter where matter.kind = ${sql.lit(definition.kind)} and ${at} < ${bound})`;
  });
  const { rows } = await sql<{ latest: (string | null)[] }>`
    select array[${sql.join(latest)}]::text[] as latest`.execute(db);
  const years = (rows[0]?.latest ?? []).flatMap((at, i) =>
    at ? [Number((dates[i]?.isDay ? at : calendar.dayOf(at)).slice(0, 4))] : [],
  );
  const counted = [...Map.groupBy(years, (y) => y)].map(([year, all]) => ({ year, n: all.length }));
  return counted.toSorted((a, b) => b.n - a.n || a.year - b.year)[0]?.year ?? null;
}

interface CountedDate {
  readonly definition: MatterDefinition;
  readonly name: string;
  /** A day; else an instant. */
  readonly isDay: boolean;
}

/** The dates by which the figures of a year that the actor sees count, each once. */
function countedDates(engine: Engine, actor: Actor): CountedDate[] {
  const found = allFigures(engine)
    .filter(({ figure }) => figure.scope === 'year' && maySeeFigure(figure, actor))
    .flatMap(({ definition, figure }) => {
      const field = definition.fields[figure.at];
      return field ? [{ definition, name: figure.at, isDay: kindOf(field).sqlType === 'date' }] : [];
    });
  return [...new Map(found.map((f) => [`${f.definition.kind} ${f.name}`, f])).values()];
}
