import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { regionPrefix } from '../region.ts';
import { type Common, fieldOf, plain, refused } from './shared.ts';

/** `within`: the GB/T 2260 code in which the region must lie. */
export type RegionOptions = { readonly within?: string };

const form = /^\d{6}$/u;
const liesIn = (code: string, within: string | undefined): boolean =>
  within === undefined || code.startsWith(regionPrefix(within));

/** A GB/T 2260 code. Names come from the city pack. */
export const regionKind: FieldKind<RegionOptions> = {
  name: 'region',
  label: label('行政区', 'Region'),
  sqlType: 'text',
  filter: 'within',
  schema: ({ within }) =>
    z
      .string()
      .regex(form, { error: 'region_form' })
      .refine((code) => liesIn(code, within), { error: 'region_outside' }),
  fromText(text, { within }) {
    const code = plain(text);
    if (!form.test(code)) throw refused('region_form');
    if (!liesIn(code, within)) throw refused('region_outside');
    return code;
  },
  toText: (value) => String(value),
  searchText: () => null,
  check: ({ within }) => (within === undefined || form.test(within) ? [] : [`"${within}" is no region code`]),
};

export const region = (label: Label, options: Common & RegionOptions = {}): Field =>
  fieldOf('region', label, options);
