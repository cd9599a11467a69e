import { sql } from 'kysely';
import { CitongError } from '../errors.ts';
import type { Db } from './open.ts';

/** The high-volume tables and the column that each is spread over the nodes by; the other tables stay local. */
export const distributedTables = {
  listing: 'listing_id',
  listing_image: 'listing_id',
  detection: 'listing_id',
} as const;

/**
 * Distributes the high-volume tables, colocated by listing, so that their joins stay on one node. Returns those
 * distributed now; run again it does nothing. Throws `not_citus` where the extension is absent.
 */
export async function distribute(db: Db): Promise<string[]> {
  const citus = await sql`select 1 from pg_extension where extname = 'citus'`.execute(db);
  if (citus.rows.length === 0) throw notCitus();
  const known = await sql<{ name: string }>`select table_name::text as name from citus_tables
    where citus_table_type = 'distributed'`.execute(db);
  const names = Object.entries(distributedTables).filter(
    ([table]) => !known.rows.some((row) => row.name === table),
  );
  for (const [table, column] of names)
    await sql`select create_distributed_table(${table}, ${column}, colocate_with => ${
      table === 'listing' ? 'default' : 'listing'
    })`.execute(db);
  return names.map(([table]) => table);
}

const notCitus = () =>
  new CitongError(409, 'not_citus', {
    zh: '这个数据库没有 Citus 扩展，不能分布。请在 Citus 集群的协调节点上运行 create extension citus，再重试',
    en: 'This database has no Citus extension. Run create extension citus on the coordinator of a Citus cluster first',
  });
