import { createWriteStream } from 'node:fs';
import { scan } from '@citong/detection';
import { say } from './locale.ts';
import { texts } from './texts.ts';

interface Flags {
  readonly marks: string;
  readonly listings: string;
  readonly images?: string;
  readonly out?: string;
}

/** Leads on standard output or into a file, progress and skipped lines on standard error. */
export async function scanFiles({ marks, listings, images, out }: Flags): Promise<void> {
  const output = out ? createWriteStream(out) : process.stdout;
  // `scan … | head` closes the pipe early: no error of ours.
  if (!out)
    process.stdout.on('error', (e: NodeJS.ErrnoException) =>
      e.code === 'EPIPE' ? process.exit(0) : undefined,
    );
  await scan({
    marksCsv: marks,
    listings,
    images,
    out: output,
    onProgress: ({ listings: done, detections, seconds }) =>
      console.error(say(texts.scanProgress, { listings: done, detections, seconds: seconds.toFixed(1) })),
    onBadLine: ({ file, line, reason }) => console.error(say(texts.badLine, { file, line, reason })),
  });
  if (out)
    await new Promise<void>((resolve, reject) =>
      output.end((e?: Error | null) => (e ? reject(e) : resolve())),
    );
}
