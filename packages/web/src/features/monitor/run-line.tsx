import { Progress, Tag } from 'antd';
import { Link } from 'react-router';
import type { ImportRun } from '../../api/types.ts';
import { formatNumber } from '../../format/number.ts';
import { useLocale } from '../../i18n/index.ts';
import { percentOf } from './run-rate.ts';
import { useMonitorText } from './text.ts';

export const runColours: Record<ImportRun['status'], string> = {
  queued: 'default',
  running: 'processing',
  done: 'success',
  failed: 'error',
};

/** A run in one line: how it stands, what came of it, and whether rows wait to be mended. */
export function RunLine({ run }: { run: ImportRun }) {
  const text = useMonitorText();
  const locale = useLocale();
  const n = (value: number) => formatNumber(value, locale);
  const percent = percentOf(run);
  return (
    <Link to={`/monitor/runs/${run.id}`} className="run-line">
      <Tag color={runColours[run.status]} variant="filled">
        {text.run.status[run.status]}
      </Tag>
      {run.status === 'running' && percent !== null ? (
        <Progress percent={percent} showInfo={false} size="small" className="run-line-bar" />
      ) : (
        <span className="run-counts">
          <span>
            {text.run.new} <b className="figure">{n(run.rowsNew)}</b>
          </span>
          <span>
            {text.run.changed} <b className="figure">{n(run.rowsChanged)}</b>
          </span>
          {run.rowsRefused > 0 && (
            <span className="run-refused">
              {text.run.refused} <b className="figure">{n(run.rowsRefused)}</b>
            </span>
          )}
        </span>
      )}
    </Link>
  );
}
