import { z } from 'zod';
import { listingSink } from '../monitor/import/run-file.ts';
import { importQueue } from '../monitor/queues.ts';
import { openRuns, runImport } from '../transfer/import-run.ts';
import type { JobHandler } from './index.ts';

const asked = z.object({ run: z.guid() });

/**
 * Goes through the file of an import run of listings. Each minute, without data, it takes up the runs that are not over:
 * a kill may have left one whose job the queue has given up.
 */
export const importJob: JobHandler = {
  queue: importQueue,
  options: { expireInSeconds: 6 * 3600, heartbeatSeconds: 30, retryLimit: 20, retryDelay: 2 },
  schedule: '* * * * *',
  async handle(deps, data) {
    const given = asked.safeParse(data);
    const runs = given.success ? [given.data.run] : await openRuns(deps.database.db, 'listing');
    for (const run of runs) await runImport(deps, run, () => listingSink(deps));
  },
};
