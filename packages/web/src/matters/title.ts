import { kindOf, type Locale, type MatterDefinition, type MatterRecord } from '@citong/matters';

/** What a record is called in lists and links: the text of its title field, or its kind and the start of its id. */
export function titleOf(definition: MatterDefinition, record: MatterRecord, locale: Locale): string {
  const field = definition.fields[definition.title];
  const held = record.data[definition.title];
  const unnamed = `${definition.label[locale]} ${record.id.slice(0, 8)}`;
  if (!field || held === undefined || held === null || held === '') return unnamed;
  const kind = kindOf(field);
  if (kind.mainPart && typeof held === 'object' && !Array.isArray(held)) {
    const part = (held as Readonly<Record<string, unknown>>)[kind.mainPart];
    return typeof part === 'string' && part !== '' ? part : unnamed;
  }
  // An id says nothing to a person.
  if (kind.name === 'ref') return unnamed;
  return kind.toText(held, field, locale);
}
