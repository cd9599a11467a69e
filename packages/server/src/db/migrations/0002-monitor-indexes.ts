import { type Kysely, sql } from 'kysely';

/**
 * Monitoring finds leads by what they say of their listing: the same seller, the same mark, the same listing. The engine
 * knows no kind by name; these indexes of the one table do.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create index lead_seller on matter ((data->>'platform'), (data->'seller'->>'name')) where kind = 'lead'`,
  `create index lead_mark on matter ((data->>'trademark'), state) where kind = 'lead'`,
  `create index lead_listing on matter ((data->>'listing')) where kind = 'lead'`,
  `create index lead_suppression on matter ((data->>'suppression'))
    where kind = 'lead' and (data->>'suppression') is not null`,
  `create index re_check_time on matter ((data->>'checkAt')) where kind = 're_check' and state = 'scheduled'`,
];
