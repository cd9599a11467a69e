import { sql } from 'kysely';
import type { Db } from '../db/open.ts';

const many = 50_000;

/** Whether a kind has so many records that work on all of them is felt, and should be told of. */
export async function isLarge(db: Db, kind: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from matter where kind = ${kind} offset ${sql.lit(many)} limit 1`.execute(db);
  return rows.length > 0;
}
