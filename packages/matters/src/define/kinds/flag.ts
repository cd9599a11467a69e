import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { type Common, fieldOf, plain, refused } from './shared.ts';

const yes = new Set(['是', '有', '对', '真', 'yes', 'y', 'true', 't', '1', '√', '✓']);
const no = new Set(['否', '无', '不', '假', 'no', 'n', 'false', 'f', '0', '×', '✗']);

export const flagKind: FieldKind = {
  name: 'flag',
  label: label('是否', 'Yes or no'),
  sqlType: 'boolean',
  filter: 'equals',
  schema: () => z.boolean(),
  fromText(text) {
    const word = plain(text).toLowerCase();
    if (yes.has(word)) return true;
    if (no.has(word)) return false;
    throw refused('flag_form');
  },
  toText: (value, _options, locale) => (value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })[locale],
  searchText: () => null,
};

export const flag = (label: Label, options: Common = {}): Field => fieldOf('flag', label, options);
