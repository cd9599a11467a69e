import { createWriteStream } from 'node:fs';
import { matchText } from '@citong/detection';
import { say } from './locale.ts';
import { texts } from './texts.ts';

interface Flags {
  readonly marks: string;
  readonly titles: string;
  readonly out?: string;
  readonly threshold: number;
}

/** Hits on standard output or into a file, progress and skipped rows on standard error. */
export async function matchTextFiles({ marks, titles, out, threshold }: Flags): Promise<void> {
  const output = out ? createWriteStream(out) : process.stdout;
  // `match-text … | head` closes the pipe early: no error of ours.
  if (!out)
    process.stdout.on('error', (e: NodeJS.ErrnoException) =>
      e.code === 'EPIPE' ? process.exit(0) : undefined,
    );
  await matchText({
    marksCsv: marks,
    titles,
    out: output,
    threshold,
    onProgress: ({ lines, hits, seconds }) =>
      console.error(say(texts.matchTextProgress, { lines, hits, seconds: seconds.toFixed(1) })),
    onBadLine: ({ file, line, reason }) => console.error(say(texts.badLine, { file, line, reason })),
  });
  if (out)
    await new Promise<void>((resolve, reject) =>
      output.end((e?: Error | null) => (e ? reject(e) : resolve())),
    );
}
