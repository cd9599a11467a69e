import { runDeadlines } from '../engine/index.ts';
import type { JobHandler } from './index.ts';

/** Each minute: reminders, missed deadlines, and the transitions that they fire. One at a time over all processes. */
export const deadlinesJob: JobHandler = {
  queue: 'deadlines',
  options: { policy: 'exclusive', expireInSeconds: 1800, heartbeatSeconds: 60, retryLimit: 0 },
  schedule: '* * * * *',
  async handle({ engine, database }) {
    const { stuck } = await runDeadlines(engine, database.db);
    for (const s of stuck) console.error(`deadline ${s.kind} ${s.id} ${s.deadline}: not fired, ${s.code}`);
  },
};
