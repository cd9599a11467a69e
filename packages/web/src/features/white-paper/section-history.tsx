import { DateTime, ErrorAlert, PageLoading } from '../../ui/index.ts';
import { useSectionHistory } from './api.ts';
import { DiffText } from './diff-text.tsx';
import { usePaperText } from './text.ts';
import type { SectionText, SectionVersion } from './types.ts';

/** Every version of a section in the year, each against the one before it. */
export function SectionHistory({ year, section }: { year: number; section: SectionText }) {
  const { sections: t } = usePaperText();
  const history = useSectionHistory({ year, chapter: section.chapter, id: section.id }, true);
  const versions = history.data?.versions ?? [];
  const textOf = (v: SectionVersion | undefined) => v?.text ?? section.packText ?? '';
  return (
    <div className="paper-aside">
      <h4>{t.history}</h4>
      {history.isPending && <PageLoading />}
      <ErrorAlert error={history.error} onRetry={() => history.refetch()} />
      <ol className="paper-history">
        {versions.map((v, i) => (
          <li key={v.version}>
            <div className="quiet">
              {v.carriedFrom !== null && v.version === 1 ? t.source.carried(v.carriedFrom) : v.editedByName}{' '}
              <DateTime value={v.editedAt} time />
              {v.text === null && ` · ${t.reverted}`}
            </div>
            <DiffText before={textOf(versions[i + 1])} after={textOf(v)} />
          </li>
        ))}
      </ol>
    </div>
  );
}
