import type { Locale } from '@citong/matters';
import type { Db } from '../../db/open.ts';
import type { PaperCity } from '../paper-city.ts';
import { type OwnSection, ownSections } from './own-sections.ts';
import { type PackSection, type PaperChapter, packSections, paperChapters } from './pack-sections.ts';

/** A section of a year's paper as it is printed and edited. */
export interface PaperSectionText {
  readonly chapter: PaperChapter;
  readonly id: string;
  readonly title: string | null;
  readonly text: string;
  /** pack: the city's text; own: the office's; carried: the office's of an earlier year, taken over at the first change. */
  readonly source: 'pack' | 'own' | 'carried';
  /** What it goes back to; null where the pack has no such section. */
  readonly packTitle: string | null;
  readonly packText: string | null;
  readonly charts: string;
  readonly position: number;
  /** 0: nothing was ever written. */
  readonly version: number;
  readonly carriedFrom: number | null;
  readonly editedByName: string | null;
  readonly editedAt: string | null;
}

/** The sections of a year, chapter by chapter: the pack's, with the office's own in their place and between them. */
export async function paperSections(
  db: Db,
  city: Pick<PaperCity, 'texts'>,
  year: number,
  locale: Locale,
): Promise<PaperSectionText[]> {
  const own = await ownSections(db, year, locale);
  const pack = packSections(city, locale);
  return paperChapters.flatMap((chapter) => {
    const inPack = pack.filter((s) => s.chapter === chapter);
    const written = own.filter((s) => s.chapter === chapter);
    const added = written.filter((o) => o.text !== null && !inPack.some((p) => p.id === o.section));
    return [
      ...inPack.map((p, i) => merged(p, 10 * (i + 1), written.find((o) => o.section === p.id) ?? null)),
      ...added.map(addedSection),
    ].toSorted((a, b) => a.position - b.position);
  });
}

function merged(pack: PackSection, position: number, own: OwnSection | null): PaperSectionText {
  const isOwn = own !== null && own.text !== null;
  return {
    chapter: pack.chapter,
    id: pack.id,
    title: (isOwn ? own.title : null) ?? pack.title,
    text: (isOwn ? own.text : null) ?? pack.text,
    source: isOwn ? sourceOf(own) : 'pack',
    packTitle: pack.title,
    packText: pack.text,
    charts: pack.charts,
    position: (isOwn ? own.position : null) ?? position,
    ...historyOf(own),
  };
}

const addedSection = (own: OwnSection): PaperSectionText => ({
  chapter: own.chapter,
  id: own.section,
  title: own.title,
  text: own.text ?? '',
  source: sourceOf(own),
  packTitle: null,
  packText: null,
  charts: '',
  position: own.position ?? Number.MAX_SAFE_INTEGER,
  ...historyOf(own),
});

/** At version 1 a section from an earlier year is as it was then. */
const sourceOf = ({ carriedFrom, version }: OwnSection): 'own' | 'carried' =>
  carriedFrom !== null && version === 1 ? 'carried' : 'own';

const historyOf = (own: OwnSection | null) => ({
  version: own?.version ?? 0,
  carriedFrom: own?.carriedFrom ?? null,
  editedByName: own?.editedByName ?? null,
  editedAt: own?.editedAt ?? null,
});
