import { z } from 'zod';
import type { TimeContext } from './clocks.ts';
import type { Field } from './field.ts';
import { kindOf } from './kinds/index.ts';
import type { Advice, MatterDefinition } from './matter.ts';
import type { MatterData } from './record.ts';

/**
 * `create` and `edit`: what a person may send. `system`: what jobs, imports and effects may write, automatic fields
 * too. `read`: what the API answers; every field may be absent, because it was never filled in or is hidden.
 */
export type SchemaMode = 'create' | 'edit' | 'read' | 'system';

type Shape = Record<string, z.ZodType>;

/** The shape of `data` as a zod object without transforms: it refuses fields that the mode does not take. */
export function dataSchema(definition: MatterDefinition, mode: SchemaMode): z.ZodObject<Shape> {
  const fields = Object.entries(definition.fields).filter(([, f]) => isTaken(f, mode));
  return z.strictObject(Object.fromEntries(fields.map(([name, f]) => [name, fieldSchema(f, mode)])));
}

/** What may be sent with a transition. Throws for a transition that the definition lacks. */
export function transitionSchema(definition: MatterDefinition, name: string): z.ZodObject<Shape> {
  const transition = definition.transitions[name];
  if (!transition) throw new Error(`${definition.kind} has no transition "${name}"`);
  const required = new Set(transition.require ?? []);
  const names = [...new Set([...(transition.input ?? []), ...required])];
  return z.strictObject(
    Object.fromEntries(
      names.flatMap((field) => {
        const schema = valueSchema(definition.fields[field]);
        // A required field that the record holds already need not be sent again: `decideTransition` asks for it.
        return schema ? [[field, required.has(field) ? schema.optional() : schema.nullish()]] : [];
      }),
    ),
  );
}

/** The values that a new record starts with: the `default` of each field that names one. */
export function defaultsOf(definition: MatterDefinition): MatterData {
  const fields = Object.entries(definition.fields).filter(([, f]) => f.default !== undefined);
  return Object.fromEntries(fields.map(([name, f]) => [name, f.default]));
}

/** What to tell a person about values that are taken all the same: each by itself and, with `time`, against dated rules. */
export function warningsOf(definition: MatterDefinition, data: MatterData, time?: TimeContext): Advice[] {
  const odd = Object.entries(definition.fields).flatMap(([name, f]) => {
    const held = data[name];
    if (held === undefined || held === null) return [];
    return (kindOf(f).warnings?.(held, f) ?? []).map((w) => ({ ...w, field: name }));
  });
  return [...odd, ...(time ? (definition.advice ?? []).flatMap((a) => a.advise(data, time)) : [])];
}

/** Whether the field's value is a list of values, so that a filter looks inside it. */
export const isListField = (f: Field): boolean => kindOf(f).isList?.(f) ?? false;

function isTaken(f: Field, mode: SchemaMode): boolean {
  if (mode === 'read' || mode === 'system') return true;
  return !f.automatic && !(mode === 'edit' && f.fixed);
}

function fieldSchema(f: Field, mode: SchemaMode): z.ZodType {
  const schema = kindOf(f).schema(f);
  if (mode === 'read' || !f.required) return schema.nullish();
  return mode === 'edit' ? schema.optional() : schema;
}

const valueSchema = (f: Field | undefined): z.ZodType | null => (f ? kindOf(f).schema(f) : null);
