import type { Field, FieldKind } from '../field.ts';
import { normalisePenaltyNumber, penaltyNumberForm } from '../identifiers/penalty-number.ts';
import { type Label, label } from '../label.ts';
import { identifierKind } from './identifier.ts';
import { type Common, fieldOf } from './shared.ts';

/** 行政处罚决定书文号; the body's characters differ by place. */
export const penaltyNumberKind: FieldKind = identifierKind({
  name: 'penaltyNumber',
  label: label('处罚决定文号', 'Penalty decision number'),
  form: penaltyNumberForm,
  fault: 'penalty_form',
  normalise: normalisePenaltyNumber,
});

export const penaltyNumber = (label: Label, options: Common = {}): Field =>
  fieldOf('penaltyNumber', label, options);
