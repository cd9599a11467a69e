import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { type Common, fieldOf, refused, storable } from './shared.ts';

/** `max`: length in UTF-16 units, 500 unless said. */
export type TextOptions = { readonly max?: number };

/** One line of text. */
export const textKind: FieldKind<TextOptions> = {
  name: 'text',
  label: label('文本', 'Text'),
  sqlType: 'text',
  filter: 'contains',
  schema: ({ max = 500 }) => storable(max),
  fromText(text, { max = 500 }) {
    const value = text.trim();
    if (value.length > max) throw refused('too_long');
    return value;
  },
  toText: (value) => String(value),
  searchText: (value) => String(value),
};

export const text = (label: Label, options: Common & TextOptions = {}): Field =>
  fieldOf('text', label, options);
