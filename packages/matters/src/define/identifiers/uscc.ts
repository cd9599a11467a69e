/** GB 32100: the 31 characters of a unified social credit code (no I, O, S, V, Z). */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const orgWeights = [3, 7, 9, 10, 5, 8, 4, 2];

export type UsccFault = 'uscc_form' | 'uscc_check_digit' | 'uscc_org_check_digit';

/** Upper case, half width, without the spaces and hyphens that people write between the groups. */
export const normaliseUscc = (text: string): string =>
  text.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '');

/** The 18th character that GB 32100 asks for after these 17: weights 3^(i−1) mod 31. Null for foreign characters. */
export function usccCheckDigit(first17: string): string | null {
  let sum = 0;
  let weight = 1;
  for (const char of first17) {
    const value = alphabet.indexOf(char);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] ?? null;
}

/** The 9th character of a GB 11714 organisation code: A counts 10 … Z counts 35; 10 is written X, 11 is written 0. */
export function organisationCheckDigit(first8: string): string {
  const sum = [...first8].reduce(
    (total, char, i) => total + Number.parseInt(char, 36) * (orgWeights[i] ?? 0),
    0,
  );
  const digit = 11 - (sum % 11);
  return digit === 10 ? 'X' : digit === 11 ? '0' : String(digit);
}

/** What is off in a normalised code; empty when nothing is. Old codes with wrong digits are in use: warn, do not refuse. */
export function usccFaults(code: string): UsccFault[] {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/u.test(code)) return ['uscc_form'];
  const faults: UsccFault[] = [];
  if (usccCheckDigit(code.slice(0, 17)) !== code[17]) faults.push('uscc_check_digit');
  if (organisationCheckDigit(code.slice(8, 16)) !== code[16]) faults.push('uscc_org_check_digit');
  return faults;
}
