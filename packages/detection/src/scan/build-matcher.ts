import { WordMatcher } from '../text/matcher.ts';
import { saveMatcher } from '../text/matcher-file.ts';
import { type BadLine, readMarks } from './marks.ts';

export interface BuildMatcherOptions {
  /** Path of MARKS.csv; logos are passed over. */
  marksCsv: string;
  /** Path of the file to write: whole or not at all. */
  out: string;
  onBadLine?: (bad: BadLine) => void;
}

/**
 * Builds the matcher of the word marks of a file and writes it, for `scan`, `matchText` and `createDetector` to load.
 * It fits these marks in this order and this version of the code only. Throws DetectionError `marks_unreadable`,
 * `marks_columns_missing`, and what the file system throws; bad rows go to `onBadLine`.
 */
export async function buildMatcher(
  options: BuildMatcherOptions,
): Promise<{ marks: number; seconds: number }> {
  const started = performance.now();
  const { marks } = await readMarks(options.marksCsv, (bad) => options.onBadLine?.(bad));
  const words = marks.filter((m) => m.kind === 'word');
  saveMatcher(options.out, new WordMatcher(words, { disguises: true }), words);
  return { marks: words.length, seconds: (performance.now() - started) / 1000 };
}
