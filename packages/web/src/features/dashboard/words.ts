import type { Locale } from '@citong/matters';
import { formatNumber, formatShare } from '../../format/number.ts';
import { en } from './en.ts';
import type { Counts, PeriodCounts, Totals } from './types.ts';
import { type DashboardTexts, zh } from './zh.ts';

const both = { zh, en };

/** A day or month as an axis shows it. */
export function periodLabel(period: string, locale: Locale): string {
  const [year = '', month = '', day] = period.split('-');
  const { axis } = both[locale];
  return day === undefined ? axis.month(year, Number(month)) : axis.day(Number(month), Number(day));
}

/** A share of 0..1; null when nothing is counted: no rate is better than a made-up one. */
export const rate = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

export const responseRate = (t: Totals): number | null => rate(t.responsesInTime, t.submissions);
export const removalRate = (t: Totals): number | null => rate(t.submissionsRemoved, t.submissions);

/** The chart over time in a sentence. */
export function overTimeText(rows: readonly PeriodCounts[], text: DashboardTexts, locale: Locale): string {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return text.charts.rankNone;
  const from = periodLabel(first.period, locale);
  const to = periodLabel(last.period, locale);
  const sum = (of: 'leads' | 'removals') => rows.reduce((n, r) => n + r[of], 0);
  const leads = sum('leads');
  if (leads === 0) return text.charts.overTimeNone(from, to);
  const peak = rows.reduce((a, b) => (b.leads > a.leads ? b : a));
  const n = (value: number) => formatNumber(value, locale);
  return text.charts.overTimeText(
    from,
    to,
    n(leads),
    n(sum('removals')),
    periodLabel(peak.period, locale),
    n(peak.leads),
  );
}

/** A ranking in a sentence; `rows` stand with the most leads first. */
export function rankText(
  rows: readonly (Counts & { label: string })[],
  text: DashboardTexts,
  locale: Locale,
): string {
  const first = rows[0];
  const leads = rows.reduce((n, r) => n + r.leads, 0);
  if (!first || leads === 0) return text.charts.rankNone;
  const share = formatShare(first.leads / leads, locale);
  return text.charts.rankText(first.label, formatNumber(first.leads, locale), share, rows.length);
}

/** Hours as people say them: under two days in hours, else in days. */
export function durationText(hours: number | null, text: DashboardTexts, locale: Locale): string {
  if (hours === null) return text.stats.none;
  return hours < 48
    ? text.hours(formatNumber(hours, locale, hours < 10 ? 1 : 0))
    : text.days(formatNumber(hours / 24, locale, 1));
}
