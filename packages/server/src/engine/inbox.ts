import {
  type Actor,
  and,
  type Condition,
  inState,
  type MatterDefinition,
  type MatterRecord,
  or,
} from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { conditionSql } from './condition-sql.ts';
import type { Engine } from './engine.ts';
import { matching } from './list.ts';
import { recordColumns, recordOf } from './record.ts';
import { type Titled, titlesFor } from './titles.ts';
import { visibleRecord } from './visible.ts';

export interface Waiting {
  readonly kind: string;
  readonly count: number;
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

/**
 * The records that wait for someone in the actor's role: one of their open transitions, other than out of a final
 * state, is granted to it. Null when no transition names the role.
 */
export function waitingCondition(definition: MatterDefinition, actor: Actor): Condition | null {
  const pressable = Object.values(definition.transitions).flatMap((t) => {
    const states = t.from.filter((s) => !definition.states[s]?.final);
    return t.by
      .filter((g) => g.roles.includes(actor.role) && states.length > 0)
      .map((g) => (g.when ? and(inState(...states), g.when) : inState(...states)));
  });
  return pressable.length > 0 ? or(...pressable) : null;
}

/** What waits for the actor, and what of it is overdue. */
export async function inboxOf(engine: Engine, db: Db, actor: Actor): Promise<Inbox> {
  const waiting: Waiting[] = [];
  const overdue: MatterRecord[] = [];
  for (const definition of engine.definitions.values()) {
    const condition = waitingCondition(definition, actor);
    if (!condition) continue;
    const where = conditionSql(condition, { definition, actor });
    const query = matching(engine, db, definition, { where }, actor);
    const counted = await query
      .select(sql<number>`count(*)`.as('count'))
      .select(sql<number>`count(*) filter (where matter.due_at < ${engine.now()}::timestamptz)`.as('overdue'))
      .executeTakeFirstOrThrow();
    if (counted.count === 0) continue;
    const first = await query
      .select(recordColumns)
      .orderBy(sql`matter.due_at asc nulls last, matter.created_at, matter.id`)
      .limit(overdueRows)
      .execute();
    const rows = first.map((r) => visibleRecord(definition, recordOf(r), actor));
    waiting.push({ kind: definition.kind, ...counted, sample: rows.slice(0, sampleRows) });
    overdue.push(...rows.filter((r) => r.dueAt !== null && r.dueAt < engine.now()));
  }
  overdue.sort((a, b) => (a.dueAt ?? '').localeCompare(b.dueAt ?? ''));
  const shown = overdue.slice(0, overdueRows);
  return {
    waiting,
    overdue: shown,
    refs: await titlesFor(engine, db, [...shown, ...waiting.flatMap((w) => w.sample)], actor),
  };
}
