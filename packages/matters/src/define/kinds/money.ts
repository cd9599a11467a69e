import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { type Common, coded, fieldOf, plain, refused } from './shared.ts';

/** `min` and `max` in fen; `min` is 0 unless said. */
export type MoneyOptions = { readonly min?: number; readonly max?: number };

/** How many fen one of each unit is, as a power of ten. */
const unitPower: Readonly<Record<string, number>> = {
  元: 2,
  百元: 4,
  千元: 5,
  万元: 6,
  万: 6,
  百万元: 8,
  千万元: 9,
  亿元: 10,
  亿: 10,
};

/** An amount in integer fen. Tables carry yuan. */
export const moneyKind: FieldKind<MoneyOptions> = {
  name: 'money',
  label: label('金额', 'Money'),
  sqlType: 'bigint',
  filter: 'range',
  schema: ({ min = 0, max = Number.MAX_SAFE_INTEGER }) => z.int(coded('money_form')).min(min).max(max),
  fromText(text, { min = 0, max = Number.MAX_SAFE_INTEGER }) {
    const fen = fenOf(text);
    if (fen < min) throw refused('too_small');
    if (fen > max) throw refused('too_large');
    return fen;
  },
  toText: (value) => yuanText(Number(value)),
  searchText: () => null,
  check: ({ min = 0, max = Number.MAX_SAFE_INTEGER }) =>
    [min, max].every(Number.isSafeInteger) && min <= max ? [] : ['min and max must be whole fen, in order'],
};

export const money = (label: Label, options: Common & MoneyOptions = {}): Field =>
  fieldOf('money', label, options);

/** `1,234.50`, `¥12`, `12.5万元`, `3亿元` → fen. Throws `FieldTextError`: `money_form`, `money_precision`, `too_large`. */
export function fenOf(text: string): number {
  const bare = plain(text)
    .replace(/[\s,]/gu, '')
    .replace(/^(?:人民币|RMB|CNY|[¥¥])/iu, '');
  const found = /^(?<sign>-?)(?<whole>\d+)(?:\.(?<part>\d+))?(?<unit>\p{Script=Han}*)$/u.exec(bare)?.groups;
  const power = unitPower[found?.unit || '元'];
  if (!found || power === undefined) throw refused('money_form');
  const part = (found.part ?? '').replace(/0+$/u, '');
  if (part.length > power) throw refused('money_precision');
  const fen = Number(`${found.whole}${part}${'0'.repeat(power - part.length)}`);
  if (!Number.isSafeInteger(fen)) throw refused('too_large');
  return found.sign && fen !== 0 ? -fen : fen;
}

/** Fen as yuan with two decimals and no separators: 123450 → `1234.50`. */
export function yuanText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
