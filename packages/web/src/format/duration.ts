/** The largest two units of a span of time. A deadline far off needs no minutes, a near one does. */
export interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const minute = 60_000;

/** Splits a span of milliseconds (its size, whatever its sign) into days, hours and minutes, rounded down to a minute. */
export function spanOf(milliseconds: number): Span {
  const total = Math.floor(Math.abs(milliseconds) / minute);
  return { days: Math.floor(total / 1440), hours: Math.floor((total % 1440) / 60), minutes: total % 60 };
}
