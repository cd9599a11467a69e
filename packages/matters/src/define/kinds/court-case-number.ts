import type { Field, FieldKind } from '../field.ts';
import { normaliseCourtCaseNumber, parseCourtCaseNumber } from '../identifiers/court-case-number.ts';
import { type Label, label } from '../label.ts';
import { identifierKind } from './identifier.ts';
import { type Common, fieldOf } from './shared.ts';

/** 案号, kept with full-width brackets. */
export const courtCaseNumberKind: FieldKind = identifierKind({
  name: 'courtCaseNumber',
  label: label('案号', 'Court case number'),
  form: /^（\d{4}）\S+号/u,
  fault: 'court_case_form',
  normalise: normaliseCourtCaseNumber,
  check: [(number) => parseCourtCaseNumber(number) !== null, 'court_case_form'],
});

export const courtCaseNumber = (label: Label, options: Common = {}): Field =>
  fieldOf('courtCaseNumber', label, options);
