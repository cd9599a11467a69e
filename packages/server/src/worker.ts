import type { Deps } from './deps.ts';
import { handlers } from './jobs/index.ts';

/** How often an idle queue is looked at, in seconds: a person waits for what a button caused. */
const pollingIntervalSeconds = 1;

/** Works on the jobs of every queue until the deps are closed; schedules are kept in the city's time zone. */
export async function startWorker(deps: Deps): Promise<void> {
  const { boss, city } = deps;
  for (const { queue, schedule, concurrency = 1, handle } of handlers) {
    const options = { batchSize: 1, pollingIntervalSeconds, localConcurrency: concurrency };
    await boss.work<unknown>(queue, options, async (jobs) => {
      for (const job of jobs) await logged(queue, () => handle(deps, job.data));
    });
    if (schedule) await boss.schedule(queue, schedule, {}, { tz: city.timeZone });
  }
}

/** A failed job is tried again by the queue; why it failed is told here. */
async function logged(queue: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(`job ${queue}:`, error);
    throw error;
  }
}
