import { DetectionError } from '../error.ts';
import { type MatcherOptions, WordMatcher } from './matcher.ts';
import { digestOf, MatcherParts } from './matcher-parts.ts';
import type { WordSource } from './spelling-bank.ts';

/**
 * Writes a matcher to a file, whole or not at all, with the digest of the marks that it was built from. Throws what
 * the file system throws.
 */
export function saveMatcher(path: string, matcher: WordMatcher, marks: Iterable<WordSource>): void {
  matcher.parts.save(path, digestOf(marks));
}

/**
 * Reads a matcher that `saveMatcher` wrote; nothing is built. With `marks`, only one that was built from these, in
 * this order; with `options`, by these. Throws DetectionError `index_unreadable` (not there, cut short, altered),
 * `index_version` (another version of the code or of its tables), `index_of_other_marks`, `index_of_other_options`.
 */
export function loadMatcher(
  path: string,
  marks?: Iterable<WordSource>,
  options?: MatcherOptions,
): WordMatcher {
  const { parts, digest } = MatcherParts.load(path);
  if (marks !== undefined && digest !== digestOf(marks))
    throw new DetectionError('index_of_other_marks', `${path} was built from other marks`);
  const same =
    options === undefined ||
    (parts.insideWords === (options.insideWords ?? false) &&
      (parts.disguises !== null) === (options.disguises ?? false));
  if (!same) throw new DetectionError('index_of_other_options', `${path} was built with other options`);
  return new WordMatcher(parts);
}
