import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { type Common, coded, fieldOf, plain, refused } from './shared.ts';

/** A day, YYYY-MM-DD, in no time zone. */
export const dateKind: FieldKind = {
  name: 'date',
  label: label('日期', 'Date'),
  sqlType: 'date',
  filter: 'range',
  schema: () => z.iso.date(coded('date_form')),
  fromText(text) {
    const day = dayIn(text);
    if (day === null) throw refused('date_form');
    return day;
  },
  toText: (value) => String(value),
  searchText: () => null,
};

export const date = (label: Label, options: Common = {}): Field => fieldOf('date', label, options);

/** `2021-3-1`, `2021/03/01`, `2021.3.1`, `2021年3月1日`, `20210301` → `2021-03-01`; null when it is no day of the calendar. */
export function dayIn(text: string): string | null {
  const found =
    /^(\d{4})[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?$/u.exec(plain(text)) ??
    /^(\d{4})(\d{2})(\d{2})$/u.exec(plain(text));
  if (!found) return null;
  const [, year = '', month = '', day = ''] = found;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(written) ? written : null;
}
