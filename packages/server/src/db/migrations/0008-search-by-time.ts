import { type Kysely, sql } from 'kysely';

/**
 * The search index knows also when a record was made: in which stretch of 2, 16, 1024, 2^18 and 2^26 seconds. So the
 * newest of the hundred thousands that bear a word are found without looking at the others, wherever they lie.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const levels = [1, 4, 10, 18, 26];
const marks = levels.map(
  (level) =>
    `(${level}::bigint << 40) + (extract(epoch from created at time zone 'UTC')::bigint >> ${level})`,
);

const statements = [
  `create function created_marks(created timestamptz) returns bigint[]
    language sql immutable strict parallel safe return array[${marks.join(', ')}]`,
  'drop index matter_search',
  'create index matter_search on matter using gin (search, created_marks(created_at))',
];
