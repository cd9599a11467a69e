import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { type Common, coded, fieldOf, plain, refused } from './shared.ts';

/** `unit` stands behind the number in forms and is dropped when a cell carries it. */
export type NumberOptions = {
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  readonly unit?: Label;
};

export const numberKind: FieldKind<NumberOptions> = {
  name: 'number',
  label: label('数字', 'Number'),
  sqlType: 'numeric',
  filter: 'range',
  schema({ min, max, integer }) {
    const base = integer ? z.int(coded('number_integer')) : z.number();
    const above = min === undefined ? base : base.min(min);
    return max === undefined ? above : above.max(max);
  },
  fromText(text, { min, max, integer, unit }) {
    const bare = [unit?.zh, unit?.en].reduce<string>(
      (rest, word) => (word && rest.endsWith(plain(word)) ? rest.slice(0, -plain(word).length) : rest),
      plain(text),
    );
    const digits = bare.replace(/[\s,]/gu, '');
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(digits)) throw refused('number_form');
    const value = Number(digits);
    if (!Number.isFinite(value)) throw refused('number_form');
    if (integer && !Number.isSafeInteger(value)) throw refused('number_integer');
    if (min !== undefined && value < min) throw refused('too_small');
    if (max !== undefined && value > max) throw refused('too_large');
    return value;
  },
  toText: (value) => String(value),
  searchText: () => null,
  check: ({ min, max }) =>
    min !== undefined && max !== undefined && min > max ? ['min is larger than max'] : [],
};

export const number = (label: Label, options: Common & NumberOptions = {}): Field =>
  fieldOf('number', label, options);
