import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { formatNumber } from '../../format/number.ts';
import { dayOf } from '../../format/zone.ts';
import { useLocale } from '../../i18n/index.ts';
import { Empty, ErrorAlert, PageHeader, PageLoading } from '../../ui/index.ts';
import { useSummary } from './api.ts';
import { ByPlatform, ByRegion, OverTime } from './charts.tsx';
import './dashboard.css';
import { readPeriod } from './period.ts';
import { PeriodPicker } from './period-picker.tsx';
import { Stats } from './stats.tsx';
import { useDashboardText } from './text.ts';
import { TopSellers } from './top-sellers.tsx';
import { measures, type Period } from './types.ts';

/** What monitoring found and what became of it, over time and place. */
export function Component() {
  const text = useDashboardText();
  const [params, setParams] = useSearchParams();
  const today = dayOf(new Date().toISOString());
  const period = readPeriod(params, today);
  const summary = useSummary(period);
  const choose = (p: Period) => setParams({ ...p }, { replace: true });
  const data = summary.data;
  const locale = useLocale();
  return (
    <>
      <PageHeader
        title={text.title}
        description={data && text.watched(formatNumber(data.totals.listings, locale))}
        actions={<PeriodPicker period={period} today={today} onChange={choose} />}
      />
      {summary.isError ? (
        <ErrorAlert error={summary.error} onRetry={() => summary.refetch()} />
      ) : !data ? (
        <PageLoading />
      ) : measures.every((m) => !data.totals[m]) ? (
        <Empty
          action={
            <Link to="/monitor">
              <Button>{text.toMonitor}</Button>
            </Link>
          }
        >
          <b>{text.empty}</b>
          <br />
          {text.emptyHint}
        </Empty>
      ) : (
        <div className="dashboard" aria-busy={summary.isPlaceholderData}>
          <Stats summary={data} period={period} />
          <OverTime summary={data} period={period} />
          <div className="dashboard-column">
            <ByPlatform summary={data} period={period} />
            <TopSellers summary={data} />
          </div>
          <ByRegion summary={data} period={period} />
        </div>
      )}
    </>
  );
}
