import {
  holds,
  type MatterDefinition,
  type MatterRecord,
  systemActor,
  type WorkCalendar,
} from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import { endOf, isDay, type TallyFigure, tallyFigures } from './tally-figures.ts';

/** What a record was before a write, and what it is now; null: it was not there. */
export interface Written {
  readonly before: MatterRecord | null;
  readonly after: MatterRecord;
}

/**
 * Brings the tallies of a register up with what a transaction writes, in that transaction. Rows are locked in order of
 * their key, so that two writers wait for each other and do not stand in each other's way.
 */
export async function addTallies(
  trx: Db,
  calendar: WorkCalendar,
  definition: MatterDefinition,
  written: readonly Written[],
): Promise<void> {
  const figures = tallyFigures(definition);
  if (figures.length === 0) return;
  const rows = changesOf(calendar, definition, figures, written);
  if (rows.length === 0) return;
  await sql`
    insert into figure_tally (figure, region, month, n, sum)
    select figure, region, month, sum(n), sum(amount)
    from json_to_recordset(${JSON.stringify(rows)}::json)
      as r(figure text, region text, month text, n bigint, amount numeric)
    group by figure, region, month order by figure, region, month
    on conflict (figure, region, month)
      do update set n = figure_tally.n + excluded.n, sum = figure_tally.sum + excluded.sum`.execute(trx);
}

interface Change {
  readonly figure: string;
  readonly region: string;
  readonly month: string;
  n: number;
  amount: number;
}

function changesOf(
  calendar: WorkCalendar,
  definition: MatterDefinition,
  figures: readonly TallyFigure[],
  written: readonly Written[],
): Change[] {
  const sums = new Map<string, Change>();
  // Fractions are added up in the database, which does it exactly.
  const fractions: Change[] = [];
  const add = (figure: string, region: string, month: string, n: number, amount: number) => {
    const key = `${figure} ${region} ${month}`;
    const whole = Number.isSafeInteger(amount) ? amount : 0;
    const sum = sums.get(key);
    if (sum) {
      sum.n += n;
      sum.amount += whole;
    } else sums.set(key, { figure, region, month, n, amount: whole });
    if (whole !== amount) fractions.push({ figure, region, month, n: 0, amount });
  };
  for (const tally of figures)
    for (const { before, after } of written)
      for (const [record, sign] of [
        [before, -1],
        [after, 1],
      ] as const) {
        const span = record && spanOf(calendar, definition, tally, record);
        if (!span) continue;
        const region = record.region ?? '';
        const amount = tally.amount === null ? 0 : Number(record.data[tally.amount] ?? 0);
        add(tally.id, region, span.from, sign, sign * amount);
        if (span.to) add(tally.id, region, span.to, -sign, -sign * amount);
      }
  return [...sums.values(), ...fractions].filter((c) => c.n !== 0 || c.amount !== 0);
}

/** The month in which the record begins to count, and the one in which it ceases; null when it never counts. */
function spanOf(
  calendar: WorkCalendar,
  definition: MatterDefinition,
  { figure }: TallyFigure,
  record: MatterRecord,
): { readonly from: string; readonly to: string | null } | null {
  const from = monthOf(calendar, definition, record, figure.at);
  if (from === null || (figure.where && !holds(figure.where, record, systemActor))) return null;
  const until = endOf(figure);
  const to = until && monthOf(calendar, definition, record, until);
  return { from, to: to && to < from ? from : to };
}

/** YYYY-MM of the city's calendar. */
function monthOf(
  calendar: WorkCalendar,
  definition: MatterDefinition,
  { data }: MatterRecord,
  name: string,
): string | null {
  const held = data[name];
  if (typeof held !== 'string' || held === '') return null;
  return (isDay(definition, name) ? held : calendar.dayOf(held)).slice(0, 7);
}
