import {
  type Actor,
  decideCreation,
  defaultsOf,
  type Effect,
  type FieldWarning,
  label,
  type MatterData,
  type MatterDefinition,
  type MatterRecord,
  type Refusal,
  type SchemaMode,
  type TimeContext,
  warningsOf,
} from '@citong/matters';
import { newId } from '../db/id.ts';
import type { Db } from '../db/open.ts';
import { CitongError, invalid } from '../errors.ts';
import { refusedState } from './brought-state.ts';
import { Chain, runEffects } from './effects.ts';
import { definitionOf, type Engine } from './engine.ts';
import { type Owner, ownerOf } from './owner.ts';
import { compact } from './record.ts';
import { danglingIn } from './references.ts';
import { insertRecords } from './save.ts';
import { modeFor, parseData, refusalError } from './validate.ts';

export interface NewMatter extends Partial<Owner> {
  readonly data: unknown;
  /** The state in which an import brings it (see `mayBring`); absent: the first one. */
  readonly state?: string;
}

export type Warned = FieldWarning & { readonly field: string };

/** A record after an act, unmasked, with what a person should look at again. */
export interface Outcome {
  readonly matter: MatterRecord;
  readonly warnings: readonly Warned[];
}

/**
 * Creates a record in the caller's transaction. `mode`: 'system' lets automatic fields in (effects, jobs).
 * Throws `not_permitted`, `invalid`, `duplicate`.
 */
export async function createMatter(
  engine: Engine,
  trx: Db,
  kind: string,
  input: NewMatter,
  actor: Actor,
  options: { readonly mode?: SchemaMode; readonly chain?: Chain } = {},
): Promise<Outcome> {
  const definition = definitionOf(engine, kind);
  const data = parseData(definition, options.mode ?? modeFor(actor, 'create'), input.data);
  const time = engine.time();
  const made = draftOf(definition, data, input, actor, time);
  if ('refusals' in made) throw refusalError(made.refusals);
  const [dangling = []] = await danglingIn(engine, trx, definition, [made.record.data], actor);
  if (dangling.length > 0) throw invalid(dangling);
  const inserted = await insertRecords(engine, trx, definition, [made.record], actor);
  if (!inserted.has(made.record.id)) throw duplicate(definition);
  await runEffects(
    engine,
    trx,
    definition,
    effectsOf(definition, made.record),
    made.record,
    actor,
    options.chain ?? new Chain(),
  );
  return { matter: made.record, warnings: warningsOf(definition, made.record.data, time) };
}

/** What creating the record causes elsewhere; nothing when it was brought past its first state: that is long done. */
export const effectsOf = (definition: MatterDefinition, { state }: MatterRecord): readonly Effect[] =>
  state === definition.initial ? (definition.effects ?? []) : [];

/** The record that parsed data make, or why they make none. Touches no database. */
export function draftOf(
  definition: MatterDefinition,
  parsed: MatterData,
  { state: brought, ...owner }: Omit<NewMatter, 'data'>,
  actor: Actor,
  time: TimeContext,
): { readonly record: MatterRecord } | { readonly refusals: readonly Refusal[] } {
  const refused = brought === undefined ? null : refusedState(definition, brought, actor);
  if (refused) return { refusals: [refused] };
  const bare: MatterRecord = {
    id: newId(),
    kind: definition.kind,
    state: definition.initial,
    version: 1,
    office: null,
    region: null,
    createdBy: actor.userId,
    createdAt: time.now,
    updatedAt: time.now,
    dueAt: null,
    clocks: [],
    data: { ...defaultsOf(definition), ...compact(parsed) },
  };
  const draft = { ...bare, ...ownerOf(definition, bare, owner, actor, time) };
  const decision = decideCreation(definition, draft, actor, time, brought);
  if (!decision.ok) return { refusals: decision.refusals };
  const { state, clocks, dueAt } = decision;
  return { record: { ...draft, state, clocks, dueAt, data: compact(decision.data) } };
}

const repeated = label('已有相同的记录', 'There is such a record already');

export const duplicate = (definition: MatterDefinition): CitongError =>
  new CitongError(
    409,
    'duplicate',
    repeated,
    (definition.unique ?? []).map((field) => ({ code: 'duplicate', field, message: repeated })),
  );
