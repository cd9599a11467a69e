/** Customs recordal of a right: T trademark, P patent, C copyright, the year, a serial: `T2021-123456`. */
export const customsRecordalForm = /^[TPC]\d{4}-\d{1,7}$/u;

export const normaliseCustomsRecordal = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/\s/gu, '');
