import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { type Common, coded, fieldOf, refused } from './shared.ts';

/** `to`: the kind of matter referred to. */
export type RefOptions = { readonly to: string };

const form = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

/** The id of another matter. Tables carry the id; a file from elsewhere may need its titles looked up first. */
export const refKind: FieldKind<RefOptions> = {
  name: 'ref',
  label: label('关联', 'Reference'),
  sqlType: 'text',
  filter: 'equals',
  schema: () => z.guid(coded('ref_form')),
  fromText(text) {
    const id = text.trim().toLowerCase();
    if (!form.test(id)) throw refused('ref_form');
    return id;
  },
  toText: (value) => String(value),
  searchText: () => null,
  check: ({ to }) => (typeof to === 'string' && to !== '' ? [] : ['does not say to which kind it refers']),
};

export const ref = (label: Label, options: Common & RefOptions): Field => fieldOf('ref', label, options);
