import { recheckQueue } from '../monitor/queues.ts';
import { recheckDue } from '../monitor/recheck/recheck.ts';
import type { JobHandler } from './index.ts';

const longestMs = 240_000;

/** Each minute: looks again at the goods whose re-check is due. One at a time, so that no shop is asked twice at once. */
export const recheckJob: JobHandler = {
  queue: recheckQueue,
  options: { policy: 'singleton', expireInSeconds: 600, heartbeatSeconds: 90, retryLimit: 0 },
  schedule: '* * * * *',
  async handle(deps) {
    const end = Date.now() + longestMs;
    await recheckDue(deps, { until: () => Date.now() > end });
  },
};
