import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';

/** The file of a command's results, or standard output; `finish` waits until all is written. */
export function openOutput(path: string | undefined): { output: Writable; finish: () => Promise<void> } {
  if (path === undefined) {
    // `citong match-text … | head` closes the pipe early: no error of ours.
    process.stdout.on('error', (e: NodeJS.ErrnoException) =>
      e.code === 'EPIPE' ? process.exit(0) : undefined,
    );
    return { output: process.stdout, finish: async () => {} };
  }
  const output = createWriteStream(path);
  const finish = () =>
    new Promise<void>((resolve, reject) => {
      output.end((e?: Error | null) => (e ? reject(e) : resolve()));
    });
  return { output, finish };
}
