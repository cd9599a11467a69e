import official from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { DatedRule } from './rules.ts';
import { createZone } from './zone.ts';

/** Days and terms in the city's time zone, with the official holidays and make-up working days. */
export interface WorkCalendar {
  /** The day (YYYY-MM-DD) of an instant in the city's time zone. */
  dayOf(instant: string): string;
  /** A date (YYYY-MM-DD) or date-time as an instant in UTC; a date stands for its start. */
  instant(dateOrInstant: string): string;
  isWorkday(day: string): boolean;
  /**
   * When a term that starts at this instant ends. Hours run from the event. Days and months exclude the first day and
   * end at 23:59:59; a last day that is no working day rolls forward (Civil Code arts. 201, 203).
   * Throws for a rule whose unit is not a time.
   */
  due(startedAt: string, rule: DatedRule): string;
}

/** Years that the official arrangement of holidays and make-up days is known for; outside them only weekends are free. */
export interface Coverage {
  readonly from: number;
  readonly to: number;
}

export interface CityCalendar extends WorkCalendar {
  readonly coverage: Coverage;
  /** Whether the official arrangement of the day's year is known, so that a term ending there may be relied on. */
  isCovered(day: string): boolean;
}

export interface CalendarOptions {
  /** IANA name, Asia/Shanghai. */
  readonly timeZone: string;
  /** Days (YYYY-MM-DD) off, and days worked, that overrule the built-in arrangement: a city pack fills in a new year. */
  readonly holidays?: readonly string[];
  readonly workdays?: readonly string[];
}

/**
 * The official calendar: the State Council's arrangement as npm chinese-days carries it, then the overrides. A year
 * for which overrides name a holiday counts as covered.
 */
export function createCalendar(options: CalendarOptions): CityCalendar {
  const zone = createZone(options.timeZone);
  const off = new Set([...Object.keys(official.holidays), ...(options.holidays ?? [])]);
  const worked = new Set([...Object.keys(official.workdays), ...(options.workdays ?? [])]);
  for (const day of options.holidays ?? []) worked.delete(day);
  for (const day of options.workdays ?? []) off.delete(day);
  const years = [...off].map((day) => Number(day.slice(0, 4)));
  const coverage = { from: Math.min(...years), to: Math.max(...years) };

  // Days are counted as numbers inside: a term may pass over many of them.
  const offNumbers = new Set([...off].map(numberOf));
  const workedNumbers = new Set([...worked].map(numberOf));
  const isWorked = (day: number): boolean =>
    workedNumbers.has(day) || (!offNumbers.has(day) && !isWeekend(day));
  const roll = (day: number): number => {
    let last = day;
    while (!isWorked(last)) last += 1;
    return last;
  };
  const instant = (dateOrInstant: string): string =>
    /^\d{4}-\d{2}-\d{2}$/u.test(dateOrInstant)
      ? new Date(zone.timeOf(dateOrInstant, 0)).toISOString()
      : new Date(dateOrInstant).toISOString();

  return {
    coverage,
    isCovered: (day) => Number(day.slice(0, 4)) >= coverage.from && Number(day.slice(0, 4)) <= coverage.to,
    dayOf: zone.dayOf,
    instant,
    isWorkday: (day) => isWorked(numberOf(day)),
    due(startedAt, rule) {
      if (rule.unit === 'hour') return new Date(Date.parse(startedAt) + rule.value * hourMs).toISOString();
      if (!Number.isInteger(rule.value) || rule.value < 0)
        throw new RangeError(`rule "${rule.id}": a term in ${rule.unit} needs a whole number`);
      const last = lastDay(zone.dayOf(startedAt), rule, isWorked);
      const ends = rule.roll === false || rule.unit === 'workday' ? last : roll(last);
      return new Date(zone.timeOf(dayOfNumber(ends), endOfDayMs)).toISOString();
    },
  };
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const endOfDayMs = dayMs - 1000;

/** Days since 1 January 1970, a Thursday. */
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / dayMs;
const dayOfNumber = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const isWeekend = (day: number): boolean => [2, 3].includes(((day % 7) + 7) % 7);

/** The last day of a term whose first day, the day of the event, does not count. */
function lastDay(start: string, rule: DatedRule, isWorked: (day: number) => boolean): number {
  switch (rule.unit) {
    case 'calendar_day':
      return numberOf(start) + rule.value;
    case 'month':
      return addMonths(start, rule.value);
    case 'workday': {
      let day = numberOf(start);
      for (let left = rule.value; left > 0; ) {
        day += 1;
        if (isWorked(day)) left -= 1;
      }
      return day;
    }
    default:
      throw new RangeError(`rule "${rule.id}" is no term: its unit is ${rule.unit}`);
  }
}

/** The same day of a later month; the month's last day where it has no such day (Civil Code art. 202). */
function addMonths(day: string, count: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const length = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + count, Math.min(date, length)) / dayMs;
}
