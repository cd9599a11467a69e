/** Works: `闽作登字-2021-F-00012345` (the letter is the type of work); software: `2021SR1234567`. */
export const copyrightNumberForm = /^(?:[\u4e00-\u9fff]作登字-\d{4}-[A-L]-\d{8}|\d{4}SR\d{6,7})$/u;

export const normaliseCopyrightNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s/gu, '');
