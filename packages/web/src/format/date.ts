import type { Locale } from '@citong/matters';
import { writing } from '../i18n/writing.ts';

/** All of China keeps one time; instants are UTC inside and shown in it whatever zone the browser is in. */
export const cityTimeZone = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: cityTimeZone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

interface Moment {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
}

/** The clock on the wall in the city at an instant; null for what is no instant. */
function momentOf(instant: string): Moment | null {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  const found = Object.fromEntries(parts.formatToParts(date).map((p) => [p.type, p.value]));
  return {
    year: found.year ?? '',
    month: found.month ?? '',
    day: found.day ?? '',
    hour: found.hour ?? '',
    minute: found.minute ?? '',
  };
}

const dayText = (year: string, month: string, day: string, locale: Locale): string =>
  writing[locale].day(year, String(Number(month)), String(Number(day)));

/** 2026年11月22日 or 22 Nov 2026. Takes a day (YYYY-MM-DD) as it stands, or an instant in the city's time. */
export function formatDate(value: string, locale: Locale): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (day) return dayText(day[1] ?? '', day[2] ?? '', day[3] ?? '', locale);
  const m = momentOf(value);
  return m ? dayText(m.year, m.month, m.day, locale) : value;
}

/** 2026-11-22, or 22 Nov 2026: as tables have it. */
export const formatShortDate = (value: string, locale: Locale): string =>
  locale === 'zh' ? isoDate(value) : formatDate(value, locale);

function isoDate(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  const m = momentOf(value);
  return m ? [m.year, m.month.padStart(2, '0'), m.day.padStart(2, '0')].join('-') : value;
}

/** 14:05 in the city's time; nothing for what is no instant. */
export function formatTime(value: string): string {
  const m = momentOf(value);
  return m ? `${m.hour}:${m.minute}` : '';
}

/** 2026年11月22日 14:05 in the city's time. */
export function formatDateTime(value: string, locale: Locale): string {
  const m = momentOf(value);
  return m ? `${dayText(m.year, m.month, m.day, locale)}\u00a0${m.hour}:${m.minute}` : value;
}

/** The city's year of an instant. */
export const yearOf = (instant: string): number => Number(momentOf(instant)?.year ?? Number.NaN);
