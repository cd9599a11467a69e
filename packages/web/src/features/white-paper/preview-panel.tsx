import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useLabel } from '../../i18n/index.ts';
import { ErrorAlert } from '../../ui/index.ts';
import { usePreview } from './api.ts';
import { usePaperText } from './text.ts';
import type { PaperParagraph, TextFault } from './types.ts';

/** The records are not reckoned anew at every key. */
const pauseMs = 700;

interface Props {
  year: number;
  text: string;
  /** Selects what a fault is about, by what stands in its braces. */
  onGoTo: (at: string) => void;
}

/** What a text will say in the paper, and what in it cannot be printed. */
export function PreviewPanel({ year, text, onGoTo }: Props) {
  const { sections: t } = usePaperText();
  const settled = useSettled(text);
  const preview = usePreview(year, settled);
  const isOld = preview.isPlaceholderData || settled !== text;
  const { paragraphs = [], dropped = 0, faults = [] } = preview.data ?? {};
  return (
    <div className="paper-preview" aria-busy={preview.isFetching}>
      <h4>{t.preview}</h4>
      <ErrorAlert error={preview.error} onRetry={() => preview.refetch()} />
      <Faults faults={faults} onGoTo={onGoTo} />
      <div className={isOld ? 'paper-stale' : undefined} aria-live="polite">
        {paragraphs.map((paragraph, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text, never moved
          <PrintedParagraph key={i} year={year} paragraph={paragraph} />
        ))}
        {preview.isSuccess && paragraphs.length === 0 && <p className="quiet">{t.nothingPrinted}</p>}
      </div>
      {dropped > 0 && <p className="office-changed">{t.dropped(dropped)}</p>}
    </div>
  );
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function Faults({ faults, onGoTo }: { faults: readonly TextFault[]; onGoTo: (at: string) => void }) {
  const { sections: t } = usePaperText();
  const pick = useLabel();
  if (faults.length === 0) return null;
  // The same slip in several places is told once.
  const distinct = new Map(faults.map((f) => [`${f.code} ${f.at}`, f]));
  return (
    <ul className="paper-faults" role="alert">
      {[...distinct].map(([key, f]) => (
        <li key={key}>
          {pick(f.message)}{' '}
          <button type="button" className="text-button" onClick={() => onGoTo(f.at)}>
            {t.goTo}
          </button>
        </li>
      ))}
    </ul>
  );
}

function PrintedParagraph({ year, paragraph }: { year: number; paragraph: PaperParagraph }) {
  return (
    <p className="paper-line">
      {paragraph.parts.map((part, i) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: parts of one paragraph, never moved
        if (typeof part === 'string') return <span key={i}>{part}</span>;
        return (
          <Link
            key={i}
            to={`/figures/${encodeURIComponent(part.figure)}?year=${year}`}
            className={part.kind === 'names' ? 'slot slot-list' : 'slot'}
          >
            {part.text}
          </Link>
        );
        // biome-ignore-end lint/suspicious/noArrayIndexKey: parts of one paragraph, never moved
      })}
    </p>
  );
}
