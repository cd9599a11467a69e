import { type Locale, systemActor } from '@citong/matters';
import { figuresOf } from '../../engine/index.ts';
import { paperFigure } from '../paper-figure.ts';
import type { PaperParts } from '../white-paper.ts';
import { isIntact, type Publication } from './publication.ts';
import { rowDigests } from './row-digests.ts';

/** A published figure beside what the records give today. */
export interface ComparedFigure {
  readonly id: string;
  readonly label: string;
  /** As printed, then and now; null without a value. */
  readonly published: string | null;
  readonly today: string | null;
  readonly publishedValue: number | null;
  readonly todayValue: number | null;
  /** Whether it would be printed otherwise today. */
  readonly changed: boolean;
  /** Whether the same records in the same versions are counted; null: not asked. */
  readonly rowsMatch: boolean | null;
}

export interface Comparison {
  /** Whether what lies in the database is what was published. */
  readonly intact: boolean;
  readonly figures: readonly ComparedFigure[];
}

/**
 * The figures of an edition beside today's.
 * @param withRows also look whether each counts the same records: this reads all of them
 */
export async function compareWithToday(
  { engine, db, city }: PaperParts,
  publication: Publication,
  locale: Locale,
  withRows: boolean,
): Promise<Comparison> {
  const { year } = publication;
  const values = await figuresOf(engine, db, { year }, systemActor);
  const now = new Map(values.map((f) => [f.id, paperFigure(f, { city, year, locale, compares: false })]));
  const digests = withRows ? await rowDigests(engine, db, year) : null;
  const printed = new Map(publication.papers[locale].figures.map((f) => [f.id, f]));
  return {
    intact: isIntact(publication),
    figures: publication.figures.map((f): ComparedFigure => {
      const today = now.get(f.id);
      return {
        id: f.id,
        label: printed.get(f.id)?.label ?? f.id,
        published: printed.get(f.id)?.text ?? null,
        today: today?.text ?? null,
        publishedValue: f.value,
        todayValue: today?.value ?? null,
        changed: (today?.value ?? null) !== f.value,
        rowsMatch: digests === null ? null : digests.get(f.id)?.hash === f.rowsHash,
      };
    }),
  };
}
