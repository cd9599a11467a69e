import type { Actor, Field, MatterDefinition } from '@citong/matters';

/** The field of each column, by the column's name; a column without a field is passed over. */
export type Mapping = Readonly<Record<string, string>>;

/** The column that says in which state a record is; no field bears the name. */
export const stateColumn = 'state';

const standsInCell = (field: Field): boolean =>
  !['file', 'json'].includes(field.kind) && (field.of as Field | undefined)?.kind !== 'file';

/** Who is a party to a matter brings what a form would take; offices also what the system otherwise writes. */
const parties: readonly Actor['role'][] = [
  'rightHolder',
  'platform',
  'seller',
  'mediator',
  'bank',
  'guarantor',
  'fundManager',
  'public',
];

/** The fields that a table may bring, and the state; what files and structures hold cannot stand in a cell. */
export function importable(definition: MatterDefinition, { role }: Pick<Actor, 'role'>): string[] {
  const isParty = parties.includes(role);
  const fields = Object.entries(definition.fields).flatMap(([name, f]) =>
    standsInCell(f) && !(isParty && f.automatic) ? [name] : [],
  );
  return Object.keys(definition.states).length > 1 && !isParty ? [...fields, stateColumn] : fields;
}

/** The fields without which no row is taken and that no column brings. */
export function missingFields(definition: MatterDefinition, mapping: Mapping): string[] {
  const mapped = new Set(Object.values(mapping));
  return Object.entries(definition.fields).flatMap(([name, f]) =>
    f.required && f.default === undefined && standsInCell(f) && !mapped.has(name) ? [name] : [],
  );
}

/** The same as the API has it: the column of each field. */
export const columnOfField = (mapping: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(mapping).map(([column, field]) => [field, column]));

/** What the server guessed, the field of each column, as far as the actor may bring it. */
export function mappingOf(definition: MatterDefinition, actor: Pick<Actor, 'role'>, guess: Mapping): Mapping {
  const open = new Set(importable(definition, actor));
  return Object.fromEntries(
    Object.entries(guess)
      .filter(([field]) => open.has(field))
      .map(([field, column]) => [column, field]),
  );
}
