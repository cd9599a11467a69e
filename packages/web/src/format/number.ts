import type { Locale } from '@citong/matters';

const numberLocale = { zh: 'zh-CN', en: 'en-GB' } as const;

/** 12,345.6: grouped, at most `digits` decimals (2). */
export function formatNumber(value: number, locale: Locale, digits = 2): string {
  return new Intl.NumberFormat(numberLocale[locale], { maximumFractionDigits: digits }).format(value);
}

/** An amount of fen as yuan: ¥1,234.50, and ¥1,234 when there are no jiao and fen. */
export function formatMoney(fen: number, locale: Locale): string {
  const digits = fen % 100 === 0 ? 0 : 2;
  const number = new Intl.NumberFormat(numberLocale[locale], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(Math.abs(fen) / 100);
  return `${fen < 0 ? '−' : ''}¥${number}`;
}

/** A share 0..1 as 82.1%. */
export function formatShare(value: number, locale: Locale): string {
  return new Intl.NumberFormat(numberLocale[locale], { style: 'percent', maximumFractionDigits: 1 }).format(
    value,
  );
}

/** 1.2 MB: powers of 1000, as file managers show. */
export function formatBytes(bytes: number, locale: Locale): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  const power = Math.min(units.length - 1, bytes > 0 ? Math.floor(Math.log10(bytes) / 3) : 0);
  return `${formatNumber(bytes / 1000 ** power, locale, 1)}\u00a0${units[power]}`;
}

/** A number of yuan that a person typed, as whole fen; null for an empty input. */
export function yuanToFen(yuan: number | string | null | undefined): number | null {
  if (yuan === null || yuan === undefined || yuan === '') return null;
  const fen = Math.round(Number(yuan) * 100);
  return Number.isSafeInteger(fen) ? fen : null;
}

export const fenToYuan = (fen: number | null | undefined): number | null =>
  fen === null || fen === undefined ? null : fen / 100;
