import type { Actor, Locale, Refusal } from '@citong/matters';
import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import type { Engine } from '../../engine/index.ts';
import { CitongError, invalid, notFound, versionConflict } from '../../errors.ts';
import { assertEditor } from '../access.ts';
import type { PaperCity } from '../paper-city.ts';
import type { TextFault } from '../text/parse-text.ts';
import { faultsOf } from '../text/placeholder.ts';
import { startYear } from './own-sections.ts';
import type { PaperChapter } from './pack-sections.ts';
import { type PaperSectionText, paperSections } from './paper-sections.ts';

export interface SectionParts {
  readonly engine: Engine;
  /** A transaction. */
  readonly db: Db;
  readonly city: PaperCity;
}

export interface SectionPlace {
  readonly year: number;
  readonly locale: Locale;
  readonly chapter: PaperChapter;
  readonly section: string;
}

export interface SectionChange {
  readonly text: string;
  /** Absent: the pack's. */
  readonly title?: string | null;
  readonly position?: number | null;
  /** The version that the writer saw; 0 when nothing was written yet. */
  readonly version: number;
}

/**
 * Puts the office's own words in the place of the pack's, or adds a section. The first change of a year takes over what the
 * office wrote the year before.
 * @throws CitongError 403 `not_permitted`; 409 `version_conflict`; 422 with the code of the first fault of the text
 *   (`placeholder_unknown` and others), each fault under `fields`; 422 `invalid` for a new section without a heading
 */
export async function saveSection(
  parts: SectionParts,
  place: SectionPlace,
  change: SectionChange,
  actor: Actor,
): Promise<PaperSectionText> {
  assertEditor(actor, parts.city);
  const faults = faultsOf(parts.engine, parts.city, change.text);
  if (faults.length > 0) throw faultyText(faults);
  const known = await lockSection(parts, place, change.version);
  if (!known?.packText && !change.title) throw invalid([titleMissing]);
  const { text, title = null, position = null } = change;
  await write(parts, place, { text, title, position, version: change.version }, actor);
  const written = await sectionAt(parts, place);
  if (!written) throw new Error('a section that was just written is not there');
  return written;
}

/** Lets the pack's sentences hold again; a section of the office's own goes. Throws as `saveSection`, and `not_found`. */
export async function revertSection(
  parts: SectionParts,
  place: SectionPlace,
  version: number,
  actor: Actor,
): Promise<PaperSectionText | null> {
  assertEditor(actor, parts.city);
  const known = await lockSection(parts, place, version);
  if (!known) throw notFound();
  if (known.source === 'pack') return known;
  await write(parts, place, { text: null, title: null, position: null, version }, actor);
  return await sectionAt(parts, place);
}

/** One writer at a time; the year is begun. Throws `version_conflict` when the section is at another version. */
async function lockSection(
  { db, city }: SectionParts,
  place: SectionPlace,
  version: number,
): Promise<PaperSectionText | null> {
  await sql`select pg_advisory_xact_lock(hashtext('citong white paper'))`.execute(db);
  await startYear(db, place.year, place.locale);
  const known = await sectionAt({ db, city }, place);
  const current = known?.version ?? (await latestVersion(db, place));
  if (current !== version) throw versionConflict(current);
  return known;
}

/** Of a section of the office's own that was taken away, its versions stay. */
async function latestVersion(db: Db, { year, locale, chapter, section }: SectionPlace): Promise<number> {
  const row = await db
    .selectFrom('whitePaperSection')
    .select(sql<number | null>`max(version)`.as('version'))
    .where('year', '=', year)
    .where('locale', '=', locale)
    .where('chapter', '=', chapter)
    .where('section', '=', section)
    .executeTakeFirst();
  return row?.version ?? 0;
}

async function sectionAt(
  { db, city }: Pick<SectionParts, 'db' | 'city'>,
  { year, locale, chapter, section }: SectionPlace,
): Promise<PaperSectionText | null> {
  const all = await paperSections(db, city, year, locale);
  return all.find((s) => s.chapter === chapter && s.id === section) ?? null;
}

interface Version {
  readonly text: string | null;
  readonly title: string | null;
  readonly position: number | null;
  readonly version: number;
}

async function write(
  { engine, db }: SectionParts,
  place: SectionPlace,
  { version, ...content }: Version,
  actor: Actor,
): Promise<void> {
  await db
    .insertInto('whitePaperSection')
    .values({
      ...place,
      ...content,
      version: version + 1,
      carriedFrom: null,
      editedBy: actor.userId,
      editedByName: actor.name,
      editedAt: engine.now(),
    })
    .execute();
}

/** The text is with its writer still: the refusal names what to mend in it. */
function faultyText(faults: readonly TextFault[]): CitongError {
  const [first] = faults;
  const list = faults.map((f) => f.message);
  return new CitongError(
    422,
    first?.code ?? 'invalid',
    { zh: list.map((m) => m.zh).join('；'), en: list.map((m) => m.en).join('; ') },
    faults.map((f): Refusal => ({ field: 'text', code: f.code, message: f.message })),
    { placeholders: [...new Set(faults.map((f) => f.at))] },
  );
}

const titleMissing: Refusal = {
  field: 'title',
  code: 'required',
  message: { zh: '新增的一节要有标题', en: 'A new section needs a heading' },
};
