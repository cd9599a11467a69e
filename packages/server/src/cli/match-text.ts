import { matchText } from '@citong/detection';
import { say } from './locale.ts';
import { openOutput } from './output.ts';
import { texts } from './texts.ts';

interface Flags {
  readonly marks: string;
  readonly titles: string;
  readonly out?: string;
  readonly threshold: number;
}

/** Hits on standard output or into a file, progress and skipped rows on standard error. */
export async function matchTextFiles({ marks, titles, out, threshold }: Flags): Promise<void> {
  const { output, finish } = openOutput(out);
  await matchText({
    marksCsv: marks,
    titles,
    out: output,
    threshold,
    onProgress: ({ lines, hits, seconds }) =>
      console.error(say(texts.matchTextProgress, { lines, hits, seconds: seconds.toFixed(1) })),
    onBadLine: ({ file, line, reason }) => console.error(say(texts.badLine, { file, line, reason })),
  });
  await finish();
}
