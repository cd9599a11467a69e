import { addDays, type WorkCalendar } from '@citong/matters';
import type { Random } from '../random.ts';

const dayMs = 86_400_000;

/** Days (YYYY-MM-DD) of the demo. */
export interface Days {
  /** A day from the first to the last, both included. */
  between(random: Random, first: string, last: string): string;
  /** The same, a working day unless there is none. */
  workday(random: Random, first: string, last: string): string;
  /** A working day of the year. */
  ofYear(random: Random, year: number): string;
  /** The first working day that is at least so many days later. */
  after(day: string, count: number): string;
  /** The day of some hour of office hours, as an instant. */
  hour(random: Random, day: string): string;
}

const count = (first: string, last: string): number => (Date.parse(last) - Date.parse(first)) / dayMs;

export function daysOf(calendar: WorkCalendar): Days {
  const between = (random: Random, first: string, last: string): string =>
    addDays(first, random.between(0, Math.max(0, count(first, last))));
  const workday = (random: Random, first: string, last: string): string => {
    let day = between(random, first, last);
    for (let tries = 0; tries < 30 && !calendar.isWorkday(day); tries++) day = between(random, first, last);
    return day;
  };
  return {
    between,
    workday,
    ofYear: (random, year) => workday(random, `${year}-01-04`, `${year}-12-31`),
    after(day, later) {
      let next = addDays(day, later);
      while (!calendar.isWorkday(next)) next = addDays(next, 1);
      return next;
    },
    hour(random, day) {
      const start = Date.parse(calendar.instant(day));
      return new Date(start + random.between(9 * 60, 17 * 60) * 60_000).toISOString();
    },
  };
}
