import type { Locale } from '@citong/matters';

/** How each language writes days and large amounts. */
export interface Writing {
  /** A day from its year, month (1..12) and day, all as digits without leading zeros. */
  readonly day: (year: string, month: string, day: string) => string;
  /** What a date picker shows, then what it takes as typed (dayjs formats). */
  readonly dayFormats: readonly [shown: string, ...taken: string[]];
  readonly dateTimeFormat: string;
}

/** Abbreviated months, January first. */
export const englishMonths = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

export const writing: Readonly<Record<Locale, Writing>> = {
  zh: {
    day: (year, month, day) => `${year}年${month}月${day}日`,
    dayFormats: ['YYYY年M月D日', 'YYYY-MM-DD', 'YYYYMMDD'],
    dateTimeFormat: 'YYYY年M月D日 HH:mm',
  },
  en: {
    day: (year, month, day) => `${day}\u00a0${englishMonths[Number(month) - 1]}\u00a0${year}`,
    dayFormats: ['D MMM YYYY', 'YYYY-MM-DD'],
    dateTimeFormat: 'D MMM YYYY HH:mm',
  },
};
