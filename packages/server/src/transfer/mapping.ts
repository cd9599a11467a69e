import { type Field, FieldTextError, kinds, type Locale, type MatterDefinition } from '@citong/matters';
import { stateUnknown } from '../engine/index.ts';
import { unguarded } from './guard.ts';

/** Field → column of the table. */
export type Mapping = Readonly<Record<string, string>>;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** A table holds the names of files, and a name does not bring a file back. */
const comesFromText = (field: Field): boolean =>
  field.kind !== 'file' && (field.of as Field | undefined)?.kind !== 'file';

/** The column of a table that says in which state a record is; no field bears the name. */
export const stateColumn = 'state';

/** What a table has beside the fields of its kind, as it is headed; fields of such a label are headed by their name. */
export const coreHeader: Readonly<Record<Locale, readonly [id: string, state: string, due: string]>> = {
  zh: ['编号', '状态', '期限'],
  en: ['ID', 'State', 'Due'],
};

/** Which column fills which field: by its labels, its name or what other systems call it; the state by its own. */
export function guessMapping(definition: MatterDefinition, columns: readonly string[]): Mapping {
  const byName = new Map(columns.toReversed().map((c) => [plain(c), c]));
  const found = (name: string, spellings: readonly string[]): (readonly [string, string])[] => {
    const spelling = spellings.find((s) => byName.has(plain(s)));
    return spelling === undefined ? [] : [[name, byName.get(plain(spelling)) ?? '']];
  };
  return Object.fromEntries([
    ...Object.entries(definition.fields).flatMap(([name, field]) =>
      comesFromText(field) ? found(name, [...ownLabels(field), name, ...(field.aliases ?? [])]) : [],
    ),
    ...found(stateColumn, [coreHeader.zh[1], coreHeader.en[1], stateColumn]),
  ]);
}

const coreNames = new Set([...coreHeader.zh, ...coreHeader.en].map(plain));

const ownLabels = ({ label }: Field): string[] =>
  [label.zh, label.en].filter((l) => !coreNames.has(plain(l)));

/** The state that a cell names: by its name or label. Throws `FieldTextError` `state_unknown`. */
export function stateOf(definition: MatterDefinition, cell: unknown): string {
  const said = plain(unguarded(String(cell)));
  const names = Object.keys(definition.states);
  const isCalled = (name: string): boolean =>
    [definition.states[name]?.label.zh, definition.states[name]?.label.en].some(
      (l) => plain(l ?? '') === said,
    );
  const called = names.filter(isCalled);
  const state = names.find((name) => plain(name) === said) ?? (called.length === 1 ? called[0] : undefined);
  if (state === undefined) throw new FieldTextError('state_unknown', stateUnknown(definition));
  return state;
}

/** How a table writes a state: by its label, or by its name where another state bears the same label. */
export function stateText({ states }: MatterDefinition, name: string, locale: Locale): string {
  const text = states[name]?.label[locale] ?? name;
  const isShared = Object.keys(states).some(
    (other) => other !== name && states[other]?.label[locale] === text,
  );
  return isShared ? name : text;
}

/** The names of a table's columns: labels, made different where two fields bear the same. */
export function columnLabels(
  definition: MatterDefinition,
  names: readonly string[],
  locale: Locale,
): string[] {
  const labelOf = (name: string) => definition.fields[name]?.label[locale] ?? name;
  return names.map((name) => {
    const label = plain(labelOf(name));
    const isRepeated = coreNames.has(label) || names.filter((n) => plain(labelOf(n)) === label).length > 1;
    return isRepeated ? name : labelOf(name);
  });
}

export const isBlank = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** A cell as a value of the field. Text is read by the field's kind; JSON that is such a value already stays. Throws `FieldTextError`. */
export function cellValue(field: Field, cell: unknown): unknown {
  const kind = kinds.kindOf(field);
  if (typeof cell === 'string') return kind.fromText(unguarded(cell), field);
  const isValue = kind.schema(field).safeParse(cell).success;
  return isValue || typeof cell === 'object' ? cell : kind.fromText(String(cell), field);
}
