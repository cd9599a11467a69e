import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { type Common, fieldOf, refused, storable } from './shared.ts';

/** `max`: length in UTF-16 units, 20,000 unless said. */
export type LongTextOptions = { readonly max?: number };

/** Text of several paragraphs. */
export const longTextKind: FieldKind<LongTextOptions> = {
  name: 'longText',
  label: label('长文本', 'Long text'),
  sqlType: 'text',
  filter: 'contains',
  schema: ({ max = 20_000 }) => storable(max),
  fromText(text, { max = 20_000 }) {
    const value = text.trim();
    if (value.length > max) throw refused('too_long');
    return value;
  },
  toText: (value) => String(value),
  searchText: (value) => String(value),
};

export const longText = (label: Label, options: Common & LongTextOptions = {}): Field =>
  fieldOf('longText', label, options);
