import { defaultsOf, type Field, type Json, type MatterData, type MatterDefinition } from '@citong/matters';

export type Values = Readonly<Record<string, Json | undefined>>;

/** A value as it is sent: entries left empty drop out of lists, and what holds nothing is null. */
export function settled(value: Json | undefined): Json {
  if (value === undefined || value === '' || value === null) return null;
  if (!Array.isArray(value)) return value;
  const kept = value.filter((entry) => entry !== null && entry !== undefined && entry !== '');
  return kept.length > 0 ? kept : null;
}

/** What a new record sends: the fields that hold something. */
export function filled(values: Values): MatterData {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const kept = settled(value);
      return kept === null ? [] : [[name, kept]];
    }),
  );
}

/** What an edit sends: the fields that differ from what the record held; an emptied field as null. */
export function changed(before: MatterData, values: Values): MatterData {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const now = settled(value);
      return same(settled(before[name]), now) ? [] : [[name, now]];
    }),
  );
}

/** Equality of JSON values, whatever the order of keys (PostgreSQL's jsonb keeps its own). */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: Json | undefined): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([k, v]) => [k, ordered(v)]),
  );
}

/** What a new record's form starts with: the defaults, and values from the address (`?lead=ID` from a lead's page). */
export function startOf(definition: MatterDefinition, params: URLSearchParams): Values {
  const given = [...params].flatMap(([name, text]) => {
    const field = definition.fields[name];
    return field && takesAddress(field) ? [[name, text] as const] : [];
  });
  return { ...defaultsOf(definition), ...Object.fromEntries(given) };
}

const takesAddress = (field: Field): boolean =>
  !field.automatic && ['ref', 'text', 'region', 'platform', 'url'].includes(field.kind);
