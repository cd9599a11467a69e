import { fromKysely, fromPglite, PgBoss, type SendOptions } from 'pg-boss';
import type { Database, Db } from '../db/open.ts';

export interface BossOptions {
  /** pg-boss's own schema. */
  readonly schema?: string;
  /** Whether this process also keeps the queue in order and fires schedules; false for one that only sends. */
  readonly supervise?: boolean;
}

/** Starts the queue on the same database as the records. */
export async function startBoss(
  database: Database,
  { schema = 'pgboss', supervise = true }: BossOptions = {},
): Promise<PgBoss> {
  const common = { schema, backend: database.backend, supervise, schedule: supervise };
  const boss = database.pglite
    ? new PgBoss({ ...common, db: fromPglite(database.pglite) })
    : new PgBoss({ ...common, connectionString: database.url ?? undefined, max: 4 });
  boss.on('error', (error) => console.error('queue:', error));
  await boss.start();
  return boss;
}

/** Sends a job inside the caller's transaction: if that is rolled back the job never was. */
export type SendJob = (db: Db, queue: string, data: object, options?: SendOptions) => Promise<void>;

export const sender =
  (boss: PgBoss): SendJob =>
  async (db, queue, data, options) => {
    await boss.send(queue, data, { ...options, db: fromKysely(db.withoutPlugins()) });
  };
