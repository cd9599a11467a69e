import { matchText } from '@citong/detection';
import { say } from './locale.ts';
import { openOutput } from './output.ts';
import { texts } from './texts.ts';

export interface MatchTextFlags {
  readonly marks: string;
  readonly titles: string;
  readonly out?: string;
  readonly threshold: number;
  readonly matcher?: string;
}

/** Hits on standard output or into a file, progress and skipped rows on standard error. */
export async function matchTextFiles({
  marks,
  titles,
  out,
  threshold,
  matcher,
}: MatchTextFlags): Promise<void> {
  const { output, finish } = openOutput(out);
  await matchText({
    marksCsv: marks,
    titles,
    out: output,
    threshold,
    matcher,
    onProgress: ({ lines, hits, seconds }) =>
      console.error(say(texts.matchTextProgress, { lines, hits, seconds: seconds.toFixed(1) })),
    onBadLine: ({ file, line, reason }) => console.error(say(texts.badLine, { file, line, reason })),
  });
  await finish();
}
