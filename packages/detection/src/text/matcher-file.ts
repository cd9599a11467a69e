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
 * this order. Throws DetectionError `index_unreadable` (not there, cut short, altered), `index_version` (another
 * version of the code or of its tables), `index_of_other_marks`.
 */
export function loadMatcher(path: string, marks?: Iterable<WordSource>): WordMatcher {
  const { parts, digest } = MatcherParts.load(path);
  if (marks !== undefined && digest !== digestOf(marks))
    throw new DetectionError('index_of_other_marks', `${path} was built from other marks`);
  return new WordMatcher(parts);
}

/** The matcher of the file when it was built from these marks by this version; else it is built and written there. */
export function openMatcher(
  path: string,
  marks: readonly WordSource[],
  options: MatcherOptions,
): { matcher: WordMatcher; loaded: boolean } {
  try {
    const matcher = loadMatcher(path, marks);
    const same =
      matcher.parts.insideWords === (options.insideWords ?? false) &&
      (matcher.parts.disguises !== null) === (options.disguises ?? false);
    if (same) return { matcher, loaded: true };
  } catch (e) {
    if (!(e instanceof DetectionError)) throw e;
  }
  const matcher = new WordMatcher(marks, options);
  saveMatcher(path, matcher, marks);
  return { matcher, loaded: false };
}
