import type { TextHit } from '../../text/matcher.ts';

/** Written so that a plain search misses it. An honest seller of parts, or of fruit, has no reason to do so. */
export function isDisguised(hit: TextHit): boolean {
  if (hit.weight !== undefined || hit.rule === 'word.separated') return true;
  return hit.folds.some((f) => /confusable|enclosed|invisible/.test(f));
}
