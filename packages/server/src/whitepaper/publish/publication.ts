import type { Locale } from '@citong/matters';
import type { Db } from '../../db/open.ts';
import type { WhitePaper } from '../paper.ts';
import { canonicalHash } from './canonical.ts';

/** A figure as it was published, and which records it counted then. */
export interface PublishedFigure {
  readonly id: string;
  readonly officeKind: string;
  /** As printed. */
  readonly value: number | null;
  /** Before rounding. */
  readonly exact: number | null;
  readonly rows: number;
  readonly rowsHash: string;
  /** Whether the paper shows it; the others are only in its data. */
  readonly printed: boolean;
}

export interface PublishedSignOff {
  readonly officeKind: string;
  readonly names: readonly string[];
  readonly signedByName: string;
  readonly signedAt: string;
  readonly remark?: string | null;
  readonly hash: string;
}

/** An edition of a year's paper: never changed, only followed by a corrected one. */
export interface Publication {
  readonly id: string;
  readonly year: number;
  readonly edition: number;
  readonly reason: string | null;
  readonly papers: Readonly<Record<Locale, WhitePaper>>;
  readonly figures: readonly PublishedFigure[];
  readonly signOffs: readonly PublishedSignOff[];
  /** Over everything above but the id. */
  readonly hash: string;
  readonly publishedByName: string;
  readonly publishedAt: string;
}

export type PublicationHead = Pick<
  Publication,
  'year' | 'edition' | 'reason' | 'hash' | 'publishedByName' | 'publishedAt'
>;

const heads = ['year', 'edition', 'reason', 'hash', 'publishedByName', 'publishedAt'] as const;

/** The editions of a year, the latest first. */
export async function editionsOf(db: Db, year: number): Promise<PublicationHead[]> {
  return await db
    .selectFrom('whitePaperPublication')
    .select(heads)
    .where('year', '=', year)
    .orderBy('edition', 'desc')
    .execute();
}

/** An edition as it was published, the latest unless one is named; null when there is none. */
export async function publishedPaper(db: Db, year: number, edition?: number): Promise<Publication | null> {
  const row = await db
    .selectFrom('whitePaperPublication')
    .select([...heads, 'id', 'papers', 'figures', 'signOffs'])
    .where('year', '=', year)
    .$if(edition !== undefined, (q) => q.where('edition', '=', edition ?? 0))
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    papers: row.papers as Publication['papers'],
    figures: row.figures as PublishedFigure[],
    signOffs: row.signOffs as PublishedSignOff[],
  };
}

/** What the hash of an edition is over. */
export const contentOf = ({
  year,
  edition,
  reason,
  papers,
  figures,
  signOffs,
}: Pick<Publication, 'year' | 'edition' | 'reason' | 'papers' | 'figures' | 'signOffs'>) => ({
  ...{ year, edition, reason, papers, figures, signOffs },
});

/** Whether what lies in the database is what was published. */
export const isIntact = (publication: Publication): boolean =>
  canonicalHash(contentOf(publication)) === publication.hash;
