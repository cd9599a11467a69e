import { detectWaiting } from '../monitor/detect/detect.ts';
import { isSweepOpen, sweepListings } from '../monitor/detect/sweep.ts';
import { detectQueue } from '../monitor/queues.ts';
import type { JobHandler } from './index.ts';

/** A job ends after this time and sends another, so that it never looks dead to the queue. */
const longestMs = 60_000;

/** Detection of what waits, then of all listings against marks that are new. Sent by imports; each minute in any case. */
export const detectJob: JobHandler = {
  queue: detectQueue,
  options: { policy: 'short', expireInSeconds: 600, heartbeatSeconds: 60, retryLimit: 2 },
  schedule: '* * * * *',
  async handle(deps) {
    const end = Date.now() + longestMs;
    const isOver = () => Date.now() > end;
    await sweepListings(deps, isOver);
    await detectWaiting(deps, isOver);
    if (isOver() || (await isSweepOpen(deps.database.db))) await deps.send(deps.database.db, detectQueue, {});
  },
};
