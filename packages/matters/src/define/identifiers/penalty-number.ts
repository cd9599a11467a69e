/** 机关代字〔year〕n号: `沙市监处字〔2021〕105号`. The body's characters differ by place, so any are taken. */
export const penaltyNumberForm = /^\p{Script=Han}{2,12}〔\d{4}〕\d{1,6}(?:-\d{1,3})?号$/u;

/** Any brackets → 〔〕, no spaces, no 第. */
export const normalisePenaltyNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[([【（]/gu, '〔')
    .replace(/[)\]】）]/gu, '〕')
    .replace('〕第', '〕');
