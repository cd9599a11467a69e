import { patentCheckDigit } from '@citong/matters';

export type PatentType = 'invention' | 'utility' | 'design';

const digits: Readonly<Record<PatentType, string>> = { invention: '1', utility: '2', design: '3' };
/** Above every serial that CNIPA has given out in a year so far. */
const firstSerial = 9_000_000;

/** Application numbers that are nobody's, each once: year, kind, serial and the check digit. */
export function patentNumbers(offset = 0): (type: PatentType, filedOn: string) => string {
  const given = new Map<string, number>();
  return (type, filedOn) => {
    const prefix = `${filedOn.slice(0, 4)}${digits[type]}`;
    const serial = given.get(prefix) ?? firstSerial + offset;
    given.set(prefix, serial + 1);
    const number = `${prefix}${serial}`;
    return `${number}.${patentCheckDigit(number)}`;
  };
}
