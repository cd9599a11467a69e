import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import type { Json } from '../record.ts';
import { type Common, entries, fieldOf } from './shared.ts';

/** `of`: the field of which each entry is a value. */
export type ListOptions = { readonly of: Field; readonly max?: number };

/**
 * Several values of one kind. Not every list comes back from its text: entries may hold separators. Entries of several
 * parts, which use the signs between entries themselves, stand a line each.
 */
export const createListKind = (kindOf: (field: Field) => FieldKind): FieldKind<ListOptions> => ({
  name: 'list',
  label: label('列表', 'List'),
  sqlType: 'jsonb',
  filter: 'contains',
  schema: ({ of, max = 1000 }) => z.array(kindOf(of).schema(of)).max(max),
  fromText: (text, { of }) =>
    (hasParts(kindOf(of)) ? lines(text) : entries(text)).map((entry) => kindOf(of).fromText(entry, of)),
  toText: (value, { of }, locale) =>
    items(value)
      .map((item) => kindOf(of).toText(item, of, locale))
      .join(hasParts(kindOf(of)) ? '\n' : '、'),
  searchText: (value, { of }) =>
    items(value)
      .flatMap((item) => kindOf(of).searchText(item, of) ?? [])
      .join(' ') || null,
  warnings: (value, { of }) => items(value).flatMap((item) => kindOf(of).warnings?.(item, of) ?? []),
  isList: () => true,
  check({ of }) {
    if (!of?.kind) return ['does not say what it is a list of'];
    if (of.kind === 'list') return ['is a list of lists'];
    return kindOf(of).check?.(of) ?? [];
  },
});

export const list = (label: Label, options: Common & ListOptions): Field => fieldOf('list', label, options);

const items = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value]);

const hasParts = ({ mainPart }: FieldKind): boolean => mainPart !== undefined;

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
