import { Button } from 'antd';
import { Link } from 'react-router';
import { useLocale } from '../../i18n/index.ts';
import { DateTime } from '../../ui/index.ts';
import { editionUrl } from './api.ts';
import { DownloadMenu } from './download-menu.tsx';
import { usePaperText } from './text.ts';
import type { Edition } from './types.ts';

interface Props {
  year: number;
  editions: readonly Edition[];
  isReader: boolean;
}

/** What was published of a year, the latest first. */
export function EditionList({ year, editions, isReader }: Props) {
  const text = usePaperText();
  const locale = useLocale();
  if (editions.length === 0) return <p className="quiet">{text.editions.none}</p>;
  return (
    <ul className="edition-list">
      {editions.map((e) => (
        <li key={e.edition}>
          <div>
            <strong>{text.editions.name(e.edition)}</strong>
            <div className="quiet">
              <DateTime value={e.publishedAt} time /> {e.publishedByName}
            </div>
            {e.reason && <div>{text.editions.because(e.reason)}</div>}
          </div>
          <div className="edition-buttons">
            <Button size="small" href={editionUrl(year, e.edition, locale)} target="_blank">
              {text.editions.read}
            </Button>
            <DownloadMenu year={year} edition={e.edition} size="small" />
            {isReader && (
              <Link to={`/white-paper/${year}/editions?edition=${e.edition}`}>{text.editions.compare}</Link>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
