import { sql } from 'kysely';
import type { Db } from '../../db/open.ts';

/** How far the work on the paper of a year has come. */
export interface PaperYear {
  readonly year: number;
  /** Sections in the office's own words, in either language. */
  readonly sections: number;
  /** Kinds of office that have signed at least once. */
  readonly signOffs: number;
  /** The latest edition; null: nothing was published. */
  readonly edition: number | null;
  readonly publishedAt: string | null;
}

/** The years on whose paper somebody has worked, the latest first. */
export async function paperYears(db: Db): Promise<PaperYear[]> {
  const { rows } = await sql<PaperYear>`
    select year, sum(sections)::int as sections, sum(sign_offs)::int as sign_offs,
      max(edition) as edition, max(published_at) as published_at
    from (
      select year, count(distinct (locale, chapter, section)) as sections, 0 as sign_offs,
        null::int as edition, null::timestamptz as published_at
      from white_paper_section group by year
      union all
      select year, 0, count(distinct office_kind), null, null from white_paper_sign_off group by year
      union all
      select year, 0, 0, max(edition), max(published_at) from white_paper_publication group by year
    ) as work
    group by year order by year desc`.execute(db);
  return rows;
}
