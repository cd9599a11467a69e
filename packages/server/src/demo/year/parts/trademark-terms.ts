import { addDays, type MatterData } from '@citong/matters';
import type { Random } from '../../random.ts';

const termYears = 10;

/** The same day so many years later; 29 February becomes 1 March. */
export const yearsLater = (day: string, years: number): string => {
  const moved = new Date(`${Number(day.slice(0, 4)) + years}${day.slice(4)}T00:00:00Z`);
  return Number.isNaN(moved.getTime())
    ? `${Number(day.slice(0, 4)) + years}-03-01`
    : moved.toISOString().slice(0, 10);
};

/** The last day of the ten years that begin with the day. */
export const termEnd = (registeredOn: string): string => addDays(yearsLater(registeredOn, termYears), -1);

/**
 * The term of a mark that is in force today, as the register has it: renewed as often as ten years have passed, each
 * time within the year before the old term ended (Trademark Law art. 40).
 */
export function termOf(registeredOn: string, today: string, random: Random): MatterData {
  let expiresOn = termEnd(registeredOn);
  let renewedOn: string | null = null;
  for (let opens = yearsLater(expiresOn, -1); opens < today; opens = yearsLater(expiresOn, -1)) {
    const late = addDays(opens, random.between(5, 350));
    renewedOn = late < today ? late : opens;
    expiresOn = yearsLater(expiresOn, termYears);
  }
  return { registeredOn, expiresOn, ...(renewedOn && { renewedOn }) };
}

/** The days on which the Trademark Office announces registrations: four a month. */
export const announcements = (year: number): string[] =>
  Array.from({ length: 12 }, (_, month) =>
    ['07', '14', '21', '28'].map((day) => `${year}-${String(month + 1).padStart(2, '0')}-${day}`),
  ).flat();
