import { type Actor, chapters } from '@citong/matters';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { brand } from '../i18n/brand.ts';
import { useText } from '../i18n/index.ts';
import { definitionsFor } from '../matters/definitions.ts';
import { type Page, pages } from '../routes.tsx';
import { ChapterEntries } from './chapter-entries.tsx';
import { Logo } from './logo.tsx';
import { NavFilter } from './nav-filter.tsx';
import { matching } from './nav-words.ts';

/** With more kinds than this only the chapter in use starts open, and a box finds the others by their names. */
const fewEnough = 14;

interface Props {
  /** Null: nobody has given the person an office yet, and there is nowhere to go. */
  actor: Actor | null;
  onGo?: () => void;
}

/** Pages of work first, then the matters that the actor may read, by chapter of the white paper. */
export function SideNav({ actor, onGo }: Props) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const readable = actor ? definitionsFor(actor) : [];
  const shown = matching(readable, typed);
  const isMany = readable.length > fewEnough;
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
        {isMany && <NavFilter typed={typed} first={shown[0]} onType={setTyped} onGo={onGo} />}
        {chapters.map((chapter) => (
          <ChapterEntries
            key={chapter}
            chapter={chapter}
            definitions={shown.filter((d) => d.chapter === chapter)}
            openAtFirst={!isMany}
            isFound={typed.trim() !== ''}
            onGo={onGo}
          />
        ))}
        {shown.length === 0 && typed.trim() !== '' && (
          <p className="nav-nothing">{text.shell.searchNothing}</p>
        )}
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
