import {
  type Actor,
  dataSchema,
  type MatterData,
  type MatterDefinition,
  type Refusal,
  refusalsOf,
  type SchemaMode,
  transitionSchema,
} from '@citong/matters';
import type { z } from 'zod';
import { CitongError, invalid, notPermitted } from '../errors.ts';

type Schema = z.ZodObject<Record<string, z.ZodType>>;
const kept = new WeakMap<MatterDefinition, Map<string, Schema>>();

/** Schemas are made once for a definition: making one costs more than parsing with it. */
function schemaFor(definition: MatterDefinition, name: string, make: () => Schema): Schema {
  const schemas = kept.get(definition) ?? new Map<string, Schema>();
  kept.set(definition, schemas);
  const schema = schemas.get(name) ?? make();
  schemas.set(name, schema);
  return schema;
}

/** A person may not write automatic fields; effects, jobs and the imports of the IP office may. */
export const modeFor = (actor: Actor, mode: 'create' | 'edit'): SchemaMode =>
  actor.role === 'system' ? 'system' : mode;

/** The data, or why it is refused. */
export function checkData(
  definition: MatterDefinition,
  mode: SchemaMode,
  data: unknown,
): { readonly data: MatterData } | { readonly refusals: readonly Refusal[] } {
  const schema = schemaFor(definition, `data ${mode}`, () => dataSchema(definition, mode));
  return outcome(schema.safeParse(data));
}

/** Throws `invalid` with a refusal for each field. */
export function parseData(definition: MatterDefinition, mode: SchemaMode, data: unknown): MatterData {
  return orThrow(checkData(definition, mode, data));
}

/** The input of a transition. Throws `invalid`; a transition that is not there is left to `decideTransition`. */
export function parseInput(definition: MatterDefinition, transition: string, data: unknown): MatterData {
  if (!definition.transitions[transition]) return {};
  const schema = schemaFor(definition, `transition ${transition}`, () =>
    transitionSchema(definition, transition),
  );
  return orThrow(outcome(schema.safeParse(data)));
}

type Outcome = { readonly data: MatterData } | { readonly refusals: readonly Refusal[] };

const outcome = (parsed: ReturnType<Schema['safeParse']>): Outcome =>
  parsed.success ? { data: parsed.data as MatterData } : { refusals: refusalsOf(parsed.error) };

function orThrow(result: Outcome): MatterData {
  if ('refusals' in result) throw invalid(result.refusals);
  return result.data;
}

const statusOf: Readonly<Record<string, number>> = { state_conflict: 409, transition_unknown: 404 };

/** The refusals of a decision as the error that the API answers. */
export function refusalError(refusals: readonly Refusal[]): CitongError {
  const first = refusals[0];
  if (first?.code === 'not_permitted') return notPermitted();
  const status = first && statusOf[first.code];
  return first && status ? new CitongError(status, first.code, first.message) : invalid(refusals);
}
