import { createZone } from '@citong/matters';
import { cityTimeZone } from './date.ts';

const zone = createZone(cityTimeZone);
const dayMs = 86_400_000;

/** `2026-11-22 14:05:00` on the city's clock for an instant: what a picker shows, whatever the browser's zone. */
export const wallClock = (instant: string): string => zone.format(instant).slice(0, 19);

/** The instant (UTC, with milliseconds) of a day and time `YYYY-MM-DD HH:mm:ss` on the city's clock. */
export function instantOf(wall: string): string {
  const [day = '', time = '00:00:00'] = wall.split(' ');
  const [h = 0, m = 0, s = 0] = time.split(':').map(Number);
  return new Date(zone.timeOf(day, ((h * 60 + m) * 60 + s) * 1000)).toISOString();
}

/** The first instant of a day of the city, or the last millisecond of it. */
export const dayEnd = (day: string, end: 'from' | 'to'): string =>
  new Date(zone.timeOf(day, end === 'from' ? 0 : dayMs - 1)).toISOString();

/** The day of the city (YYYY-MM-DD) of an instant. */
export const dayOf = (instant: string): string => zone.dayOf(instant);
