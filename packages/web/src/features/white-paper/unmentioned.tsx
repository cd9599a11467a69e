import { Link } from 'react-router';
import type { CheckReport } from './check-types.ts';
import { usePaperText } from './text.ts';

/** Figures with a value of which the draft says nothing. */
export function Unmentioned({ year, figures }: { year: number; figures: CheckReport['unmentioned'] }) {
  const { check: t } = usePaperText();
  if (figures.length === 0) return null;
  return (
    <details className="panel unmentioned">
      <summary>{t.unmentioned(figures.length)}</summary>
      <ul>
        {figures.map((f) => (
          <li key={f.id}>
            <Link to={`/figures/${encodeURIComponent(f.id)}?year=${year}`}>{f.label}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
