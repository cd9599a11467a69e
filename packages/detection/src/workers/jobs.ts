import type { Picture } from '../types.ts';

/** A picture to be looked at. */
export interface PictureJob {
  /** How the caller names it; comes back with the outcome. */
  ref: string;
  picture: Picture;
}

/** What came of a job: one without the other. */
export type PictureOutcome<R> =
  | { ref: string; result: R; error?: undefined }
  | { ref: string; error: { code: string; message: string }; result?: undefined };

/**
 * Looks at some pictures at once and gives a result for each, in their order. When it throws, the pictures are given
 * to it one by one, so that only the one that cannot be read is lost.
 */
export type Handler<R> = (jobs: readonly PictureJob[]) => Promise<readonly R[]>;

/** What a module for a pool exports. `data` is what the pool was made with; called once in each thread. */
export interface HandlerModule<D, R> {
  prepare(data: D): Handler<R> | Promise<Handler<R>>;
}
