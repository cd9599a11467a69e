import type { Locale } from '@citong/matters';

/** How each language writes days and large amounts. */
export interface Writing {
  /** A day from its year, month (1..12) and day, all as digits without leading zeros. */
  readonly day: (year: string, month: string, day: string) => string;
  /** What a date picker shows, then what it takes as typed (dayjs formats). */
  readonly dayFormats: readonly [shown: string, ...taken: string[]];
  readonly dateTimeFormat: string;
  /** Units of yuan from the largest, each with its size. */
  readonly yuanUnits: readonly (readonly [size: number, unit: string])[];
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
    yuanUnits: [
      [1e8, '亿元'],
      [1e4, '万元'],
      [1, '元'],
    ],
  },
  en: {
    day: (year, month, day) => `${day}\u00a0${englishMonths[Number(month) - 1]}\u00a0${year}`,
    dayFormats: ['D MMM YYYY', 'YYYY-MM-DD'],
    dateTimeFormat: 'D MMM YYYY HH:mm',
    yuanUnits: [
      [1e9, 'billion yuan'],
      [1e6, 'million yuan'],
      [1, 'yuan'],
    ],
  },
};
