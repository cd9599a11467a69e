import { useLocale } from '../../i18n/index.ts';
import { align, isTelling, type Pair } from './alignment.ts';
import type { FoldStep } from './explain.ts';
import { useScreeningText } from './text.ts';

interface Props {
  spelling: string;
  /** Absent: which of the mark's names it is, is not known. */
  name?: 'registered' | 'other';
  place?: 'title' | 'picture';
  text: string;
  folds?: readonly FoldStep[];
}

/** A spelling of the mark over what stands in the title or picture, character by character; nothing where that says nothing. */
export function Alignment({ spelling, name, place = 'title', text, folds = [] }: Props) {
  const words = useScreeningText().alignment;
  const locale = useLocale();
  const pairs = align(spelling, text, folds);
  if (!isTelling(pairs)) return null;
  const told = (pair: Pair) => pair.why?.[locale] ?? words.kinds[pair.kind];
  return (
    <table className="alignment">
      <caption className="visually-hidden">{words.caption}</caption>
      <tbody>
        <tr>
          <th scope="row">{words.names[name ?? 'mark']}</th>
          {pairs.map((p, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place is what tells one character from the next.
            <td key={i} className={`pair pair-${p.kind}`}>
              {p.expected || <span className="pair-none">–</span>}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{words.places[place]}</th>
          {pairs.map((p, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <td key={i} className={`pair pair-${p.kind}`}>
              {p.found || <span className="pair-none">–</span>}
            </td>
          ))}
        </tr>
        <tr className="pair-why">
          <td />
          {pairs.map((p, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above.
            <td key={i}>{p.kind === 'same' ? '' : told(p)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
