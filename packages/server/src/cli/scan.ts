import { scan } from '@citong/detection';
import { say } from './locale.ts';
import { openOutput } from './output.ts';
import { texts } from './texts.ts';

export interface ScanFlags {
  readonly marks: string;
  readonly listings: string;
  readonly images?: string;
  readonly out?: string;
  readonly matcher?: string;
}

/** Leads on standard output or into a file, progress and skipped lines on standard error. */
export async function scanFiles({ marks, listings, images, out, matcher }: ScanFlags): Promise<void> {
  const { output, finish } = openOutput(out);
  await scan({
    marksCsv: marks,
    listings,
    images,
    matcher,
    out: output,
    onProgress: ({ listings: done, detections, seconds }) =>
      console.error(say(texts.scanProgress, { listings: done, detections, seconds: seconds.toFixed(1) })),
    onBadLine: ({ file, line, reason }) => console.error(say(texts.badLine, { file, line, reason })),
  });
  await finish();
}
