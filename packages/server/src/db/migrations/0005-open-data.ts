import { type Kysely, sql } from 'kysely';

/** What offices have released to the public. Small: it stays on the coordinator. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table figure_release (
    id uuid primary key,
    year integer not null,
    office_kind text not null,
    figures jsonb not null,
    released_by text,
    released_by_name text not null,
    released_at timestamptz not null,
    withdrawn_at timestamptz
  )`,
  'create unique index figure_release_open on figure_release (year, office_kind) where withdrawn_at is null',
];
