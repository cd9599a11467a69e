import type { MatterDefinition } from '@citong/matters';

/** The field of each column, by the column's name; a column without a field is passed over. */
export type Mapping = Readonly<Record<string, string>>;

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-()（）]/gu, '');

/** The fields that a table may bring: what files and structures hold cannot stand in a cell. */
export const importable = (definition: MatterDefinition): string[] =>
  Object.entries(definition.fields).flatMap(([name, f]) => (['file', 'json'].includes(f.kind) ? [] : [name]));

/** The same as the API has it: the column of each field. */
export const columnOfField = (mapping: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(mapping).map(([column, field]) => [field, column]));

/** Gives each column the field of its name or label in either language, each field once. */
export function guessMapping(definition: MatterDefinition, columns: readonly string[]): Mapping {
  const taken = new Set<string>();
  return Object.fromEntries(
    columns.flatMap((column) => {
      const found = importable(definition).find((name) => {
        const field = definition.fields[name];
        const words = [name, field?.label.zh ?? '', field?.label.en ?? ''].map(plain);
        return !taken.has(name) && words.includes(plain(column));
      });
      if (!found) return [];
      taken.add(found);
      return [[column, found]];
    }),
  );
}
