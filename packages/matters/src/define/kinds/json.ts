import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import type { Json } from '../record.ts';
import { type Common, fieldOf, isStorable, refused } from './shared.ts';

/** A structure that a job writes and a page of its own draws, such as the explanation of a lead. */
export const jsonKind: FieldKind = {
  name: 'json',
  label: label('数据', 'Data'),
  sqlType: 'jsonb',
  filter: 'contains',
  schema: () => z.unknown().refine(isJson, { error: 'json_form' }),
  fromText(text) {
    try {
      const value: unknown = JSON.parse(text);
      if (isJson(value)) return value;
    } catch {
      // Refused below, like JSON that the database cannot hold.
    }
    throw refused('json_form');
  },
  toText: (value) => JSON.stringify(value),
  searchText: () => null,
};

export const json = (label: Label, options: Common = {}): Field => fieldOf('json', label, options);

function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return isStorable(value);
  if (Array.isArray(value)) return value.every(isJson);
  return (
    typeof value === 'object' &&
    Object.entries(value).every(([k, v]) => isStorable(k) && (v === undefined || isJson(v)))
  );
}
