import { type Kysely, sql } from 'kysely';

/**
 * Counts and sums of the registers, kept while records are written: what began less what ended in a month and a region
 * ('' stands for none). `figure_tally_state` says by which definition a figure's tally was made; without its entry the
 * tally says nothing. Both stay local on Citus, where the records are.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Rows are written over again and again: room on the page keeps the new version beside the old.
  `create table figure_tally (
    figure text not null,
    region text not null,
    month text collate "C" not null,
    n bigint not null,
    sum numeric not null,
    primary key (figure, region, month)
  ) with (fillfactor = 50)`,
  `create table figure_tally_state (
    figure text primary key,
    hash text not null,
    made_at timestamptz not null
  )`,
];
