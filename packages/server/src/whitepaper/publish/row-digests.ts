import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import { allFigures, countedSql, type Engine, type FoundFigure, yearPeriod } from '../../engine/index.ts';

/** Which records a figure counted: how many, and the SHA-256 over their ids and versions in the order of the ids. */
export interface RowDigest {
  readonly rows: number;
  readonly hash: string;
}

/** The digests of all figures of a year, by id. One query for each kind of matter, whatever the number of its figures. */
export async function rowDigests(engine: Engine, db: Db, year: number): Promise<Map<string, RowDigest>> {
  const digests = new Map<string, RowDigest>();
  for (const found of Map.groupBy(allFigures(engine), (f) => f.definition).values())
    for (const [i, digest] of (await digestsOf(engine, db, found, year)).entries()) {
      const figure = found[i];
      if (figure) digests.set(figure.id, digest);
    }
  return digests;
}

/**
 * Records are hashed in 256 heaps by the end of their id, which is random, and the heaps in turn: no text of a whole
 * register lies in memory. The inner query is sorted, so that each heap is.
 */
async function digestsOf(
  engine: Engine,
  db: Db,
  found: readonly FoundFigure[],
  year: number,
): Promise<RowDigest[]> {
  const [first] = found;
  if (!first) return [];
  const counted = found.map(
    ({ definition, figure }, i) =>
      sql`${countedSql(engine, definition, figure, yearPeriod(year))} as ${sql.ref(`c${i}`)}`,
  );
  const each = (make: (i: number) => RawBuilder<unknown>) => sql.join(found.map((_, i) => make(i)));
  const column = (name: string, i: number) => sql.ref(`${name}${i}`);
  const { rows } = await sql<{ readonly digests: RowDigest[] }>`
    with counted as (
      select matter.id::text || ':' || matter.version as row, right(matter.id::text, 2) as heap, ${sql.join(counted)}
      from matter where matter.kind = ${first.definition.kind} order by matter.id
    ), heaps as (
      select heap, ${each(
        (i) => sql`count(*) filter (where ${column('c', i)}) as ${column('n', i)},
        sha256(convert_to(string_agg(row, ',') filter (where ${column('c', i)}), 'UTF8')) as ${column('h', i)}`,
      )}
      from counted group by heap
    )
    select json_build_array(${each(
      (i) => sql`json_build_object('rows', coalesce(sum(${column('n', i)}), 0), 'hash',
        encode(sha256(coalesce(string_agg(${column('h', i)}, ''::bytea order by heap), ''::bytea)), 'hex'))`,
    )}) as digests from heaps`.execute(db);
  return rows[0]?.digests ?? [];
}
