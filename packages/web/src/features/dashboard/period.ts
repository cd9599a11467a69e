import type { Interval, Period, PeriodCounts } from './types.ts';

export const presets = ['days30', 'days90', 'thisYear', 'lastYear'] as const;
export type Preset = (typeof presets)[number];

const dayMs = 86_400_000;
/** With more days than this a day is too thin to see, and months are shown. */
const mostDays = 92;

/** YYYY-MM-DD moved by whole days. Days are counted in UTC, where none is longer than another. */
export const addDays = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

export function presetPeriod(preset: Preset, today: string): Period {
  const year = Number(today.slice(0, 4));
  if (preset === 'thisYear') return { from: `${year}-01-01`, to: today, interval: 'month' };
  if (preset === 'lastYear') return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31`, interval: 'month' };
  return { from: addDays(today, preset === 'days30' ? -29 : -89), to: today, interval: 'day' };
}

/** Which preset a period is, if any. */
export const presetOf = (period: Period, today: string): Preset | null =>
  presets.find((p) => {
    const preset = presetPeriod(p, today);
    return preset.from === period.from && preset.to === period.to;
  }) ?? null;

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

/** The period that the address names; what it does not name or names wrongly is the last 30 days. */
export function readPeriod(params: URLSearchParams, today: string): Period {
  const from = params.get('from');
  const to = params.get('to');
  if (!isDay(from) || !isDay(to) || from > to) return presetPeriod('days30', today);
  const asked = params.get('interval');
  return { from, to, interval: asked === 'day' || asked === 'month' ? asked : intervalFor(from, to) };
}

export const intervalFor = (from: string, to: string): Interval =>
  daysBetween(from, to) < mostDays ? 'day' : 'month';

const nextMonth = (month: string): string => {
  const [year = 0, m = 0] = month.split('-').map(Number);
  return m === 12 ? `${year + 1}-01` : `${year}-${String(m + 1).padStart(2, '0')}`;
};

/** Every day or month of the period in order; those in which nothing happened stand with zeros. */
export function fillSeries(series: readonly PeriodCounts[], { from, to, interval }: Period): PeriodCounts[] {
  const known = new Map(series.map((s) => [s.period, s]));
  const filled: PeriodCounts[] = [];
  const cut = interval === 'day' ? 10 : 7;
  const last = to.slice(0, cut);
  for (let p = from.slice(0, cut); p <= last; p = interval === 'day' ? addDays(p, 1) : nextMonth(p))
    filled.push(known.get(p) ?? { period: p, leads: 0, confirmed: 0, complaints: 0, removals: 0 });
  return filled;
}

/** First and last day of a bar, within the whole period. */
export function rangeOf(period: string, whole: Period): { from: string; to: string } {
  if (period.length === 10) return { from: period, to: period };
  const first = `${period}-01`;
  const last = addDays(`${nextMonth(period)}-01`, -1);
  return { from: first < whole.from ? whole.from : first, to: last > whole.to ? whole.to : last };
}
