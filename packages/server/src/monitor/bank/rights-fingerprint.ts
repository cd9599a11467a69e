import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../db/open.ts';
import { inForceStates, runningWatches, watchedSql } from './rights.ts';

/**
 * Changes whenever `loadRights` would give something else: with the day, a watch that runs, a shop, or a mark that some
 * watch covers. Looks at those alone, of however large a register: every batch of listings asks for it.
 */
export async function rightsFingerprint(db: Db, today: string): Promise<string> {
  const watches = await runningWatches(db);
  if (watches.length === 0) return today;
  const parts = [
    await digestOf(db, 'watch'),
    await digestOf(db, 'authorised_shop'),
    await digestOf(db, 'trademark', watchedSql(watches)),
  ];
  // An office that became another kind of office changes what its watches cover, and no record.
  return [today, watches.map((w) => (w.isOfficial ? '1' : '0')).join(''), ...parts].join('; ');
}

/**
 * How many records in force there are, and a sum over which of them stands in which version: one that goes while another
 * comes is told from one that stays. Every change of a record raises its version.
 */
async function digestOf(
  db: Db,
  kind: keyof typeof inForceStates,
  where: RawBuilder<boolean> = sql`true`,
): Promise<string> {
  const { rows } = await sql<{ n: number; sum: string }>`
    select count(*) as n, coalesce(sum(hashtextextended(id::text, version)), 0)::text as sum from matter
    where kind = ${kind} and state in (${sql.join(inForceStates[kind])}) and ${where}`.execute(db);
  return `${kind} ${rows[0]?.n} ${rows[0]?.sum}`;
}
