import { Alert } from 'antd';
import { Link } from 'react-router';
import { usePaperText } from './text.ts';
import type { OfficeSignOff, PaperProblem } from './types.ts';

interface Props {
  year: number;
  unsigned: readonly OfficeSignOff[];
  problems: readonly PaperProblem[];
}

/** What stands between a year's paper and its publication, each with the way to mend it. */
export function MissingList({ year, unsigned, problems }: Props) {
  const text = usePaperText();
  const t = text.publish;
  return (
    <Alert
      type="warning"
      showIcon
      className="error-alert"
      title={t.missing}
      description={
        <ul className="paper-lines">
          {unsigned.map((o) => (
            <li key={o.officeKind}>
              <Link to={`/white-paper/${year}/sign-off?office=${o.officeKind}`}>
                {o.names.join(text.comma)}
              </Link>
              {' — '}
              {text.status[o.status]}
            </li>
          ))}
          {[...new Set(problems.map((p) => p.at))].map((at) => (
            <li key={at}>
              <Link to={`/white-paper/${year}/sections?show=faulty`}>{t.problem(at)}</Link>
            </li>
          ))}
        </ul>
      }
    />
  );
}
