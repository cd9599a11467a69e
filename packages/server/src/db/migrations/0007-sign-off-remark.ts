import { type Kysely, sql } from 'kysely';

/** What a reviewer has to say beside signing (a late return, a way of counting that changed). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table white_paper_sign_off add column remark text`.execute(db);
}
