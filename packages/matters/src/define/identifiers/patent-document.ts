import { hasPatentCheckDigit, normalisePatentNumber, patentNumberForm } from './patent-number.ts';

/** The number under which an office published or granted: its code of two letters, then digits and letters (WIPO ST.16). */
const publicationForm = /^[A-Z]{2}[A-Z\d]{4,20}$/u;

/** A Chinese patent by its application number (as on the certificate), any other document by its publication number. */
export const patentDocumentForm = new RegExp(
  `${patentNumberForm.source}|${publicationForm.source}`,
  patentNumberForm.flags,
);

/** `ZL 2017 1 0601862.3` → `201710601862.3`; `cn 121577590 a` → `CN121577590A`. */
export function normalisePatentDocument(text: string): string {
  const number = normalisePatentNumber(text);
  return patentNumberForm.test(number)
    ? number
    : text
        .normalize('NFKC')
        .toUpperCase()
        .replace(/[\s/-]/gu, '');
}

/** A publication number carries no check digit. */
export const isPatentDocument = (number: string): boolean =>
  !patentNumberForm.test(number) || hasPatentCheckDigit(number);
