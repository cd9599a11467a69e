import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { type Common, coded, fieldOf, isStorable, refused } from './shared.ts';

const schema = z
  .url({ protocol: /^https?$/u, ...coded('url_form') })
  .max(4000)
  .refine(isStorable, { error: 'text_not_storable' });

/** An address of the web: http and https only, so that a link in a page can never run a script. */
export const urlKind: FieldKind = {
  name: 'url',
  label: label('网址', 'Web address'),
  sqlType: 'text',
  filter: 'contains',
  schema: () => schema,
  fromText(text) {
    const trimmed = text.trim();
    const address = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
    if (!schema.safeParse(address).success) throw refused('url_form');
    return address;
  },
  toText: (value) => String(value),
  searchText: (value) => String(value),
};

export const url = (label: Label, options: Common = {}): Field => fieldOf('url', label, options);
