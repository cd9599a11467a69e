import { sql } from 'kysely';
import type { JobHandler } from './index.ts';

/** Each night: what a server's autovacuum does by itself, the embedded database must be told to do. */
export const maintainJob: JobHandler = {
  queue: 'maintain',
  options: { policy: 'exclusive', expireInSeconds: 3600, retryLimit: 0 },
  schedule: '17 3 * * *',
  async handle({ database }) {
    if (database.backend === 'pglite') await sql`vacuum (analyze)`.execute(database.db);
  },
};
