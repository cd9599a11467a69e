import type { TimeContext } from '../define/clocks.ts';

const cutOff = 'window.same_day_cutoff';
export const sameDayRules: readonly string[] = [cutOff];

const dayMs = 86_400_000;
const next = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

/**
 * The working day (YYYY-MM-DD) to which papers found in order now belong, and on which they are to be filed: today until
 * the hour of the dated rule (hours after midnight in the city), later and on days off the next working day.
 * Throws `RuleMissing`.
 */
export function countedDay({ now, today, rules, calendar }: TimeContext): string {
  const hours = (Date.parse(now) - Date.parse(calendar.instant(today))) / 3_600_000;
  let day = hours > rules.at(cutOff, today).value ? next(today) : today;
  while (!calendar.isWorkday(day)) day = next(day);
  return day;
}
