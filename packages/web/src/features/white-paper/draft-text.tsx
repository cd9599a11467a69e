import { memo } from 'react';
import type { CheckedNumber, CheckReport, Verdict } from './check-types.ts';
import { segmentsOf } from './segments.ts';
import { usePaperText } from './text.ts';
import { verdictSigns } from './verdict-signs.ts';

interface Props {
  report: CheckReport;
  kinds: readonly Verdict[];
  chosen: number | null;
  /** Leaves out paragraphs without a marked number. */
  onlyMarked: boolean;
  onChoose: (number: number) => void;
}

/** The draft's paragraphs, its numbers as buttons with a colour and a sign. */
export function DraftText({ report, kinds, chosen, onlyMarked, onChoose }: Props) {
  const { check: t } = usePaperText();
  const byParagraph = Map.groupBy(
    report.numbers.map((at, index) => ({ index, at })),
    ({ at }) => at.paragraph,
  );
  const paragraphs = report.paragraphs.flatMap((p, i) => {
    const numbers = (byParagraph.get(i) ?? []).filter(({ at }) => kinds.includes(at.verdict));
    return onlyMarked && numbers.length === 0 ? [] : [{ place: i, text: p.text, numbers }];
  });
  if (paragraphs.length === 0) return <p className="panel quiet draft">{t.noneShown}</p>;
  return (
    <article className="panel draft" aria-label={t.draft}>
      {paragraphs.map(({ place, text, numbers }) => (
        <p key={place}>
          {segmentsOf(text, numbers).map(({ text: words, number }, i) =>
            number === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: segments of one paragraph, never moved
              <span key={i}>{words}</span>
            ) : (
              <Mark
                key={`n${number}`}
                number={number}
                words={words}
                verdict={(report.numbers[number] as CheckedNumber).verdict}
                isChosen={chosen === number}
                onChoose={onChoose}
              />
            ),
          )}
        </p>
      ))}
    </article>
  );
}

interface MarkProps {
  number: number;
  words: string;
  verdict: Verdict;
  isChosen: boolean;
  onChoose: (number: number) => void;
}

/** A long draft has hundreds of these: only those whose state changes are drawn anew. */
const Mark = memo(function Mark({ number, words, verdict, isChosen, onChoose }: MarkProps) {
  const { check: t } = usePaperText();
  return (
    <button
      type="button"
      id={`number-${number}`}
      className={`mark verdict-${verdict}`}
      aria-pressed={isChosen}
      aria-label={`${words} ${t.verdicts[verdict]}`}
      onClick={() => onChoose(number)}
    >
      {words}
      {verdict !== 'agrees' && verdict !== 'not_statistic' && <sup aria-hidden>{verdictSigns[verdict]}</sup>}
    </button>
  );
});
