import { DownOutlined } from '@ant-design/icons';
import { type Actor, type Chapter, chapters } from '@citong/matters';
import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { brand } from '../i18n/brand.ts';
import { useLabel, useText } from '../i18n/index.ts';
import { definitionsFor } from '../matters/definitions.ts';
import { type Page, pages } from '../routes.tsx';
import { Logo } from './logo.tsx';

/** With more kinds than this only the chapter in use starts open. */
const fewEnough = 14;

interface Props {
  /** Null: nobody has given the person an office yet, and there is nowhere to go. */
  actor: Actor | null;
  onGo?: () => void;
}

/** Pages of work first, then the matters that the actor may read, by chapter of the white paper. */
export function SideNav({ actor, onGo }: Props) {
  const text = useText();
  const readable = actor ? definitionsFor(actor) : [];
  const place = (where: 'work' | 'office') =>
    pages.flatMap((p) => (p.nav?.place === where && actor && isFor(p.nav, actor) ? [p.nav] : []));
  return (
    <>
      <NavLink to="/" className="brand" onClick={onGo} aria-label={text.app.name}>
        <Logo />
        <span className="brand-name">{brand.chinese}</span>
        <span className="brand-latin">{brand.latin}</span>
      </NavLink>
      <nav className="side-nav" aria-label={text.shell.mainNavigation}>
        <Entries entries={place('work')} onGo={onGo} />
        {chapters.map((chapter) => (
          <ChapterEntries
            key={chapter}
            chapter={chapter}
            definitions={readable.filter((d) => d.chapter === chapter)}
            openAtFirst={readable.length <= fewEnough}
            onGo={onGo}
          />
        ))}
        <div className="nav-office">
          <Entries entries={place('office')} onGo={onGo} />
        </div>
      </nav>
    </>
  );
}

const isFor = ({ roles, when }: NonNullable<Page['nav']>, actor: Actor): boolean =>
  (!roles || roles.includes(actor.role)) && (!when || when(actor));

function Entries({ entries, onGo }: { entries: NonNullable<Page['nav']>[]; onGo?: () => void }) {
  const text = useText();
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.to}>
          <NavLink to={entry.to} end={entry.to === '/'} className="nav-link" onClick={onGo}>
            {entry.icon}
            {text.nav[entry.label]}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

interface ChapterProps {
  chapter: Chapter;
  definitions: ReturnType<typeof definitionsFor>;
  openAtFirst: boolean;
  onGo?: () => void;
}

function ChapterEntries({ chapter, definitions, openAtFirst, onGo }: ChapterProps) {
  const text = useText();
  const pick = useLabel();
  const { pathname } = useLocation();
  const here = definitions.some((d) => pathname.startsWith(`/m/${d.kind}`));
  const [open, setOpen] = useState(openAtFirst || here);
  if (definitions.length === 0) return null;
  return (
    <div>
      <button type="button" className="nav-chapter" aria-expanded={open} onClick={() => setOpen(!open)}>
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
