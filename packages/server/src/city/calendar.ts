import { type CityCalendar, createCalendar } from '@citong/matters';
import type { City } from './city.ts';

/** The official calendar in the city's time zone, with the days that its pack adds or changes. */
export function calendarOf(city: Pick<City, 'timeZone' | 'holidays'>): CityCalendar {
  const days = (kind: 'holiday' | 'workday') =>
    city.holidays.filter((h) => h.kind === kind).map((h) => h.day);
  return createCalendar({
    timeZone: city.timeZone,
    holidays: days('holiday'),
    workdays: days('workday'),
  });
}
