import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { joinParts, splitParts } from './parts.ts';
import { type Common, fieldOf, plain, refused, storable } from './shared.ts';

/** A natural person. Guard such fields with `visibleTo`. */
export type Person = { readonly name: string; readonly phone?: string; readonly idNumber?: string };

const phoneForm = /^\+?[\d -]{5,25}$/u;
const idNumberForm = /^[0-9A-Z()]{5,25}$/u;
const names = { phone: label('电话', 'phone'), idNumber: label('证件', 'ID') };

export const personKind: FieldKind = {
  name: 'person',
  label: label('人员', 'Person'),
  sqlType: 'text',
  mainPart: 'name',
  filter: 'contains',
  schema: () =>
    z.strictObject({
      name: storable(100),
      phone: z.string().regex(phoneForm, { error: 'phone_form' }).optional(),
      idNumber: z.string().regex(idNumberForm, { error: 'id_number_form' }).optional(),
    }),
  fromText(text) {
    const { main, parts, rest } = splitParts(text.trim(), names);
    const bare = rest.map(plain);
    const phone = parts.phone === undefined ? bare.find((r) => phoneForm.test(r)) : plain(parts.phone);
    const idNumber = parts.idNumber === undefined ? undefined : plain(parts.idNumber).toUpperCase();
    if (!main || bare.some((r) => r !== phone)) throw refused('person_form');
    if (phone !== undefined && !phoneForm.test(phone)) throw refused('phone_form');
    if (idNumber !== undefined && !idNumberForm.test(idNumber)) throw refused('id_number_form');
    return { name: main, ...(phone && { phone }), ...(idNumber && { idNumber }) };
  },
  toText(value, _options, locale) {
    const person = value as Person;
    return joinParts(person.name, person, names, locale);
  },
  searchText: (value) => (value as Person).name,
};

export const person = (label: Label, options: Common = {}): Field => fieldOf('person', label, options);
