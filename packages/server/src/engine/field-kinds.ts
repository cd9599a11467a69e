import { type Field, type FieldKind, isListField, kinds, type MatterDefinition } from '@citong/matters';

export const kindOf = (field: Field): FieldKind => kinds.kindOf(field);
export { isListField };

/** One name that a record gives of another. */
export interface RefValue {
  readonly field: string;
  /** The kind referred to; null for a right, whose register entry may be of several kinds. */
  readonly to: string | null;
  readonly id: string;
}

const pointing = new WeakMap<MatterDefinition, readonly (readonly [name: string, of: Field])[]>();

/** The fields whose values name records: `ref`, `right`, and lists of them. Most kinds of register have none. */
export function pointingFields(
  definition: MatterDefinition,
): readonly (readonly [name: string, of: Field])[] {
  const known = pointing.get(definition);
  if (known) return known;
  const found = Object.entries(definition.fields).flatMap(([name, field]) => {
    const of = field.kind === 'list' ? (field.of as Field) : field;
    return of.kind === 'ref' || of.kind === 'right' ? [[name, of] as const] : [];
  });
  pointing.set(definition, found);
  return found;
}

/** Every record that the values of these fields name: `ref`, a list of `ref`, and the register entry of a `right`. */
export function refsIn(definition: MatterDefinition, data: Readonly<Record<string, unknown>>): RefValue[] {
  return pointingFields(definition).flatMap(([name, of]) => {
    const held = data[name];
    if (held === undefined || held === null) return [];
    return (Array.isArray(held) ? held : [held]).flatMap((one) => refOf(name, of, one));
  });
}

function refOf(name: string, field: Field, value: unknown): RefValue[] {
  if (field.kind === 'ref' && typeof value === 'string')
    return [{ field: name, to: String(field.to), id: value }];
  if (field.kind !== 'right') return [];
  const id = (value as { ref?: unknown }).ref;
  return typeof id === 'string' ? [{ field: name, to: null, id }] : [];
}

/** The `ref` fields (and lists of them) of a definition, with the kind that each refers to. */
export function refFields(definition: MatterDefinition): { readonly name: string; readonly to: string }[] {
  return Object.entries(definition.fields).flatMap(([name, field]) => {
    const of = field.kind === 'list' ? (field.of as Field) : field;
    return of.kind === 'ref' ? [{ name, to: String(of.to) }] : [];
  });
}
