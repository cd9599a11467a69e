import { z } from 'zod';
import type { Deps } from '../deps.ts';
import { importMattersQueue } from '../transfer/import-matters.ts';
import { openRuns, runImport } from '../transfer/import-run.ts';
import { matterSink } from '../transfer/matter-sink.ts';
import type { JobHandler } from './index.ts';

const asked = z.object({ run: z.guid() });

/**
 * Goes through the file of an import of matters. Each minute, without data, it takes up the runs that are not over: a
 * kill may have left one whose job the queue has given up.
 */
export const importMattersJob: JobHandler = {
  queue: importMattersQueue,
  options: { expireInSeconds: 6 * 3600, heartbeatSeconds: 30, retryLimit: 20, retryDelay: 2 },
  schedule: '* * * * *',
  async handle(deps, data) {
    const given = asked.safeParse(data);
    const runs = given.success ? [given.data.run] : await abandoned(deps);
    for (const run of runs) await runImport(deps, run, (begun) => matterSink(deps.engine, begun));
  },
};

async function abandoned({ database, engine }: Deps): Promise<string[]> {
  const runs: string[] = [];
  for (const kind of engine.definitions.keys()) runs.push(...(await openRuns(database.db, kind)));
  return runs;
}
