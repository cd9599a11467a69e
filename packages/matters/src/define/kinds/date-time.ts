import { z } from 'zod';
import type { Field, FieldKind } from '../field.ts';
import { type Label, label } from '../label.ts';
import { createZone } from '../zone.ts';
import { dayIn } from './date.ts';
import { type Common, coded, fieldOf, plain, refused } from './shared.ts';

/** The zone in which tables are written and read. */
const zone = createZone('Asia/Shanghai');

/** An instant: ISO 8601 in UTC with milliseconds, so that instants compare as text. Tables carry the time of Asia/Shanghai. */
export const dateTimeKind: FieldKind = {
  name: 'dateTime',
  label: label('时间', 'Date and time'),
  sqlType: 'timestamptz',
  filter: 'range',
  schema: () => z.iso.datetime({ precision: 3, ...coded('date_time_form') }),
  fromText(text) {
    const bare = plain(text);
    if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/u.test(bare)) return instantOf(new Date(bare));
    const [, day = '', clock = ''] = /^(.*?[\d日])(?:[\sT]+([\d:.]+))?$/u.exec(bare) ?? [];
    const written = dayIn(day);
    const time = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/u.exec(clock || '0:00');
    if (!written || !time) throw refused('date_time_form');
    const [, h = '0', m = '0', s = '0', ms = '0'] = time;
    if (Number(h) > 23 || Number(m) > 59 || Number(s) > 59) throw refused('date_time_form');
    const sinceMidnight = ((Number(h) * 60 + Number(m)) * 60 + Number(s)) * 1000 + Number(ms.padEnd(3, '0'));
    return instantOf(new Date(zone.timeOf(written, sinceMidnight)));
  },
  toText: (value) => zone.format(String(value)),
  searchText: () => null,
};

export const dateTime = (label: Label, options: Common = {}): Field => fieldOf('dateTime', label, options);

function instantOf(date: Date): string {
  if (Number.isNaN(date.getTime())) throw refused('date_time_form');
  return date.toISOString();
}
