import type { Queue } from 'pg-boss';
import type { Deps } from '../deps.ts';
import { deadlinesJob } from './deadlines.ts';
import { detectJob } from './detect.ts';
import { importJob } from './import.ts';
import { importMattersJob } from './import-matters.ts';
import { maintainJob } from './maintain.ts';
import { pullJob } from './pull.ts';
import { recheckJob } from './recheck.ts';
import { suppressJob } from './suppress.ts';

/** What one queue's jobs do. `handle` may run twice for a job (a kill in between): it must bear that. */
export interface JobHandler {
  readonly queue: string;
  readonly options?: Omit<Queue, 'name'>;
  /** Cron in the city's time zone: a job without data is sent then. */
  readonly schedule?: string;
  /** How many jobs of the queue this process works on at once; 1 unless said. */
  readonly concurrency?: number;
  handle(deps: Deps, data: unknown): Promise<void>;
}

/** The only list of the server's jobs. */
export const handlers: readonly JobHandler[] = [
  importJob,
  pullJob,
  detectJob,
  recheckJob,
  suppressJob,
  deadlinesJob,
  importMattersJob,
  maintainJob,
];
