import { matchImage } from '@citong/detection';
import { say } from './locale.ts';
import { openOutput } from './output.ts';
import { texts } from './texts.ts';

export interface MatchImageFlags {
  readonly bank: string;
  readonly images: string;
  readonly out?: string;
  readonly top: number;
  readonly threshold: number;
  readonly thorough?: boolean;
  readonly threads?: number;
}

/** Hits on standard output or into a file, progress and what was skipped on standard error. */
export async function matchImageFiles({ bank, images, out, ...flags }: MatchImageFlags): Promise<void> {
  const { output, finish } = openOutput(out);
  await matchImage({
    bankCsv: bank,
    images,
    out: output,
    ...flags,
    onProgress: ({ marks, pictures, withMark, seconds }) =>
      console.error(
        say(texts.matchImageProgress, { marks, pictures, withMark, seconds: seconds.toFixed(1) }),
      ),
    onBad: (what, _code, reason) => console.error(say(texts.badPicture, { what, reason })),
    onBadLine: ({ file, line, reason }) => console.error(say(texts.badLine, { file, line, reason })),
  });
  await finish();
}
