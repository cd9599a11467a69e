import type { Field, FieldKind } from '../field.ts';
import {
  hasPatentCheckDigit,
  normalisePatentNumber,
  patentNumberForm,
} from '../identifiers/patent-number.ts';
import { type Label, label } from '../label.ts';
import { identifierKind } from './identifier.ts';
import { type Common, fieldOf } from './shared.ts';

/** A Chinese application number, of 12 digits or (to 2003) 8, with its check digit. */
export const patentNumberKind: FieldKind = identifierKind({
  name: 'patentNumber',
  label: label('专利号', 'Patent number'),
  form: patentNumberForm,
  fault: 'patent_form',
  normalise: normalisePatentNumber,
  check: [hasPatentCheckDigit, 'patent_check_digit'],
});

export const patentNumber = (label: Label, options: Common = {}): Field =>
  fieldOf('patentNumber', label, options);
