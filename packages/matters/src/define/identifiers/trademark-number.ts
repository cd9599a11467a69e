/** A national registration number, with the letter of a division, or a Madrid number for China. No check digit exists. */
export const trademarkNumberForm = /^(?:\d{1,8}[A-Z]*|G\d{6,8}[A-Z]*)$/u;

/** `第 1234567 号` → `1234567`; letters upper case. */
export const normaliseTrademarkNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s第号]/gu, '');

/** The goods and services of the Nice classification. */
export const isNiceClass = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 45;
