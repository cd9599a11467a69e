import type { Field, FieldKind } from '../field.ts';
import { copyrightNumberForm, normaliseCopyrightNumber } from '../identifiers/copyright-number.ts';
import { type Label, label } from '../label.ts';
import { identifierKind } from './identifier.ts';
import { type Common, fieldOf } from './shared.ts';

/** 作品登记号 or 软件著作权登记号. */
export const copyrightNumberKind: FieldKind = identifierKind({
  name: 'copyrightNumber',
  label: label('著作权登记号', 'Copyright registration number'),
  form: copyrightNumberForm,
  fault: 'copyright_form',
  normalise: normaliseCopyrightNumber,
});

export const copyrightNumber = (label: Label, options: Common = {}): Field =>
  fieldOf('copyrightNumber', label, options);
