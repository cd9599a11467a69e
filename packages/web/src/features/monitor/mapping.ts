import { cellText } from '../../ui/cell-text.ts';

/** Field of a listing → column of the file: as the API keeps it. */
export type Mapping = Readonly<Record<string, string>>;

/** Column → field: as a person goes through the columns; a column without a field is not imported. */
export type ColumnFields = Readonly<Record<string, string>>;

/** Turns what the server guesses or remembers around, passing over columns that this file lacks. */
export const fieldsOfColumns = (mapping: Mapping, columns: readonly string[]): ColumnFields =>
  Object.fromEntries(
    Object.entries(mapping).flatMap(([field, column]) => (columns.includes(column) ? [[column, field]] : [])),
  );

export type MappingMistake =
  | { readonly code: 'needTitle' }
  | { readonly code: 'twice'; readonly field: string };

/** The mapping for the API, or what is wrong with it. Without a title nothing can be found in a listing. */
export function mappingOf(fields: ColumnFields): Mapping | MappingMistake {
  const mapping: Record<string, string> = {};
  for (const [column, field] of Object.entries(fields)) {
    if (field === '') continue;
    if (mapping[field] !== undefined) return { code: 'twice', field };
    mapping[field] = column;
  }
  return mapping.title === undefined ? { code: 'needTitle' } : mapping;
}

export const isMistake = (found: Mapping | MappingMistake): found is MappingMistake =>
  found.code === 'needTitle' || found.code === 'twice';

/** A few values of a column for the eye. */
export function examplesOf(
  rows: readonly Readonly<Record<string, unknown>>[],
  column: string,
  most = 2,
): string[] {
  const texts = rows.map((r) => cellText(r[column])).filter((t) => t !== '');
  return [...new Set(texts)].slice(0, most);
}
