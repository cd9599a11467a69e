/**
 * A national registration number, with the letter of a division, a Madrid number for China, or that of another office
 * behind its two letters (EM018173421, UK00003289573). No check digit exists.
 */
export const trademarkNumberForm = /^(?:\d{1,8}[A-Z]*|G\d{6,8}[A-Z]*|(?!CN)[A-Z]{2}[A-Z\d]{5,14})$/u;

/** `第 1234567 号` → `1234567`; letters upper case. */
export const normaliseTrademarkNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s第号]/gu, '');

/** The goods and services of the Nice classification. */
export const isNiceClass = (n: number): boolean => Number.isInteger(n) && n >= 1 && n <= 45;
