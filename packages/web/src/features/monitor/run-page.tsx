import { Alert, Button, Progress, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { isRunning, useRun } from '../../api/queries.ts';
import type { ImportRun } from '../../api/types.ts';
import { formatNumber } from '../../format/number.ts';
import { useLocale } from '../../i18n/index.ts';
import { DateTime, ErrorAlert, PageHeader, PageLoading, RefusedRows } from '../../ui/index.ts';
import { useFeed } from './api.ts';
import './monitor.css';
import { runColours } from './run-line.tsx';
import { percentOf, rateOf } from './run-rate.ts';
import { useMonitorText } from './text.ts';

/** One import while it runs and after: what came of its rows, and those that wait to be mended. */
export function Component() {
  const text = useMonitorText();
  const { id = '' } = useParams();
  const run = useRun(id);
  const feed = useFeed(run.data?.feedId).data;
  if (run.isError) return <ErrorAlert error={run.error} onRetry={() => run.refetch()} />;
  if (!run.data) return <PageLoading />;
  const r = run.data;
  const without = feed?.source === 'push' ? text.run.pushed : text.run.pulled;
  return (
    <>
      <PageHeader
        eyebrow={
          feed ? (
            <Link to={`/monitor/feeds/${feed.id}`}>{feed.name}</Link>
          ) : (
            <Link to="/monitor">{text.title}</Link>
          )
        }
        title={r.file ?? without}
        beside={
          <Tag color={runColours[r.status]} variant="filled">
            {text.run.status[r.status]}
          </Tag>
        }
        actions={
          r.status === 'done' && (
            <Link to="/screening">
              <Button>{text.run.toLeads}</Button>
            </Link>
          )
        }
      />
      {r.error && (
        <Alert type="error" showIcon title={text.run.failed} description={r.error} className="error-alert" />
      )}
      <RunProgress run={r} />
      {r.rowsRefused > 0 && (
        <RefusedRows run={{ of: 'runs', id: r.id }} columnOf={(field) => feed?.mapping?.[field]} />
      )}
    </>
  );
}

function RunProgress({ run }: { run: ImportRun }) {
  const text = useMonitorText();
  const t = text.run;
  const locale = useLocale();
  const now = useSeconds(isRunning(run));
  const n = (value: number) => formatNumber(value, locale, 0);
  const rate = rateOf(run, now);
  const percent = percentOf(run);
  const counts = [
    { label: t.new, value: run.rowsNew },
    { label: t.changed, value: run.rowsChanged },
    { label: t.unchanged, value: run.rowsUnchanged },
    { label: t.refused, value: run.rowsRefused, bad: true },
  ];
  return (
    <section className="run" aria-live="polite">
      <div className="run-bar">
        <Progress
          percent={percent ?? 0}
          showInfo={false}
          status={run.status === 'failed' ? 'exception' : isRunning(run) ? 'active' : 'normal'}
          strokeColor={run.status === 'done' ? 'var(--leaf)' : undefined}
          aria-label={t.done}
        />
        <div className="run-line-below">
          <b className="figure run-done">
            {run.rowsTotal === null
              ? t.progressOpen(n(run.rowsDone))
              : t.progress(n(run.rowsDone), n(run.rowsTotal))}
          </b>
          {rate && <span className="figure">{t.rate(n(rate.perSecond))}</span>}
          {isRunning(run) && rate?.secondsLeft != null && (
            <span className="figure">
              {t.left(
                rate.secondsLeft < 90
                  ? t.seconds(Math.ceil(rate.secondsLeft))
                  : t.minutes(Math.ceil(rate.secondsLeft / 60)),
              )}
            </span>
          )}
          <span className="run-times">
            {run.startedAt && (
              <>
                {t.started} <DateTime value={run.startedAt} time />
              </>
            )}
            {run.finishedAt && (
              <>
                {' · '}
                {t.finished} <DateTime value={run.finishedAt} time />
              </>
            )}
          </span>
        </div>
      </div>
      <dl className="run-numbers">
        {counts.map((c) => (
          <div key={c.label}>
            <dt>{c.label}</dt>
            <dd className={c.bad && c.value > 0 ? 'run-refused' : undefined}>{n(c.value)}</dd>
          </div>
        ))}
      </dl>
      {isRunning(run) && <p className="quiet">{t.leave}</p>}
    </section>
  );
}

/** The present, each second while `on`. */
function useSeconds(on: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [on]);
  return now;
}
