import { officeKinds } from '@citong/matters';
import { Progress } from 'antd';
import { Link } from 'react-router';
import { useLabel } from '../../i18n/index.ts';
import { DateTime } from '../../ui/index.ts';
import { SignOffTag } from './sign-off-tag.tsx';
import { usePaperText } from './text.ts';
import type { OfficeSignOff, SignOffs } from './types.ts';

/** Each office with figures in the paper: whether it stands by them, who said so, and what has changed since. */
export function OfficeList({ year, signOffs }: { year: number; signOffs: SignOffs }) {
  const text = usePaperText();
  const { offices, signsFor } = signOffs;
  const signed = offices.filter((o) => o.status === 'signed').length;
  if (offices.length === 0) return <p className="quiet">{text.offices.none}</p>;
  return (
    <>
      {offices.length > 1 && (
        <div className="paper-progress">
          <span>{text.offices.progress(signed, offices.length)}</span>
          <Progress
            percent={Math.round((signed / offices.length) * 100)}
            showInfo={false}
            aria-label={text.offices.progress(signed, offices.length)}
          />
        </div>
      )}
      <ul className="office-list">
        {offices.map((office) => (
          <OfficeRow
            key={office.officeKind}
            year={year}
            office={office}
            isOwn={office.officeKind === signsFor}
          />
        ))}
      </ul>
    </>
  );
}

function OfficeRow({ year, office, isOwn }: { year: number; office: OfficeSignOff; isOwn: boolean }) {
  const text = usePaperText();
  const pick = useLabel();
  const { officeKind, names, figures, signOff, status, changed } = office;
  return (
    <li>
      <div className="office-main">
        <Link to={`/white-paper/${year}/sign-off?office=${officeKind}`}>
          {names.join(text.comma) || pick(officeKinds[officeKind])}
        </Link>{' '}
        <span className="quiet nowrap">{text.offices.figures(figures.length)}</span>
        {signOff && (
          <div className="quiet">
            {text.offices.by(signOff.signedByName)} <DateTime value={signOff.signedAt} time />
          </div>
        )}
        {signOff?.remark && <div className="office-remark">{signOff.remark}</div>}
        {status === 'stale' && <div className="office-changed">{text.offices.changed(changed.length)}</div>}
      </div>
      <span className="office-state">
        <SignOffTag status={status} />
        {isOwn && status !== 'signed' && (
          <Link to={`/white-paper/${year}/sign-off`} className="nowrap">
            {text.offices.review}
          </Link>
        )}
      </span>
    </li>
  );
}
