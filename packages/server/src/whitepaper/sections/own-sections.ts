import type { Locale } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { PaperChapter } from './pack-sections.ts';

/** A section in the office's own words, as it stands now or stood at a version. */
export interface OwnSection {
  readonly chapter: PaperChapter;
  readonly section: string;
  readonly version: number;
  /** Null: the pack's heading. */
  readonly title: string | null;
  /** Where it stands in the chapter; null: the pack's place. */
  readonly position: number | null;
  /** Null: the pack's sentences hold again. */
  readonly text: string | null;
  readonly carriedFrom: number | null;
  readonly editedByName: string;
  readonly editedAt: string;
}

const columns = [
  'chapter',
  'section',
  'version',
  'title',
  'position',
  'text',
  'carriedFrom',
  'editedByName',
  'editedAt',
] as const;

const asOwn = (row: Omit<OwnSection, 'chapter'> & { readonly chapter: string }): OwnSection => ({
  ...row,
  chapter: row.chapter as PaperChapter,
});

/** What was written of a year: the latest version of each section. */
async function writtenIn(db: Db, year: number, locale: Locale): Promise<OwnSection[]> {
  const rows = await db
    .selectFrom('whitePaperSection')
    .distinctOn(['chapter', 'section'])
    .select(columns)
    .where('year', '=', year)
    .where('locale', '=', locale)
    .orderBy('chapter')
    .orderBy('section')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(asOwn);
}

/**
 * The office's own sections of a year. A year in which nothing was written yet has those of the last one that has any, as
 * they would be if taken over now: at version 1.
 */
export async function ownSections(db: Db, year: number, locale: Locale): Promise<OwnSection[]> {
  const written = await writtenIn(db, year, locale);
  if (written.length > 0) return written;
  const last = await lastYearBefore(db, year, locale);
  if (last === null) return [];
  return (await writtenIn(db, last, locale))
    .filter((s) => s.text !== null)
    .map((s) => ({ ...s, version: 1, carriedFrom: last }));
}

async function lastYearBefore(db: Db, year: number, locale: Locale): Promise<number | null> {
  const row = await db
    .selectFrom('whitePaperSection')
    .select(sql<number | null>`max(year)`.as('year'))
    .where('year', '<', year)
    .where('locale', '=', locale)
    .executeTakeFirst();
  return row?.year ?? null;
}

/** Begins a year: takes over what the last one has, unless something was written already. */
export async function startYear(trx: Db, year: number, locale: Locale): Promise<void> {
  if ((await writtenIn(trx, year, locale)).length > 0) return;
  const carried = await ownSections(trx, year, locale);
  if (carried.length === 0) return;
  await trx
    .insertInto('whitePaperSection')
    .values(carried.map((s) => ({ ...s, year, locale, editedBy: null })))
    .execute();
}

/** Every version of a section of the year, the latest first. */
export async function historyOf(
  db: Db,
  year: number,
  locale: Locale,
  chapter: PaperChapter,
  section: string,
): Promise<OwnSection[]> {
  const rows = await db
    .selectFrom('whitePaperSection')
    .select(columns)
    .where('year', '=', year)
    .where('locale', '=', locale)
    .where('chapter', '=', chapter)
    .where('section', '=', section)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(asOwn);
}
