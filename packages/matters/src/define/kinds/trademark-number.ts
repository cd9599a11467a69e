import type { Field, FieldKind } from '../field.ts';
import { normaliseTrademarkNumber, trademarkNumberForm } from '../identifiers/trademark-number.ts';
import { type Label, label } from '../label.ts';
import { identifierKind } from './identifier.ts';
import { type Common, fieldOf } from './shared.ts';

/** A national or Madrid registration number; with a class it names one registration. */
export const trademarkNumberKind: FieldKind = identifierKind({
  name: 'trademarkNumber',
  label: label('商标注册号', 'Trademark number'),
  form: trademarkNumberForm,
  fault: 'trademark_form',
  normalise: normaliseTrademarkNumber,
});

export const trademarkNumber = (label: Label, options: Common = {}): Field =>
  fieldOf('trademarkNumber', label, options);
