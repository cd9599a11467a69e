import { sql } from 'kysely';
import { type Asked, matching } from './list-query.ts';

/** The stretches of time that the search index knows, as powers of two seconds, the longest first: `created_marks`. */
const levels = [26, 18, 10, 4, 1];

/** So many hits of one stretch are sorted by themselves. */
const sortable = 500;

/** Seconds since 1970, both ends included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The ids of the newest records that a search finds, newest first: goes down from long stretches of time to short ones,
 * always into the newest that holds a hit. The search index tells an empty stretch without a look at any record.
 */
export async function newestHits(asked: Asked, limit: number): Promise<string[]> {
  const span = await spanOf(asked);
  return span ? await within(asked, span, 0, limit) : [];
}

async function within(asked: Asked, span: Span, depth: number, limit: number): Promise<string[]> {
  const level = levels[depth] ?? 0;
  const size = 2 ** level;
  const first = Math.floor(span.from / size);
  let last = Math.floor(span.to / size);
  const isShortest = depth === levels.length - 1;
  if (first === last && !isShortest) return await within(asked, span, depth + 1, limit);
  const found: string[] = [];
  while (found.length < limit && first <= last) {
    const held = await newestHeld(asked, level, first, last);
    if (!held) break;
    const left = limit - found.length;
    const inside = {
      from: Math.max(span.from, held.mark * size),
      to: Math.min(span.to, (held.mark + 1) * size - 1),
    };
    found.push(
      ...(held.n <= sortable || isShortest
        ? await sorted(asked, level, held.mark, left)
        : await within(asked, inside, depth + 1, left)),
    );
    last = held.mark - 1;
  }
  return found;
}

/** From the oldest record of the kind to its newest, rounded as the marks are. */
async function spanOf({ db, definition: { kind } }: Asked): Promise<Span | null> {
  const end = (way: string) => sql`(
    select extract(epoch from created_at at time zone 'UTC')::bigint from matter where kind = ${sql.lit(kind)}
    order by created_at ${sql.raw(way)}, id ${sql.raw(way)} limit 1)`;
  const { rows } = await sql<{ from: number | null; to: number | null }>`
    select ${end('asc')} as "from", ${end('desc')} as "to"`.execute(db);
  const { from, to } = rows[0] ?? {};
  return typeof from === 'number' && typeof to === 'number' ? { from, to } : null;
}

const inStretch = (asked: Asked, level: number, mark: unknown) =>
  matching(asked, { blind: true }).where(
    sql<boolean>`created_marks(matter.created_at) @> array[(${sql.lit(level)}::bigint << 40) + ${mark}]`,
  );

interface Held {
  readonly mark: number;
  /** Hits, counted to one more than can be sorted. */
  readonly n: number;
}

/** The newest of the stretches that holds a hit. They are looked at one after the other, and no further than that. */
async function newestHeld(
  asked: Asked,
  level: number,
  first: number,
  last: number,
): Promise<Held | undefined> {
  const held = inStretch(asked, level, sql`stretch.mark`)
    .select(sql`1`.as('one'))
    .limit(sql.lit(sortable + 1));
  const { rows } = await sql<Held>`
    select mark, n from (
      select mark, (select count(*) from (${held}) as held) as n
      from generate_series(${sql.lit(last)}::bigint, ${sql.lit(first)}::bigint, -1) as stretch(mark) offset 0
    ) as stretch where n > 0 limit 1`.execute(asked.db);
  return rows[0];
}

async function sorted(asked: Asked, level: number, mark: number, limit: number): Promise<string[]> {
  const all = inStretch(asked, level, sql`${String(mark)}::bigint`)
    .selectAll()
    .offset(sql.lit(0));
  const rows = await asked.db
    .selectFrom(all.as('matter'))
    .select('matter.id')
    .orderBy('matter.createdAt', 'desc')
    .orderBy('matter.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((r) => r.id);
}
