import type { Field, FieldKind } from '../field.ts';
import { customsRecordalForm, normaliseCustomsRecordal } from '../identifiers/customs-recordal.ts';
import { type Label, label } from '../label.ts';
import { identifierKind } from './identifier.ts';
import { type Common, fieldOf } from './shared.ts';

/** 知识产权海关备案号. */
export const customsRecordalKind: FieldKind = identifierKind({
  name: 'customsRecordal',
  label: label('海关备案号', 'Customs recordal number'),
  form: customsRecordalForm,
  fault: 'customs_form',
  normalise: normaliseCustomsRecordal,
});

export const customsRecordal = (label: Label, options: Common = {}): Field =>
  fieldOf('customsRecordal', label, options);
