export type PatentType = 'invention' | 'utility' | 'design' | 'pct_invention' | 'pct_utility';

const types: Readonly<Record<string, PatentType>> = {
  1: 'invention',
  2: 'utility',
  3: 'design',
  8: 'pct_invention',
  9: 'pct_utility',
};

export const patentNumberForm = /^(?:(?:19|20)\d{2}[12389]\d{7}|\d{2}[12389]\d{5})\.[\dX]$/u;

/** `ZL 2017 1 0601862.3`, `CN201710601862.3`, a missing dot → `201710601862.3`. Text of another form comes back trimmed. */
export function normalisePatentNumber(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/gu, '')
    .replace(/^(?:ZL|CN)/u, '');
  const undotted = /^(\d{12}|\d{8})([\dX])$/u.exec(bare);
  return undotted ? `${undotted[1]}.${undotted[2]}` : bare;
}

/** The check digit of an application number of 8 or 12 digits: weights 2–9 (and again 2–5), sum mod 11, 10 is X. */
export function patentCheckDigit(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (2 + (i % 8)), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

export function hasPatentCheckDigit(number: string): boolean {
  const [digits = '', check] = number.split('.');
  return patentCheckDigit(digits) === check;
}

/** What the number says of itself; null when its form or check digit is wrong. Two-digit years are of the 20th century or 2000–2003. */
export function parsePatentNumber(number: string): { year: number; type: PatentType } | null {
  if (!patentNumberForm.test(number) || !hasPatentCheckDigit(number)) return null;
  const isOld = number.length === 10;
  const written = Number(number.slice(0, isOld ? 2 : 4));
  const type = types[number[isOld ? 2 : 4] ?? ''];
  const year = isOld ? written + (written < 85 ? 2000 : 1900) : written;
  return type ? { year, type } : null;
}
