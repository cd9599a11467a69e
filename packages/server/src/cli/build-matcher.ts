import { buildMatcher } from '@citong/detection';
import { say } from './locale.ts';
import { texts } from './texts.ts';

interface Flags {
  readonly marks: string;
  readonly out: string;
}

/** Builds the matcher of a table of marks once, for scan and match-text to load. Skipped rows go to standard error. */
export async function buildMatcherFile({ marks, out }: Flags): Promise<void> {
  const made = await buildMatcher({
    marksCsv: marks,
    out,
    onBadLine: ({ file, line, reason }) => console.error(say(texts.badLine, { file, line, reason })),
  });
  console.error(say(texts.matcherBuilt, { marks: made.marks, out, seconds: made.seconds.toFixed(1) }));
}
