import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { isNiceClass } from '../identifiers/trademark-number.ts';
import { type Label, label } from '../label.ts';
import { type Common, coded, entries, fieldOf, plain, refused } from './shared.ts';

/** `multiple`: the value is a list of classes. */
export type NiceClassOptions = { readonly multiple?: boolean };

/** A class of goods or services of the Nice classification, 1 to 45. */
export const niceClassKind: FieldKind<NiceClassOptions> = {
  name: 'niceClass',
  label: label('商品服务类别', 'Nice class'),
  sqlType: 'text',
  filter: 'oneOf',
  schema({ multiple }) {
    const one = z.int(coded('nice_class_form')).min(1, 'nice_class_form').max(45, 'nice_class_form');
    return multiple ? z.array(one).max(45) : one;
  },
  fromText: (text, { multiple }) =>
    multiple ? [...new Set(entries(plain(text)).map(classOf))] : classOf(plain(text)),
  toText: (value) => (Array.isArray(value) ? value.join('、') : String(value)),
  searchText: () => null,
  isList: ({ multiple }) => multiple === true,
};

export const niceClass = (label: Label, options: Common & NiceClassOptions = {}): Field =>
  fieldOf('niceClass', label, options);

/** `25`, `第25类`, `25类` → 25. */
function classOf(text: string): number {
  const digits = /^第?\s*(\d{1,2})\s*类?$/u.exec(text)?.[1];
  if (digits === undefined || !isNiceClass(Number(digits))) throw refused('nice_class_form');
  return Number(digits);
}
