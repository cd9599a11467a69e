import type { Field, FieldKind } from '../field.ts';
import {
  isPatentDocument,
  normalisePatentDocument,
  patentDocumentForm,
} from '../identifiers/patent-document.ts';
import { type Label, label } from '../label.ts';
import { identifierKind } from './identifier.ts';
import { type Common, fieldOf } from './shared.ts';

/** 专利号 of a Chinese patent, with its check digit, or the publication number of any office. */
export const patentDocumentKind: FieldKind = identifierKind({
  name: 'patentDocument',
  label: label('专利号或公开公告号', 'Patent or publication number'),
  form: patentDocumentForm,
  fault: 'patent_document_form',
  normalise: normalisePatentDocument,
  check: [isPatentDocument, 'patent_check_digit'],
});

export const patentDocument = (label: Label, options: Common = {}): Field =>
  fieldOf('patentDocument', label, options);
