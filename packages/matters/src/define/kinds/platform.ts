import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { type Common, fieldOf, plain, refused } from './shared.ts';

/** How a city pack writes the ids of its platforms (`platforms.csv`). */
const form = /^[a-z0-9][a-z0-9-]*$/u;
const longest = 50;

/** The id of an e-commerce platform of the city. Names come from the city pack. */
export const platformKind: FieldKind = {
  name: 'platform',
  label: label('电商平台', 'E-commerce platform'),
  sqlType: 'text',
  filter: 'equals',
  schema: () => z.string().max(longest).regex(form, { error: 'platform_form' }),
  fromText(text) {
    const id = plain(text).toLowerCase();
    if (!form.test(id) || id.length > longest) throw refused('platform_form');
    return id;
  },
  toText: (value) => String(value),
  searchText: () => null,
};

export const platform = (label: Label, options: Common = {}): Field => fieldOf('platform', label, options);
