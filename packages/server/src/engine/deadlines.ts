import {
  clocksOf,
  type Deadline,
  type MatterDefinition,
  type MatterRecord,
  systemActor,
} from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import { transact } from '../db/transact.ts';
import { CitongError } from '../errors.ts';
import type { Engine } from './engine.ts';
import { fireTransition } from './fire.ts';
import { type Notice, notify } from './notices.ts';
import { actingOffices, escalationOffices } from './recipients.ts';
import { recordColumns, recordOf } from './record.ts';

export interface DeadlineWork {
  /** Clocks that somebody was reminded of, that were found missed, and that fired a transition. */
  readonly reminded: number;
  readonly missed: number;
  readonly fired: number;
  /** Missed clocks whose transition was refused (a guard, a rule): told, and left for a person. */
  readonly stuck: readonly {
    readonly kind: string;
    readonly id: string;
    readonly deadline: string;
    readonly code: string;
  }[];
}

const batchRows = 200;

interface Due {
  readonly id: string;
  readonly dueAt: string;
}

/**
 * Reminds of clocks that run out soon, and once for each clock that has run out: tells who acts and who is to be told,
 * and fires what the definition says, as the system. May be run at any time, by several processes: what is told is
 * written in the transaction that acts, and a locked record is left to who holds it.
 */
export async function runDeadlines(engine: Engine, db: Db): Promise<DeadlineWork> {
  const work = { reminded: 0, missed: 0, fired: 0, stuck: [] as DeadlineWork['stuck'][number][] };
  for (const definition of engine.definitions.values())
    for (const [name, deadline] of Object.entries(definition.deadlines ?? {})) {
      const clock = { engine, db, definition, name, deadline };
      work.reminded += await remind(clock);
      for (const outcome of await miss(clock)) {
        work.missed += 1;
        if (outcome.fired) work.fired += 1;
        if (outcome.stuck) work.stuck.push({ kind: definition.kind, deadline: name, ...outcome.stuck });
      }
    }
  return work;
}

interface ClockKind {
  readonly engine: Engine;
  readonly db: Db;
  readonly definition: MatterDefinition;
  readonly name: string;
  readonly deadline: Deadline;
}

/** A clock is near when the reminder's term, started now, would end no earlier than it. */
async function remind(clock: ClockKind): Promise<number> {
  const { engine, db, deadline } = clock;
  const { now, today, rules, calendar } = engine.time();
  const rule = deadline.remindBefore && rules.find(deadline.remindBefore, today);
  if (!rule) return 0;
  const until = calendar.due(now, rule);
  let reminded = 0;
  for (;;) {
    const due = await dueClocks(clock, 'deadline_near', now, until);
    const told = await transact(db, (trx) => remindOf(trx, clock, due));
    reminded += told;
    if (due.length < batchRows || told === 0) return reminded;
  }
}

async function remindOf(trx: Db, clock: ClockKind, due: readonly Due[]): Promise<number> {
  let told = 0;
  for (const { id } of due)
    for (const { record, dueAt } of await lockedClocks(trx, clock, id))
      if (await tell(trx, clock, record, 'deadline_near', dueAt)) told += 1;
  return told;
}

interface Missed {
  readonly fired: boolean;
  readonly stuck: { readonly id: string; readonly code: string } | null;
}

async function miss(clock: ClockKind): Promise<Missed[]> {
  const { engine, db } = clock;
  const now = engine.now();
  const outcomes: Missed[] = [];
  for (;;) {
    const due = await dueClocks(clock, 'deadline_missed', null, now);
    const before = outcomes.length;
    for (const { id } of due) {
      const outcome = await missOne(db, clock, id);
      if (outcome) outcomes.push(outcome);
    }
    // Whatever another process holds is seen to by it, or by the next minute.
    if (due.length < batchRows || outcomes.length === before) return outcomes;
  }
}

async function missOne(db: Db, clock: ClockKind, id: string): Promise<Missed | null> {
  try {
    return await transact(db, (trx) => settleMissed(trx, clock, id, true));
  } catch (error) {
    if (!(error instanceof CitongError)) throw error;
    const told = await transact(db, (trx) => settleMissed(trx, clock, id, false));
    return told && { fired: false, stuck: { id, code: error.fields[0]?.code ?? error.code } };
  }
}

async function settleMissed(trx: Db, clock: ClockKind, id: string, fires: boolean): Promise<Missed | null> {
  const { engine, definition, deadline } = clock;
  const [running] = await lockedClocks(trx, clock, id);
  if (!running || running.dueAt > engine.now()) return null;
  const { record, dueAt } = running;
  if (!(await tell(trx, clock, record, 'deadline_missed', dueAt))) return null;
  if (deadline.escalateTo) {
    const offices = await escalationOffices(trx, deadline.escalateTo, record.region);
    await notify(trx, noticesFor(clock, record, 'deadline_escalated', dueAt, offices));
  }
  const transition = deadline.onExpiry;
  if (!fires || !transition || !definition.transitions[transition]?.from.includes(record.state))
    return { fired: false, stuck: null };
  const firing = { kind: definition.kind, id, version: null, transition, data: {} };
  await fireTransition(engine, trx, firing, systemActor);
  return { fired: true, stuck: null };
}

/** Clocks of this deadline that run, end within the span, and of which nobody was told so yet. */
async function dueClocks(
  { db, definition, name }: ClockKind,
  code: Notice['code'],
  after: string | null,
  until: string,
): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select matter.id, clock."dueAt" as due_at
    from matter cross join lateral jsonb_to_recordset(matter.clocks)
      as clock(deadline text, "dueAt" timestamptz, "metAt" text)
    where matter.kind = ${definition.kind} and matter.due_at <= ${until}::timestamptz
      and clock.deadline = ${name} and clock."metAt" is null and clock."dueAt" <= ${until}::timestamptz
      and (${after}::timestamptz is null or clock."dueAt" > ${after}::timestamptz)
      and not exists (select 1 from notification n where n.matter_id = matter.id and n.code = ${code}
        and n.deadline = ${name} and n.due_at = clock."dueAt")
    order by clock."dueAt", matter.id limit ${batchRows}`.execute(db);
  return rows;
}

/** The record, locked, with this deadline's clock if it still runs; nothing when another process has the record. */
async function lockedClocks(
  trx: Db,
  { engine, definition, name }: ClockKind,
  id: string,
): Promise<{ record: MatterRecord; dueAt: string }[]> {
  const row = await trx
    .selectFrom('matter')
    .select(recordColumns)
    .where('id', '=', id)
    .where('dueAt', 'is not', null)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!row) return [];
  const record = recordOf(row);
  return clocksOf(definition, record, engine.time())
    .filter((c) => c.deadline === name && c.metAt === null)
    .map((c) => ({ record, dueAt: c.dueAt }));
}

/** False: it was told before. */
const tell = async (
  trx: Db,
  clock: ClockKind,
  record: MatterRecord,
  code: Notice['code'],
  dueAt: string,
): Promise<boolean> =>
  (await notify(trx, noticesFor(clock, record, code, dueAt, actingOffices(clock.definition, record)))) > 0;

const noticesFor = (
  { engine, definition, name }: ClockKind,
  record: MatterRecord,
  code: Notice['code'],
  dueAt: string,
  offices: readonly string[],
): Notice[] =>
  offices.map((office) => ({
    office,
    kind: definition.kind,
    matterId: record.id,
    code,
    deadline: name,
    dueAt,
    createdAt: engine.now(),
  }));
