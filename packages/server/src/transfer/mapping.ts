import { type Field, kinds, type MatterDefinition } from '@citong/matters';
import { unguarded } from './guard.ts';

/** Field → column of the table. */
export type Mapping = Readonly<Record<string, string>>;

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** A table holds the names of files, and a name does not bring a file back. */
const comesFromText = (field: Field): boolean =>
  field.kind !== 'file' && (field.of as Field | undefined)?.kind !== 'file';

/** Which column fills which field, by the Chinese label, the English label or the field's own name. */
export function guessMapping(definition: MatterDefinition, columns: readonly string[]): Mapping {
  const byName = new Map(columns.toReversed().map((c) => [plain(c), c]));
  return Object.fromEntries(
    Object.entries(definition.fields).flatMap(([name, field]) => {
      if (!comesFromText(field)) return [];
      const spelling = [field.label.zh, field.label.en, name].find((s) => byName.has(plain(s)));
      return spelling === undefined ? [] : [[name, byName.get(plain(spelling)) ?? '']];
    }),
  );
}

/** The names of a table's columns: labels, made different where two fields bear the same. */
export function columnLabels(
  definition: MatterDefinition,
  names: readonly string[],
  locale: 'zh' | 'en',
): string[] {
  const labelOf = (name: string) => definition.fields[name]?.label[locale] ?? name;
  return names.map((name) => {
    const repeated = names.filter((n) => plain(labelOf(n)) === plain(labelOf(name))).length > 1;
    return repeated ? name : labelOf(name);
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
