import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import type { Json } from '../record.ts';
import { type Common, fieldOf, refused, storable } from './shared.ts';

/** `accept`: media types a form offers (`image/*`). `multiple`: the value is a list of files. */
export type FileOptions = { readonly multiple?: boolean; readonly accept?: readonly string[] };

/** A file of the content store. `id` is the SHA-256 of its bytes in lower-case hex, `size` is in bytes. */
export type FileValue = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
};

const most = 100;

export const fileKind: FieldKind<FileOptions> = {
  name: 'file',
  label: label('文件', 'File'),
  sqlType: 'text',
  mainPart: 'name',
  filter: 'contains',
  schema({ multiple }) {
    const one = z.strictObject({
      id: z.string().regex(/^[0-9a-f]{64}$/u, { error: 'file_form' }),
      name: storable(255),
      size: z.int().min(0),
      type: storable(200),
    });
    return multiple ? z.array(one).max(most) : one;
  },
  /** Tables hold names only, and a name does not bring a file back. */
  fromText() {
    throw refused('file_form');
  },
  toText: (value) =>
    files(value)
      .map((f) => f.name)
      .join('、'),
  searchText: (value) =>
    files(value)
      .map((f) => f.name)
      .join(' '),
  isList: ({ multiple }) => multiple === true,
};

export const file = (label: Label, options: Common & FileOptions = {}): Field =>
  fieldOf('file', label, options);

const files = (value: Json): readonly FileValue[] =>
  (Array.isArray(value) ? value : [value]) as unknown as readonly FileValue[];
