import {
  type Actor,
  decideEdit,
  type Label,
  label,
  type MatterDefinition,
  type MatterRecord,
  mayRead,
  type Refusal,
  type SchemaMode,
  type TimeContext,
} from '@citong/matters';
import type { Db } from '../db/open.ts';
import { draftOf, effectsOf, type NewMatter } from './create.ts';
import { Chain, runEffects } from './effects.ts';
import { definitionOf, type Engine } from './engine.ts';
import { naturalKeyOf } from './natural-key.ts';
import { movedOwner } from './owner.ts';
import { compact, recordColumns, recordOf } from './record.ts';
import { danglingIn } from './references.ts';
import { changesBetween, insertRecords, updateRecord } from './save.ts';
import { checkData, modeFor } from './validate.ts';

export type RowOutcome =
  | { readonly outcome: 'created' | 'updated' | 'unchanged'; readonly id: string }
  | { readonly outcome: 'refused'; readonly refusals: readonly Refusal[] };

export interface CreateManyOptions {
  /** A row whose natural key is taken: refused as `duplicate`, or written over the record that has it. */
  readonly onDuplicate?: 'refuse' | 'update';
  readonly mode?: SchemaMode;
}

/**
 * Creates many records in the caller's transaction with a handful of statements: the outcome of each row, in order. A
 * refused row keeps no other from being created.
 */
export async function createMatters(
  engine: Engine,
  trx: Db,
  kind: string,
  rows: readonly NewMatter[],
  actor: Actor,
  { onDuplicate = 'refuse', mode = modeFor(actor, 'create') }: CreateManyOptions = {},
): Promise<RowOutcome[]> {
  const definition = definitionOf(engine, kind);
  const time = engine.time();
  const drafts = rows.map((row) => drafted(definition, mode, row, actor, time));
  const dangling = await danglingIn(
    engine,
    trx,
    definition,
    drafts.map((d) => ('record' in d ? d.record.data : {})),
    actor,
  );
  const sound = drafts.map((d, i) => ('record' in d && dangling[i]?.length ? { refusals: dangling[i] } : d));
  const records = sound.flatMap((d) => ('record' in d ? [d.record] : []));
  const inserted = await insertRecords(engine, trx, definition, records, actor);
  for (const r of records.filter((each) => inserted.has(each.id)))
    await runEffects(engine, trx, definition, effectsOf(definition, r), r, actor, new Chain());
  const repeated = sound.flatMap((d, i) =>
    'record' in d && !inserted.has(d.record.id) ? [{ ...d, brought: rows[i]?.state ?? null }] : [],
  );
  const overwritten =
    onDuplicate === 'update'
      ? await overwriteAll(engine, trx, definition, repeated, actor, time)
      : new Map(repeated.map(({ record }) => [record.id, refusedAs(repeatedKey(definition))]));
  return sound.map((d): RowOutcome => {
    if ('refusals' in d) return { outcome: 'refused', refusals: d.refusals };
    return overwritten.get(d.record.id) ?? { outcome: 'created', id: d.record.id };
  });
}

type Draft = ReturnType<typeof draftOf>;

function drafted(
  definition: MatterDefinition,
  mode: SchemaMode,
  row: NewMatter,
  actor: Actor,
  time: TimeContext,
): Draft {
  const checked = checkData(definition, mode, row.data);
  return 'refusals' in checked ? checked : draftOf(definition, checked.data, row, actor, time);
}

const refusedAs = (...refusals: Refusal[]): RowOutcome => ({ outcome: 'refused', refusals });

function repeatedKey(definition: MatterDefinition): Refusal {
  const field = definition.unique?.[0];
  return { code: 'duplicate', message: repeatedLabel, ...(field && { field }) };
}

const repeatedLabel: Label = label('已有相同的记录', 'There is such a record already');

/** What an import says that a record of the same key has become. */
interface Renewal {
  readonly record: MatterRecord;
  /** Its state by now, where the import says one. */
  readonly brought: string | null;
}

/** Writes drafts over the records that have their natural keys; what a draft leaves out stays. */
async function overwriteAll(
  engine: Engine,
  trx: Db,
  definition: MatterDefinition,
  renewals: readonly Renewal[],
  actor: Actor,
  time: TimeContext,
): Promise<Map<string, RowOutcome>> {
  if (renewals.length === 0) return new Map();
  const keys = renewals.map(({ record }) => naturalKeyOf(definition, record.data) ?? '');
  const rows = await trx
    .selectFrom('matter')
    .select([...recordColumns, 'matter.naturalKey'])
    .where('kind', '=', definition.kind)
    .where('naturalKey', 'in', [...new Set(keys)])
    .orderBy('id')
    .forUpdate()
    .execute();
  const present = new Map(rows.map((r) => [r.naturalKey, recordOf(r)]));
  const outcomes = new Map<string, RowOutcome>();
  for (const [i, renewal] of renewals.entries()) {
    const before = present.get(keys[i] ?? '');
    const result = before
      ? overwrite(definition, before, renewal, actor, time)
      : refusedAs(repeatedKey(definition));
    outcomes.set(renewal.record.id, 'after' in result ? { outcome: 'updated', id: result.after.id } : result);
    if (!('after' in result) || !before) continue;
    await updateRecord(engine, trx, definition, before, result.after, 'edit', actor);
    present.set(keys[i] ?? '', result.after);
  }
  return outcomes;
}

function overwrite(
  definition: MatterDefinition,
  before: MatterRecord,
  { record: { data }, brought }: Renewal,
  actor: Actor,
  time: TimeContext,
): RowOutcome | { readonly after: MatterRecord } {
  // A record that the actor may not see is a duplicate all the same; what it holds is not told.
  if (!mayRead(definition, before, actor)) return refusedAs(repeatedKey(definition));
  const changes = Object.keys(changesBetween(before.data, { ...before.data, ...data }));
  if (changes.length === 0 && (brought ?? before.state) === before.state)
    return { outcome: 'unchanged', id: before.id };
  const input = Object.fromEntries(changes.map((name) => [name, data[name]]));
  const decision = decideEdit(definition, before, input, actor, time, brought);
  if (!decision.ok) return refusedAs(...decision.refusals);
  const { state, clocks, dueAt } = decision;
  const changed = {
    ...before,
    state,
    clocks,
    dueAt,
    version: before.version + 1,
    updatedAt: time.now,
    data: compact(decision.data),
  };
  return { after: { ...changed, ...movedOwner(definition, changed, actor, time) } };
}
