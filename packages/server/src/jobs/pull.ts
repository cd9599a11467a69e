import { systemActor } from '@citong/matters';
import { z } from 'zod';
import { duePulls, openPulls, runPull, startPull } from '../monitor/feeds/pull.ts';
import { pullQueue } from '../monitor/queues.ts';
import type { JobHandler } from './index.ts';

const asked = z.object({ run: z.guid() });

/** Pulls a feed. Each minute, without data: goes on with pulls that a kill left, and begins those that are due. */
export const pullJob: JobHandler = {
  queue: pullQueue,
  options: { expireInSeconds: 3600, heartbeatSeconds: 90, retryLimit: 5, retryDelay: 5 },
  schedule: '* * * * *',
  async handle(deps, data) {
    const { db } = deps.database;
    const given = asked.safeParse(data);
    if (given.success) return runPull(deps, given.data.run);
    for (const run of await openPulls(db)) await runPull(deps, run);
    for (const feed of await duePulls(db, deps.now())) await startPull(deps, feed, systemActor);
  },
};
