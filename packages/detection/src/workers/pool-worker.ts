/** Runs in each thread of a pool. */
import { workerData } from 'piscina';
import sharp from 'sharp';
import type { Handler, HandlerModule, PictureJob, PictureOutcome } from './jobs.ts';

export interface WorkerSetup {
  module: string;
  data: unknown;
}

/** `unready`: the module could not be loaded or prepared, so that no picture can be looked at. */
export type BatchAnswer = { outcomes: PictureOutcome<unknown>[] } | { unready: string };

// The pool has a thread a core already, and hardly a picture is opened twice.
sharp.concurrency(1);
sharp.cache(false);

let handler: Promise<Handler<unknown>> | undefined;

async function prepare(): Promise<Handler<unknown>> {
  const { module, data } = workerData as WorkerSetup;
  const { prepare } = (await import(module)) as HandlerModule<unknown, unknown>;
  return await prepare(data);
}

async function lookAt(
  handle: Handler<unknown>,
  jobs: readonly PictureJob[],
): Promise<PictureOutcome<unknown>[]> {
  try {
    const results = await handle(jobs);
    if (results.length !== jobs.length)
      throw new Error(`${results.length} results came of ${jobs.length} pictures`);
    return jobs.map(({ ref }, i) => ({ ref, result: results[i] }));
  } catch (e) {
    if (jobs.length === 1) return [{ ref: jobs[0]!.ref, error: plain(e) }];
    const outcomes: PictureOutcome<unknown>[] = [];
    for (const job of jobs) outcomes.push(...(await lookAt(handle, [job])));
    return outcomes;
  }
}

/** Errors lose their code on the way between threads. */
function plain(e: unknown): { code: string; message: string } {
  const { code } = e as { code?: unknown };
  return {
    code: typeof code === 'string' ? code : 'picture_failed',
    message: e instanceof Error ? e.message : String(e),
  };
}

export default async function run(jobs: readonly PictureJob[]): Promise<BatchAnswer> {
  try {
    handler ??= prepare();
    await handler;
  } catch (e) {
    return { unready: e instanceof Error ? e.message : String(e) };
  }
  return { outcomes: await lookAt(await handler, jobs) };
}
