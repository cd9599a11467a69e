import { type Kysely, sql } from 'kysely';

/**
 * Lists of registers: those of a county are found by how its code begins, whatever the collation of the server, and a
 * search over all kinds shows the newest without sorting all it finds. The indexes of a register's own fields follow from
 * its definition (`ensureRegisterIndexes`). `search_form` says by which definition the search tokens of a kind were made.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'drop index matter_region',
  'create index matter_region on matter (kind, region text_pattern_ops)',
  // By an expression: the planner would walk a plain index of all kinds for the list of one, through whatever came later.
  `create index matter_newest_of_all on matter ((created_at at time zone 'UTC') desc, id desc)`,
  'create table search_form (kind text primary key, hash text not null)',
];
