import type { ImportRun } from '../../api/types.ts';

export interface RunRate {
  /** Rows a second since the start. */
  readonly perSecond: number;
  /** Seconds until the end at this rate; null when the total is not known. */
  readonly secondsLeft: number | null;
}

/** How fast an import runs; null before it has begun or with nothing done. `now`: milliseconds since 1970. */
export function rateOf(run: ImportRun, now: number): RunRate | null {
  if (!run.startedAt || run.rowsDone === 0) return null;
  const end = run.finishedAt ? Date.parse(run.finishedAt) : now;
  const seconds = (end - Date.parse(run.startedAt)) / 1000;
  if (!(seconds > 0)) return null;
  const perSecond = run.rowsDone / seconds;
  const left = run.rowsTotal === null ? null : Math.max(0, run.rowsTotal - run.rowsDone);
  return { perSecond, secondsLeft: left === null ? null : left / perSecond };
}

/** 0..100; null when the total is not known. */
export const percentOf = (run: ImportRun): number | null =>
  run.status === 'done'
    ? 100
    : run.rowsTotal === null
      ? null
      : run.rowsTotal === 0
        ? 0
        : Math.min(100, (run.rowsDone / run.rowsTotal) * 100);
