import {
  type Actor,
  type MatterDefinition,
  type MatterRecord,
  ownOffice,
  waitingCondition,
} from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { conditionSql, type SqlCondition } from './condition-sql.ts';
import type { Engine } from './engine.ts';
import { type MatterQuery, matching } from './list-query.ts';
import { recordColumns, recordOf } from './record.ts';
import { type Titled, titlesFor } from './titles.ts';
import { visibleRecord } from './visible.ts';

export interface Waiting {
  readonly kind: string;
  /** Records whose next step is awaited from the actor (see `waitingCondition`). */
  readonly count: number;
  /** Overdue ones that wait for it, that its office owns, or that are escalated to it: some may wait for others. */
  readonly overdue: number;
  /** Those that are due first, then the oldest. */
  readonly sample: readonly MatterRecord[];
}

export interface Inbox {
  readonly waiting: readonly Waiting[];
  /** Of all kinds, most overdue first. */
  readonly overdue: readonly MatterRecord[];
  readonly refs: Record<string, Titled>;
}

const sampleRows = 5;
const overdueRows = 20;

/** What waits for the actor, and what of its concern is overdue. */
export async function inboxOf(engine: Engine, db: Db, actor: Actor): Promise<Inbox> {
  const waiting: Waiting[] = [];
  const overdue: MatterRecord[] = [];
  for (const definition of engine.definitions.values()) {
    const awaited = waitingCondition(definition, actor);
    const waits = awaited && conditionSql(awaited, { definition, actor });
    const found = waits ? await waitingFor(engine, db, definition, waits, actor) : { count: 0, sample: [] };
    const late = await lateFor(engine, db, definition, waits, actor);
    if (found.count > 0 || late.count > 0)
      waiting.push({ kind: definition.kind, ...found, overdue: late.count });
    overdue.push(...late.rows);
  }
  overdue.sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  const shown = overdue.slice(0, overdueRows);
  return {
    waiting,
    overdue: shown,
    refs: await titlesFor(engine, db, [...shown, ...waiting.flatMap((w) => w.sample)], actor),
  };
}

async function waitingFor(
  engine: Engine,
  db: Db,
  definition: MatterDefinition,
  where: SqlCondition,
  actor: Actor,
): Promise<Pick<Waiting, 'count' | 'sample'>> {
  const query = matching({ engine, db, definition, query: { where }, actor });
  const count = await countOf(query);
  return { count, sample: count > 0 ? await earliest(query, definition, sampleRows, actor) : [] };
}

/** Overdue records that wait for the actor, that its office owns, or of whose missed clock its office is told. */
async function lateFor(
  engine: Engine,
  db: Db,
  definition: MatterDefinition,
  waits: SqlCondition | null,
  actor: Actor,
): Promise<{ readonly count: number; readonly rows: readonly MatterRecord[] }> {
  if (!definition.deadlines) return { count: 0, rows: [] };
  const concerns = [
    ...(waits ? [waits] : []),
    conditionSql(ownOffice, { definition, actor }),
    ...escalated(definition, actor, engine.now()),
  ];
  const where = sql<boolean>`(${sql.join(concerns, sql` or `)})`;
  const query = matching({ engine, db, definition, query: { overdue: true, where }, actor });
  const count = await countOf(query);
  return { count, rows: count > 0 ? await earliest(query, definition, overdueRows, actor) : [] };
}

/** A clock has run out whose definition escalates to the actor's kind of office. */
function escalated(definition: MatterDefinition, actor: Actor, now: string): SqlCondition[] {
  const names = Object.entries(definition.deadlines ?? {})
    .filter(([, d]) => d.escalateTo !== undefined && d.escalateTo === actor.office?.kind)
    .map(([name]) => name);
  if (names.length === 0) return [];
  return [
    sql<boolean>`exists (select 1
      from jsonb_to_recordset(matter.clocks) as clock(deadline text, "dueAt" timestamptz, "metAt" text)
      where clock.deadline in (${sql.join(names)}) and clock."metAt" is null
        and clock."dueAt" < ${now}::timestamptz)`,
  ];
}

async function countOf(query: MatterQuery): Promise<number> {
  const { n } = await query.select((e) => e.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return n;
}

async function earliest(
  query: MatterQuery,
  definition: MatterDefinition,
  limit: number,
  actor: Actor,
): Promise<MatterRecord[]> {
  const rows = await query
    .select(recordColumns)
    .orderBy(sql`matter.due_at asc nulls last, matter.created_at, matter.id`)
    .limit(limit)
    .execute();
  return rows.map((r) => visibleRecord(definition, recordOf(r), actor));
}
