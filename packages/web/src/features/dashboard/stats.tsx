import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatNumber, formatShare } from '../../format/number.ts';
import { useLocale } from '../../i18n/index.ts';
import { rowsPath } from './links.ts';
import { useDashboardText } from './text.ts';
import type { Measure, Period, Summary } from './types.ts';
import { durationText, rate, removalRate, responseRate } from './words.ts';

/** The numbers at the top; those that count records open them. */
export function Stats({ summary: { totals }, period }: { summary: Summary; period: Period }) {
  const text = useDashboardText();
  const locale = useLocale();
  const t = text.stats;
  const n = (value: number) => formatNumber(value, locale);
  const share = (value: number | null) => (value === null ? t.none : formatShare(value, locale));
  const confirmed = rate(totals.confirmed, totals.leads);
  const to = (measure: Measure) => rowsPath(measure, period);
  return (
    <section className="stats">
      <Stat
        label={t.leads}
        value={n(totals.leads)}
        note={totals.rejected > 0 ? t.rejected(n(totals.rejected)) : null}
        to={to('leads')}
      />
      <Stat
        label={t.confirmed}
        value={n(totals.confirmed)}
        note={confirmed === null ? null : t.confirmedOf(share(confirmed))}
        to={to('confirmed')}
      />
      <Stat
        label={t.complaints}
        value={n(totals.complaints)}
        note={t.responses(n(totals.responses))}
        to={to('complaints')}
      />
      <Stat label={t.removals} value={n(totals.removals)} to={to('removals')} />
      <Stat
        label={t.inTime}
        value={share(responseRate(totals))}
        note={totals.submissions > 0 ? t.inTimeOf(n(totals.responsesInTime), n(totals.submissions)) : null}
      />
      <Stat
        label={t.removalRate}
        value={share(removalRate(totals))}
        note={
          totals.submissions > 0 ? t.removalOf(n(totals.submissionsRemoved), n(totals.submissions)) : null
        }
      />
      <Stat
        label={t.median}
        value={durationText(totals.medianRemovalHours, text, locale)}
        note={t.medianNote}
      />
    </section>
  );
}

interface StatProps {
  label: string;
  value: string;
  note?: ReactNode;
  /** The rows behind the number. */
  to?: string;
}

function Stat({ label, value, note, to }: StatProps) {
  const inside = (
    <>
      <span className="stat-label">{label}</span>
      <span className="stat-value">{value}</span>
      <span className="stat-note">{note}</span>
    </>
  );
  return to ? (
    <Link className="stat stat-link" to={to}>
      {inside}
    </Link>
  ) : (
    <div className="stat">{inside}</div>
  );
}
