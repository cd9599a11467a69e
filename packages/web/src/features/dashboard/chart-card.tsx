import { DownOutlined } from '@ant-design/icons';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { formatNumber } from '../../format/number.ts';
import { useLocale } from '../../i18n/index.ts';
import { useDashboardText } from './text.ts';
import { type Counts, type Measure, measures } from './types.ts';

export interface TableRow extends Counts {
  readonly key: string;
  readonly label: string;
  /** The rows behind one of its numbers. */
  readonly to: (measure: Measure) => string;
}

interface Props {
  title: string;
  /** The chart in a sentence: shown, and read out in its place. */
  summary: string;
  /** Name of the first column. */
  head: string;
  rows: readonly TableRow[];
  children: ReactNode;
  className?: string;
}

/** A chart with what it says in words, and its numbers as a table whose cells open the rows behind them. */
export function ChartCard({ title, summary, head, rows, children, className = '' }: Props) {
  const text = useDashboardText();
  const [open, setOpen] = useState(false);
  return (
    <section className={`chart-card ${className}`}>
      <h2>{title}</h2>
      <p className="chart-summary">{summary}</p>
      {children}
      <button type="button" className="chart-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {text.charts.asTable} <DownOutlined aria-hidden rotate={open ? 180 : 0} />
      </button>
      {open && <CountsTable head={head} rows={rows} />}
    </section>
  );
}

export function CountsTable({ head, rows }: { head: string; rows: readonly TableRow[] }) {
  const text = useDashboardText();
  const locale = useLocale();
  return (
    <div className="counts-scroll">
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {measures.map((m) => (
              <th scope="col" key={m}>
                {text.measures[m]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {measures.map((m) => (
                <td key={m}>{row[m] > 0 ? <Link to={row.to(m)}>{formatNumber(row[m], locale)}</Link> : 0}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
