import type { DatedRule } from './rules.ts';

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
