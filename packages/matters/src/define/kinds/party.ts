import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { normaliseUscc } from '../identifiers/uscc.ts';
import { type Label, label } from '../label.ts';
import { joinParts, splitParts } from './parts.ts';
import { type Common, fieldOf, plain, refused, storable } from './shared.ts';
import { usccForm, usccKind } from './uscc.ts';

/**
 * A company, shop or natural person in a matter. `office`: its office in this system, when it signs in here;
 * `person`: it is a natural person.
 */
export type Party = {
  readonly name: string;
  readonly uscc?: string;
  readonly office?: string;
  readonly person?: boolean;
  readonly contact?: string;
};

const names = {
  uscc: label('代码', 'USCC'),
  office: label('机构', 'office'),
  contact: label('联系', 'contact'),
  person: label('个人', 'person'),
};

export const partyKind: FieldKind = {
  name: 'party',
  label: label('主体', 'Party'),
  sqlType: 'text',
  mainPart: 'name',
  filter: 'contains',
  schema: () =>
    z.strictObject({
      name: storable(200),
      uscc: usccKind.schema({}).optional(),
      office: storable(100).optional(),
      person: z.boolean().optional(),
      contact: storable(200).optional(),
    }),
  fromText(text) {
    const { main, parts, rest } = splitParts(text.trim(), names);
    const code = normaliseUscc(parts.uscc ?? rest.find((r) => usccForm.test(normaliseUscc(r))) ?? '');
    const unread = rest.filter((r) => normaliseUscc(r) !== code && plain(r) !== '');
    if (main === '' || unread.length > 0) throw refused('party_form');
    if (code && !usccForm.test(code)) throw refused('uscc_form');
    return {
      name: main,
      ...(code && { uscc: code }),
      ...(parts.office && { office: parts.office }),
      ...(parts.person !== undefined && { person: parts.person !== '否' }),
      ...(parts.contact && { contact: parts.contact }),
    };
  },
  toText(value, _options, locale) {
    const party = value as Party;
    const person = party.person === undefined ? undefined : party.person ? '' : '否';
    return joinParts(party.name, { ...party, person }, names, locale);
  },
  searchText: (value) => [(value as Party).name, (value as Party).uscc].filter(Boolean).join(' '),
  warnings: (value) => {
    const code = (value as Party).uscc;
    return code === undefined ? [] : (usccKind.warnings?.(code, {}) ?? []);
  },
};

export const party = (label: Label, options: Common = {}): Field => fieldOf('party', label, options);
