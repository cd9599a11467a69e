import type { Label, MatterDefinition } from '@citong/matters';
import { systemActor } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import { mainOf, type Sql, textOf } from '../columns.ts';
import { conditionSql } from '../condition-sql.ts';
import type { Engine } from '../engine.ts';
import { isLarge } from '../large.ts';
import { endOf, hashOf, isDay, type TallyFigure, tallyFigures } from './tally-figures.ts';

interface Wanted {
  readonly definition: MatterDefinition;
  readonly tally: TallyFigure;
  readonly hash: string;
}

/**
 * Makes the tallies that are missing or were made by another definition, from the records, one statement each; those of
 * figures that are gone go too. At every migration, before anything is written. `tell` hears of long work. Returns the
 * ids of the figures that were made.
 */
export async function ensureTallies(
  engine: Engine,
  db: Db,
  tell: (work: Label) => void = () => {},
): Promise<string[]> {
  return await db.transaction().execute(async (trx) => {
    // Two processes may start at once.
    await sql`select pg_advisory_xact_lock(hashtext('citong tallies'))`.execute(trx);
    const wanted = [...engine.definitions.values()].flatMap((definition) =>
      tallyFigures(definition).map(
        (tally): Wanted => ({ definition, tally, hash: hashOf(engine, definition, tally) }),
      ),
    );
    const known = await trx.selectFrom('figureTallyState').select(['figure', 'hash']).execute();
    const isMade = ({ tally, hash }: Wanted) => known.some((k) => k.figure === tally.id && k.hash === hash);
    const missing = wanted.filter((w) => !isMade(w));
    const gone = known.filter((k) => !wanted.some((w) => w.tally.id === k.figure)).map((k) => k.figure);
    if (missing.length === 0 && gone.length === 0) return [];
    await forget(trx, [...gone, ...missing.map((w) => w.tally.id)]);
    if (missing.length > 0) await make(engine, trx, missing, tell);
    return missing.map((w) => w.tally.id);
  });
}

async function forget(trx: Db, figures: readonly string[]): Promise<void> {
  await trx.deleteFrom('figureTally').where('figure', 'in', figures).execute();
  await trx.deleteFrom('figureTallyState').where('figure', 'in', figures).execute();
}

async function make(
  engine: Engine,
  trx: Db,
  missing: readonly Wanted[],
  tell: (work: Label) => void,
): Promise<void> {
  // Nobody writes records between the count and its tally.
  await sql`lock table matter in share mode`.execute(trx);
  for (const [definition, ofKind] of Map.groupBy(missing, (w) => w.definition)) {
    if (await isLarge(trx, definition.kind)) tell(rebuilding(definition));
    for (const { tally, hash } of ofKind) {
      await fromRecords(engine, trx, definition, tally);
      const figure = tally.id;
      await trx.insertInto('figureTallyState').values({ figure, hash, madeAt: engine.now() }).execute();
    }
  }
}

const rebuilding = ({ label }: MatterDefinition): Label => ({
  zh: `正在重算“${label.zh}”的统计数，数据多时需要一些时间`,
  en: `Counting "${label.en}" anew for its figures; this takes a while with many records`,
});

async function fromRecords(
  engine: Engine,
  trx: Db,
  definition: MatterDefinition,
  { id, figure, amount }: TallyFigure,
): Promise<void> {
  const from = monthSql(engine, definition, figure.at);
  const until = endOf(figure);
  const to = until ? sql`greatest(${from}, ${monthSql(engine, definition, until)})` : sql`null::text`;
  const isOver = until ? sql<boolean>`${textOf(until)} <> ''` : sql<boolean>`false`;
  const value = amount === null ? sql`0` : sql`coalesce(${mainOf(definition, amount).sql}, 0)`;
  const where = figure.where ? conditionSql(figure.where, { definition, actor: systemActor }) : sql`true`;
  await sql`
    with counted as materialized (
      select coalesce(matter.region, '') as region, ${from} as begins, case when ${isOver} then ${to} end as ends,
        ${value} as amount
      from matter where matter.kind = ${definition.kind} and ${textOf(figure.at)} <> '' and ${where}
    )
    insert into figure_tally (figure, region, month, n, sum)
    select ${id}, region, month, sum(n), sum(amount) from (
      select region, begins as month, 1 as n, amount from counted
      union all select region, ends, -1, -amount from counted where ends is not null
    ) as change
    group by region, month having sum(n) <> 0 or sum(amount) <> 0`.execute(trx);
}

/** YYYY-MM of the city's calendar; compared by code point. */
const monthSql = ({ city }: Engine, definition: MatterDefinition, name: string): Sql =>
  isDay(definition, name)
    ? sql`left(${textOf(name)}, 7) collate "C"`
    : sql`to_char((${textOf(name)})::timestamptz at time zone ${city.timeZone}, 'YYYY-MM') collate "C"`;
