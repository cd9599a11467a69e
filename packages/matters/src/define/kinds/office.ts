import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { type OfficeKind, officeKinds } from '../roles.ts';
import { joinParts, splitParts } from './parts.ts';
import { type Common, fieldOf, refused, storable } from './shared.ts';

/** `officeKind`: only offices of this kind may be picked. */
export type OfficeOptions = { readonly officeKind?: OfficeKind };

/** An office of this system; the name is kept as it was when it was written. */
export type OfficeValue = { readonly office: string; readonly name: string };

const names = { office: label('机构', 'office') };

export const officeField: FieldKind<OfficeOptions> = {
  name: 'office',
  label: label('机构', 'Office'),
  sqlType: 'text',
  mainPart: 'name',
  filter: 'contains',
  schema: () => z.strictObject({ office: storable(100), name: storable(200) }),
  fromText(text) {
    const { main, parts, rest } = splitParts(text.trim(), names);
    const office = parts.office ?? rest[0];
    if (!main || !office || rest.length > (parts.office ? 0 : 1)) throw refused('office_form');
    return { office, name: main };
  },
  toText(value, _options, locale) {
    const { office, name } = value as OfficeValue;
    return joinParts(name, { office }, names, locale);
  },
  searchText: (value) => (value as OfficeValue).name,
  check: ({ officeKind }) =>
    officeKind === undefined || officeKind in officeKinds
      ? []
      : [`there is no kind of office "${officeKind}"`],
};

export const office = (label: Label, options: Common & OfficeOptions = {}): Field =>
  fieldOf('office', label, options);
