import type { Actor, MatterDefinition, MatterRecord } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../db/open.ts';
import type { Engine } from './engine.ts';
import { pointingFields, refsIn } from './field-kinds.ts';
import { naturalKeyOf } from './natural-key.ts';
import { tokensOf } from './search-tokens.ts';
import { addTallies } from './tally/index.ts';

/**
 * Inserts records with their first actions in one statement, and their links. Records whose natural key is taken are
 * left out: returns the ids that were inserted. A register's tallies follow.
 */
export async function insertRecords(
  { calendar }: Engine,
  trx: Db,
  definition: MatterDefinition,
  records: readonly MatterRecord[],
  actor: Actor,
): Promise<Set<string>> {
  if (records.length === 0) return new Set();
  const column = <T>(of: (r: MatterRecord) => T): T[] => records.map(of);
  // No token has a space in it.
  const tokens = column((r) => tokensOf(definition, r.data).join(' '));
  const { rows: kept } = await sql<{ id: string }>`
    with made as (
      insert into matter (id, kind, state, version, natural_key, office, region, created_by, created_at, updated_at,
        due_at, clocks, data, search)
      select id, kind, state, version, natural_key, office, region, created_by, created_at, updated_at, due_at,
        clocks::jsonb, data::jsonb, array_to_tsvector(string_to_array(tokens, ' '))
      from unnest(${column((r) => r.id)}::uuid[], ${column((r) => r.kind)}::text[], ${column((r) => r.state)}::text[],
        ${column((r) => r.version)}::int[], ${column((r) => naturalKeyOf(definition, r.data))}::text[],
        ${column((r) => r.office)}::text[], ${column((r) => r.region)}::text[],
        ${column((r) => r.createdBy)}::text[], ${column((r) => r.createdAt)}::timestamptz[],
        ${column((r) => r.updatedAt)}::timestamptz[], ${column((r) => r.dueAt)}::timestamptz[],
        ${column((r) => JSON.stringify(r.clocks))}::text[], ${column((r) => JSON.stringify(r.data))}::text[],
        ${tokens}::text[]) as r (id, kind, state, version, natural_key, office, region, created_by, created_at,
        updated_at, due_at, clocks, data, tokens)
      on conflict (kind, natural_key) where natural_key is not null do nothing
      returning id, version, updated_at, state, data
    )
    insert into matter_action (matter_id, seq, at, verb, actor_id, actor_name, actor_role, actor_office, from_state,
      to_state, changes)
    select id, version, updated_at, 'create', ${actor.userId}::text, ${actor.name}::text, ${actor.role}::text,
      ${actor.office?.id ?? null}::text, null, state, ${fromNothing} from made
    returning matter_id as id`.execute(trx);
  const inserted = new Set(kept.map((row) => row.id));
  const made = records.filter((r) => inserted.has(r.id));
  await insertLinks(trx, definition, made);
  await addTallies(
    trx,
    calendar,
    definition,
    made.map((after) => ({ before: null, after })),
  );
  return inserted;
}

/** What `changesBetween` says of a record that was not there. */
const fromNothing = sql`coalesce((select jsonb_object_agg(key, jsonb_build_array(null, value))
  from jsonb_each(data) where value <> 'null'), '{}')`;

/** Writes what a record has become, and the action that made it so. The caller holds the row's lock. */
export async function updateRecord(
  { calendar }: Engine,
  trx: Db,
  definition: MatterDefinition,
  before: MatterRecord,
  after: MatterRecord,
  verb: string,
  actor: Actor,
): Promise<void> {
  await trx
    .updateTable('matter')
    .set({
      state: after.state,
      version: after.version,
      naturalKey: naturalKeyOf(definition, after.data),
      office: after.office,
      region: after.region,
      updatedAt: after.updatedAt,
      dueAt: after.dueAt,
      clocks: JSON.stringify(after.clocks),
      data: JSON.stringify(after.data),
      search: sql`array_to_tsvector(${tokensOf(definition, after.data)}::text[])`,
    })
    .where('id', '=', before.id)
    .execute();
  const action = actionOf(before, after, verb, actor);
  await appendAction(trx, action);
  if (pointingFields(definition).some(([name]) => name in action.changes)) {
    await trx.deleteFrom('matterLink').where('fromId', '=', before.id).execute();
    await insertLinks(trx, definition, [after]);
  }
  await addTallies(trx, calendar, definition, [{ before, after }]);
}

interface Action {
  readonly matter_id: string;
  readonly changes: Record<string, readonly [unknown, unknown]>;
}

function actionOf(before: MatterRecord, after: MatterRecord, verb: string, actor: Actor): Action {
  const action = {
    matter_id: after.id,
    seq: after.version,
    at: after.updatedAt,
    verb,
    actor_id: actor.userId,
    actor_name: actor.name,
    actor_role: actor.role,
    actor_office: actor.office?.id ?? null,
    from_state: before.state,
    to_state: after.state,
    changes: changesBetween(before.data, after.data),
  };
  return action;
}

/** Field → [before, after], for the fields that differ; null stands for absent. */
export function changesBetween(
  before: MatterRecord['data'],
  after: MatterRecord['data'],
): Record<string, readonly [unknown, unknown]> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const pair = [before[name] ?? null, after[name] ?? null] as const;
      return JSON.stringify(pair[0]) === JSON.stringify(pair[1]) ? [] : [[name, pair]];
    }),
  );
}

async function appendAction(trx: Db, action: Action): Promise<void> {
  await sql`
    insert into matter_action (matter_id, seq, at, verb, actor_id, actor_name, actor_role, actor_office, from_state,
      to_state, changes)
    select * from json_to_record(${JSON.stringify(action)}::json) as r(matter_id uuid, seq int, at timestamptz,
      verb text, actor_id text, actor_name text, actor_role text, actor_office text, from_state text, to_state text,
      changes jsonb)`.execute(trx);
}

async function insertLinks(
  trx: Db,
  definition: MatterDefinition,
  records: readonly MatterRecord[],
): Promise<void> {
  const links = records.flatMap((r) =>
    refsIn(definition, r.data).map(({ field, id }) => ({
      from_id: r.id,
      from_kind: r.kind,
      field,
      to_id: id,
    })),
  );
  if (links.length === 0) return;
  await sql`
    insert into matter_link (from_id, from_kind, field, to_id)
    select * from json_to_recordset(${JSON.stringify(links)}::json)
      as r(from_id uuid, from_kind text, field text, to_id uuid)
    on conflict do nothing`.execute(trx);
}
