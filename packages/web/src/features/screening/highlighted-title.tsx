import { Tooltip } from 'antd';
import { useLocale } from '../../i18n/index.ts';
import { explain } from './explain.ts';
import { segmentsOf } from './segments.ts';
import type { Signal } from './types.ts';

interface Props {
  title: string;
  signals: readonly Signal[];
  /** Index of the signal that the person points at; it stands out. */
  active: number | null;
  onActive: (index: number | null) => void;
}

/** The title with what each signal found; the number leads to the reason below. */
export function HighlightedTitle({ title, signals, active, onActive }: Props) {
  const locale = useLocale();
  const parts = segmentsOf(
    title,
    signals.map((s) => s.span),
  );
  return (
    <h2 className="desk-title">
      {parts.map((part) => {
        if (part.marks.length === 0) return <span key={part.start}>{part.text}</span>;
        const strongest = part.marks.reduce((a, b) =>
          Math.abs(signals[b]?.weight ?? 0) > Math.abs(signals[a]?.weight ?? 0) ? b : a,
        );
        const ends = part.marks.filter((k) => signals[k]?.span?.[1] === part.start + part.text.length);
        return (
          <Tooltip
            key={part.start}
            title={part.marks.map((k) => (
              <div key={k}>{signals[k] ? `${k + 1}. ${explain(signals[k], locale).why}` : ''}</div>
            ))}
          >
            <mark
              className={`hit ${(signals[strongest]?.weight ?? 0) < 0 ? 'hit-for' : 'hit-against'} ${
                active !== null && part.marks.includes(active) ? 'hit-active' : ''
              }`}
              onMouseEnter={() => onActive(strongest)}
              onMouseLeave={() => onActive(null)}
            >
              {part.text}
              {ends.map((k) => (
                <sup key={k} className="hit-number">
                  {k + 1}
                </sup>
              ))}
            </mark>
          </Tooltip>
        );
      })}
    </h2>
  );
}
