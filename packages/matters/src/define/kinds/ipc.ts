import type { Field, FieldKind } from '../field.ts';
import { ipcForm, normaliseIpc } from '../identifiers/ipc.ts';
import { type Label, label } from '../label.ts';
import { identifierKind } from './identifier.ts';
import { type Common, fieldOf } from './shared.ts';

/** A symbol of the International Patent Classification; the version in force is not part of it. */
export const ipcKind: FieldKind = identifierKind({
  name: 'ipc',
  label: label('国际专利分类', 'IPC symbol'),
  form: ipcForm,
  fault: 'ipc_form',
  normalise: normaliseIpc,
});

export const ipc = (label: Label, options: Common = {}): Field => fieldOf('ipc', label, options);
