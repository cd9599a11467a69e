import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { DetectionError } from '../error.ts';
import type { PictureJob, PictureOutcome } from './jobs.ts';
import type { BatchAnswer, WorkerSetup } from './pool-worker.ts';
import { ResultCache, type ResultVersion } from './result-cache.ts';

export interface PoolOptions<D, R> {
  /** The module whose `prepare(data)` gives each thread its handler: see HandlerModule. */
  module: URL;
  /** Copied to each thread. Shared memory, such as VectorIndex.share(), stays one. */
  data: D;
  /** Threads. Default: one for each core. */
  size?: number;
  /** Pictures that are handed to a thread at once. Default: 8. */
  batch?: number;
  /** Results by content; `version` is asked for each picture. A picture given by its path is not remembered. */
  cache?: { results: ResultCache<R>; version: () => ResultVersion };
}

type Outcome<R> = Promise<PictureOutcome<R>>;

type UnderWay<R> = Map<string, Outcome<R>>;

interface Waiting<R> {
  job: PictureJob;
  settle: (outcome: PictureOutcome<R> | Outcome<R>) => void;
}

/** Threads that look at pictures. Make one and keep it: a thread loads its network when it starts. */
export class PicturePool<D, R> {
  readonly #threads: Piscina<readonly PictureJob[], BatchAnswer>;
  readonly #batch: number;
  readonly #window: number;
  readonly #cache: PoolOptions<D, R>['cache'];
  #closed = false;

  constructor({ module, data, size = availableParallelism(), batch = 8, cache }: PoolOptions<D, R>) {
    const setup: WorkerSetup = { module: module.href, data };
    this.#threads = new Piscina({
      filename: fileURLToPath(new URL('./pool-worker.ts', import.meta.url)),
      workerData: setup,
      minThreads: size,
      maxThreads: size,
    });
    this.#batch = batch;
    // Each thread has a batch at work and one waiting, so that it never idles and little lies in memory.
    this.#window = 2 * size * batch;
    this.#cache = cache;
  }

  /**
   * Looks at pictures and gives an outcome for each, in their order, as soon as some more batches are under way or
   * `jobs` has ended. Takes no more pictures from `jobs` than the
   * threads will soon be ready for, and none while the caller does not ask for outcomes. A picture that fails has an
   * `error` (the code of its DetectionError, `picture_failed`, or `worker_lost` when its thread died of it) and
   * costs no other picture. Throws DetectionError `worker_unready` when a thread cannot be prepared or the pool is closed.
   */
  async *run(jobs: Iterable<PictureJob> | AsyncIterable<PictureJob>): AsyncGenerator<PictureOutcome<R>> {
    const inOrder: Outcome<R>[] = [];
    /** Pictures of this run that are being looked at now, by key. */
    const underWay: UnderWay<R> = new Map();
    let batch: Waiting<R>[] = [];
    for await (const job of jobs) {
      const outcome = this.#outcome(job, batch, underWay);
      // A run that failed or that its caller left has nobody who waits for the rest.
      outcome.catch(() => {});
      inOrder.push(outcome);
      if (batch.length >= this.#batch) {
        this.#send(batch);
        batch = [];
      }
      // The first in order was sent: the window is longer than a batch.
      if (inOrder.length >= this.#window) yield await inOrder.shift()!;
    }
    if (batch.length > 0) this.#send(batch);
    while (inOrder.length > 0) yield await inOrder.shift()!;
  }

  /** Waits for what is at work and ends the threads. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#threads.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #outcome(job: PictureJob, batch: Waiting<R>[], underWay: UnderWay<R>): Outcome<R> {
    const { ref, picture } = job;
    if (!this.#cache || typeof picture === 'string') return wait(job, batch);
    const { results, version } = this.#cache;
    const key = ResultCache.key(picture, version());
    const known = results.get(key);
    if (known !== undefined) return Promise.resolve({ ref, result: known });
    const other = underWay.get(key);
    if (other) return other.then((outcome) => ({ ...outcome, ref }));
    const outcome = wait(job, batch).then((found) => {
      underWay.delete(key);
      if (!found.error) results.set(key, found.result);
      return found;
    });
    underWay.set(key, outcome);
    return outcome;
  }

  /** One picture may kill a thread (out of memory): then each goes to a thread by itself, and only that one is lost. */
  #send(batch: readonly Waiting<R>[]): void {
    const answered = this.#ask(batch.map((w) => w.job));
    batch.forEach(({ job, settle }, i) => {
      settle(
        answered.then(
          (outcomes) => outcomes[i]!,
          async (e: unknown) => {
            if (e instanceof DetectionError) throw e;
            if (batch.length === 1) return lost(job.ref, e);
            return await this.#ask([job]).then(
              ([outcome]) => outcome!,
              (again) => lost(job.ref, again),
            );
          },
        ),
      );
    });
  }

  async #ask(jobs: readonly PictureJob[]): Promise<PictureOutcome<R>[]> {
    // The library would start threads again.
    if (this.#closed) throw new DetectionError('worker_unready', 'The pool is closed');
    const answer = await this.#threads.run(jobs);
    if ('unready' in answer) throw new DetectionError('worker_unready', answer.unready);
    return answer.outcomes as PictureOutcome<R>[];
  }
}

function wait<R>(job: PictureJob, batch: Waiting<R>[]): Outcome<R> {
  const { promise, resolve } = Promise.withResolvers<PictureOutcome<R>>();
  batch.push({ job, settle: resolve });
  return promise;
}

function lost(ref: string, e: unknown): PictureOutcome<never> {
  return { ref, error: { code: 'worker_lost', message: e instanceof Error ? e.message : String(e) } };
}
