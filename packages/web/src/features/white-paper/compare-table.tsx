import { CheckOutlined, CloseOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { useText } from '../../i18n/index.ts';
import { Empty } from '../../ui/index.ts';
import { usePaperText } from './text.ts';
import type { ComparedFigure } from './types.ts';

interface Props {
  year: number;
  figures: readonly ComparedFigure[];
  q: string;
  onlyChanged: boolean;
}

/** The published value and today's, figure by figure; those that differ stand out and can be seen alone. */
export function CompareTable({ year, figures, q, onlyChanged }: Props) {
  const text = usePaperText().compare;
  const figure = useText().figures.figure;
  const words = q.toLowerCase().split(/\s+/u).filter(Boolean);
  const shown = figures.filter((f) => {
    const told = `${f.label} ${f.id}`.toLowerCase();
    return (!onlyChanged || f.changed || f.rowsMatch === false) && words.every((w) => told.includes(w));
  });
  if (shown.length === 0) return <Empty>{onlyChanged ? text.noneChanged : text.none}</Empty>;
  const asked = figures.some((f) => f.rowsMatch !== null);
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col">{figure}</th>
          <th scope="col" className="num">
            {text.published}
          </th>
          <th scope="col" className="num">
            {text.today}
          </th>
          {asked && <th scope="col">{text.rows}</th>}
        </tr>
      </thead>
      <tbody>
        {shown.map((f) => (
          <tr key={f.id} className={f.changed ? 'paper-changed' : undefined}>
            <th scope="row">
              <Link to={`/figures/${encodeURIComponent(f.id)}?year=${year}`}>{f.label}</Link>
            </th>
            <td className="num figure">{f.published ?? '—'}</td>
            <td className="num figure">{f.changed ? <strong>{f.today ?? '—'}</strong> : (f.today ?? '—')}</td>
            {asked && (
              <td>
                <RowsMatch matches={f.rowsMatch} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RowsMatch({ matches }: { matches: boolean | null }) {
  const text = usePaperText().compare;
  if (matches === null) return null;
  return matches ? (
    <span className="rows-match nowrap">
      <CheckOutlined aria-hidden /> <span className="rows-words">{text.rowsMatch}</span>
    </span>
  ) : (
    <span className="rows-differ nowrap">
      <CloseOutlined aria-hidden /> <span className="rows-words">{text.rowsDiffer}</span>
    </span>
  );
}
