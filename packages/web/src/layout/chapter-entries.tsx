import { DownOutlined } from '@ant-design/icons';
import type { Chapter, MatterDefinition } from '@citong/matters';
import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useLabel, useText } from '../i18n/index.ts';

interface Props {
  chapter: Chapter;
  definitions: readonly MatterDefinition[];
  openAtFirst: boolean;
  /** What is left by the words in the box is shown whether the chapter is open or not. */
  isFound: boolean;
  onGo?: () => void;
}

/** The kinds of a chapter that the actor may read, folded away until wanted. */
export function ChapterEntries({ chapter, definitions, openAtFirst, isFound, onGo }: Props) {
  const text = useText();
  const pick = useLabel();
  const { pathname } = useLocation();
  const [, first, kind] = pathname.split('/');
  const here = first === 'm' && definitions.some((d) => d.kind === kind);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const open = isFound || (wanted ?? (openAtFirst || here));
  if (definitions.length === 0) return null;
  return (
    <div>
      <button type="button" className="nav-chapter" aria-expanded={open} onClick={() => setWanted(!open)}>
        {text.chapters[chapter]}
        <DownOutlined aria-hidden />
      </button>
      {open && (
        <ul>
          {definitions.map((d) => (
            <li key={d.kind}>
              <NavLink to={`/m/${d.kind}`} className="nav-link nav-matter" onClick={onGo}>
                {pick(d.label)}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
