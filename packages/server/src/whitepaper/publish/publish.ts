import { type Actor, type Locale, systemActor } from '@citong/matters';
import { sql } from 'kysely';
import { newId } from '../../db/id.ts';
import { CitongError, invalid } from '../../errors.ts';
import { assertEditor } from '../access.ts';
import type { Edition, WhitePaper } from '../paper.ts';
import { printedFigures } from '../printed-figures.ts';
import { type OfficeSignOff, signOffsOf } from '../sign-off/sign-offs.ts';
import { type PaperParts, whitePaper } from '../white-paper.ts';
import { canonicalHash } from './canonical.ts';
import { contentOf, editionsOf, type Publication, type PublishedFigure } from './publication.ts';
import { type RowDigest, rowDigests } from './row-digests.ts';

/**
 * Publishes the paper of a year as it is now: its words, values and charts in both languages, and for each figure which
 * records it counted. A year that is published already needs a reason, and gets a corrected edition.
 * @param parts `db`: a transaction that sees one state of the database throughout (repeatable read)
 * @throws CitongError 403 `not_permitted`; 409 `sign_off_missing` while an office has not signed its figures as they are,
 *   `paper_text` while texts ask for what there is none of; 422 `invalid` for a correction without a reason
 */
export async function publishPaper(
  parts: PaperParts,
  year: number,
  { reason = null }: { readonly reason?: string | null },
  actor: Actor,
): Promise<Publication> {
  const { engine, db, city } = parts;
  assertEditor(actor, city);
  await sql`select pg_advisory_xact_lock(hashtext('citong white paper'))`.execute(db);
  const [last] = await editionsOf(db, year);
  if (last && !reason) throw invalid([reasonMissing]);
  const edition: Edition = {
    number: (last?.edition ?? 0) + 1,
    publishedAt: engine.now(),
    publishedByName: actor.name,
    reason: last ? reason : null,
  };
  const papers: Record<Locale, WhitePaper> = {
    zh: { ...(await whitePaper(parts, year, systemActor, 'zh')), edition },
    en: { ...(await whitePaper(parts, year, systemActor, 'en')), edition },
  };
  for (const paper of Object.values(papers)) if (paper.problems.length > 0) throw textProblems(paper);
  const offices = await signOffsOf(db, papers.zh);
  const unsigned = offices.filter((o) => o.status !== 'signed');
  if (unsigned.length > 0) throw signOffMissing(unsigned);
  const content = contentOf({
    year,
    edition: edition.number,
    reason: edition.reason,
    papers,
    figures: frozen(papers.zh, await rowDigests(engine, db, year)),
    signOffs: offices.flatMap(({ officeKind, names, hash, signOff }) =>
      signOff ? [{ officeKind, names, hash, ...signOff }] : [],
    ),
  });
  const { publishedAt, publishedByName } = edition;
  // As JSON would keep it: what has no place in it must not be in the hash.
  const plain: typeof content = JSON.parse(JSON.stringify(content));
  const publication = { id: newId(), ...plain, hash: canonicalHash(plain), publishedAt, publishedByName };
  await db
    .insertInto('whitePaperPublication')
    .values({
      ...publication,
      papers: JSON.stringify(publication.papers),
      figures: JSON.stringify(publication.figures),
      signOffs: JSON.stringify(publication.signOffs),
      publishedBy: actor.userId,
    })
    .execute();
  return publication;
}

function frozen(paper: WhitePaper, digests: ReadonlyMap<string, RowDigest>): PublishedFigure[] {
  const printed = new Set(printedFigures(paper).map((f) => f.id));
  return paper.figures.map(({ id, officeKind, value, exact }) => {
    const digest = digests.get(id);
    if (!digest) throw new Error(`the records of the figure "${id}" were not hashed`);
    return {
      id,
      officeKind,
      value,
      exact,
      rows: digest.rows,
      rowsHash: digest.hash,
      printed: printed.has(id),
    };
  });
}

const reasonMissing = {
  field: 'reason',
  code: 'required',
  message: {
    zh: '这一年已经发布。发布更正版要说明原因',
    en: 'This year is published. Say why there is to be a corrected edition',
  },
};

function signOffMissing(offices: readonly OfficeSignOff[]): CitongError {
  const names = offices.flatMap((o) => o.names);
  return new CitongError(
    409,
    'sign_off_missing',
    {
      zh: `下列部门尚未确认其指标，或确认后数值有变动：${names.join('、')}`,
      en: `These offices have not signed their figures, or values changed since: ${names.join(', ')}`,
    },
    [],
    {
      offices: offices.map(({ officeKind, names: named, status }) => ({ officeKind, names: named, status })),
    },
  );
}

function textProblems({ problems }: WhitePaper): CitongError {
  const list = [...new Set(problems.map((p) => p.at))];
  return new CitongError(
    409,
    'paper_text',
    {
      zh: `文字中有无法识别的占位符，请先改正：${list.join('、')}`,
      en: `Texts have placeholders that cannot be read; mend them first: ${list.join(', ')}`,
    },
    [],
    { problems },
  );
}
