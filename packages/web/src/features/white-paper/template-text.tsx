import { Link } from 'react-router';
import { useSlotValues } from './slot-values.ts';
import { type ListedNames, type Piece, paragraphsOf, type Slot, slotValue } from './template.ts';
import { usePaperText } from './text.ts';

interface Props {
  year: number;
  /** Paragraphs, one a line. */
  text: string;
  names: ListedNames;
}

/** A text with a chip for each placeholder, which shows what the records give for it now. */
export function TemplateText({ year, text, names }: Props) {
  const { ready, figures } = useSlotValues();
  return (
    <>
      {paragraphsOf(text, (id) => !ready || figures.has(id)).map((pieces, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, never moved
        <p key={i} className="paper-line">
          <Pieces year={year} pieces={pieces} names={names} />
        </p>
      ))}
    </>
  );
}

interface PiecesProps {
  year: number;
  pieces: readonly Piece[];
  names: ListedNames;
}

const Pieces = ({ year, pieces, names }: PiecesProps) =>
  pieces.map((piece, i) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of one line, never moved
    if (piece.kind === 'slot') return <SlotChip key={i} year={year} slot={piece} names={names} />;
    if (piece.kind === 'text') return <span key={i}>{piece.text}</span>;
    return <OptionalMark key={i} text={piece.text} />;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: pieces of one line, never moved
  });

function OptionalMark({ text }: { text: string }) {
  const { optional } = usePaperText().sections;
  return (
    <span className="optional-mark" title={optional}>
      {text === '[[' ? '〔' : '〕'}
    </span>
  );
}

/** One placeholder: its value as a link to the figure; in amber where it has none, in red where nothing bears its name. */
function SlotChip({ year, slot, names }: { year: number; slot: Slot; names: ListedNames }) {
  const text = usePaperText().sections;
  const values = useSlotValues();
  if (!values.ready)
    return (
      <span className="slot slot-waiting" title={slot.source}>
        …
      </span>
    );
  if (slot.of === 'unknown')
    return (
      <span className="slot slot-unknown" title={text.unknown(slot.source)}>
        {`{${slot.source}}`}
      </span>
    );
  const value = slotValue(slot, values, names);
  if (slot.of === 'plain') return <span className="slot slot-plain">{value ?? `{${slot.source}}`}</span>;
  const figure = values.figures.get(slot.name);
  const label = figure?.label ?? slot.name;
  // A number that rests on no record says nothing, and the paper leaves it out.
  const isEmpty = value === null || figure?.rows === 0;
  const about = text.slotAbout(label, text.slotOf[slot.of]);
  return (
    <Link
      to={`/figures/${encodeURIComponent(slot.name)}?year=${year}`}
      className={isEmpty ? 'slot slot-none' : slot.of === 'list' ? 'slot slot-list' : 'slot'}
      title={isEmpty ? text.slotNone(about) : about}
    >
      {value ?? about}
    </Link>
  );
}
