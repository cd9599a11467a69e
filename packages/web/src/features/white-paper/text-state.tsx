import { Link } from 'react-router';
import { usePaperText } from './text.ts';
import type { PaperProblem, SectionText } from './types.ts';

interface Props {
  year: number;
  sections: readonly SectionText[];
  problems: readonly PaperProblem[];
}

/** How far the words of the paper are the office's own, and what in them cannot be printed. */
export function TextState({ year, sections, problems }: Props) {
  const text = usePaperText();
  const own = sections.filter((s) => s.source === 'own').length;
  const carried = sections.filter((s) => s.source === 'carried');
  const [first] = carried;
  return (
    <>
      <p className="paper-lines">{text.texts.count(sections.length)}</p>
      <ul className="paper-lines">
        <li>{text.texts.own(own)}</li>
        {first && <li>{text.texts.carried(carried.length, first.carriedFrom ?? year - 1)}</li>}
        <li className={problems.length > 0 ? 'office-changed' : undefined}>
          {problems.length > 0 ? text.texts.problems(problems.length) : text.texts.noProblems}
        </li>
      </ul>
      <Link to={`/white-paper/${year}/sections${problems.length > 0 ? '?show=faulty' : ''}`}>
        {text.texts.open}
      </Link>
    </>
  );
}
