import {
  type Actor,
  type Decision,
  decideEdit,
  decideTransition,
  type MatterDefinition,
  type MatterRecord,
  mayRead,
  warningsOf,
} from '@citong/matters';
import type { Db } from '../db/open.ts';
import { invalid, notFound, versionConflict } from '../errors.ts';
import { duplicate, type Outcome } from './create.ts';
import { Chain, runEffects } from './effects.ts';
import { definitionOf, type Engine } from './engine.ts';
import { movedOwner } from './owner.ts';
import { compact, recordColumns, recordOf } from './record.ts';
import { danglingIn } from './references.ts';
import { updateRecord } from './save.ts';
import { modeFor, parseData, parseInput, refusalError } from './validate.ts';

export interface Address {
  readonly kind: string;
  readonly id: string;
  /** The version that the writer saw; null: whatever it is now (jobs and effects). */
  readonly version: number | null;
}

export interface Firing extends Address {
  readonly transition: string;
  readonly data?: unknown;
}

/**
 * Fires a transition in the caller's transaction: locks the row, decides, writes, appends the action, runs the
 * effects. Throws `not_found`, `version_conflict`, `state_conflict`, `not_permitted`, `invalid`.
 */
export async function fireTransition(
  engine: Engine,
  trx: Db,
  firing: Firing,
  actor: Actor,
  chain: Chain = new Chain(),
): Promise<Outcome> {
  const definition = definitionOf(engine, firing.kind);
  const before = await lockRecord(trx, definition, firing, actor);
  const input = parseInput(definition, firing.transition, firing.data ?? {});
  const time = engine.time();
  const decision = decideTransition(definition, before, firing.transition, input, actor, time);
  const after = await settle(engine, trx, definition, before, decision, input, firing.transition, actor);
  const effects = definition.transitions[firing.transition]?.effects;
  await runEffects(engine, trx, definition, effects, after, actor, chain);
  return { matter: after, warnings: warningsOf(definition, after.data, time) };
}

/** Changes fields outside a transition. `data` holds only what changes; null empties a field. Throws as `fireTransition`. */
export async function editMatter(
  engine: Engine,
  trx: Db,
  edit: Address & { readonly data: unknown },
  actor: Actor,
): Promise<Outcome> {
  const definition = definitionOf(engine, edit.kind);
  const before = await lockRecord(trx, definition, edit, actor);
  const input = parseData(definition, modeFor(actor, 'edit'), edit.data);
  const time = engine.time();
  const decision = decideEdit(definition, before, input, actor, time);
  const after = await settle(engine, trx, definition, before, decision, input, 'edit', actor);
  return { matter: after, warnings: warningsOf(definition, after.data, time) };
}

async function lockRecord(
  trx: Db,
  definition: MatterDefinition,
  { id, version }: Address,
  actor: Actor,
): Promise<MatterRecord> {
  const row = await trx
    .selectFrom('matter')
    .select(recordColumns)
    .where('id', '=', id)
    .where('kind', '=', definition.kind)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  const record = recordOf(row);
  if (!mayRead(definition, record, actor)) throw notFound();
  if (version !== null && version !== record.version) throw versionConflict(record.version);
  return record;
}

async function settle(
  engine: Engine,
  trx: Db,
  definition: MatterDefinition,
  before: MatterRecord,
  decision: Decision,
  input: MatterRecord['data'],
  verb: string,
  actor: Actor,
): Promise<MatterRecord> {
  if (!decision.ok) throw refusalError(decision.refusals);
  const [dangling = []] = await danglingIn(engine, trx, definition, [input], actor);
  if (dangling.length > 0) throw invalid(dangling);
  const time = engine.time();
  const changed: MatterRecord = {
    ...before,
    state: decision.state,
    version: before.version + 1,
    updatedAt: time.now,
    dueAt: decision.dueAt,
    clocks: decision.clocks,
    data: compact(decision.data),
  };
  const after = { ...changed, ...movedOwner(definition, changed, actor, time) };
  await updateRecord(engine, trx, definition, before, after, verb, actor).catch((error: unknown) => {
    throw isUniqueViolation(error) ? duplicate(definition) : error;
  });
  return after;
}

const isUniqueViolation = (error: unknown): boolean => (error as { code?: unknown }).code === '23505';
