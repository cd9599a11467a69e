import type { Actor, Field, MatterDefinition } from '@citong/matters';
import { coreLabels } from '../../i18n/core-labels.ts';

/** The field of each column, by the column's name; a column without a field is passed over. */
export type Mapping = Readonly<Record<string, string>>;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()（）]/gu, '');

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

const { state } = coreLabels;
const coreNames = [state.zh, state.en].map(plain);

/** By which names a column is known; a field labelled like the state goes by its name alone. */
function spellings(definition: MatterDefinition, name: string): string[] {
  if (name === stateColumn) return [stateColumn, state.zh, state.en].map(plain);
  const field = definition.fields[name];
  const labels = [field?.label.zh ?? '', field?.label.en ?? ''].map(plain);
  return [plain(name), ...labels.filter((l) => !coreNames.includes(l)), ...(field?.aliases ?? []).map(plain)];
}

/** Gives each column the field of its name, label or alias in either language, each field once. */
export function guessMapping(
  definition: MatterDefinition,
  columns: readonly string[],
  actor: Pick<Actor, 'role'>,
): Mapping {
  const taken = new Set<string>();
  return Object.fromEntries(
    columns.flatMap((column) => {
      const found = importable(definition, actor).find(
        (name) => !taken.has(name) && spellings(definition, name).includes(plain(column)),
      );
      if (!found) return [];
      taken.add(found);
      return [[column, found]];
    }),
  );
}
