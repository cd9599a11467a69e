import type { LogoFound } from '../image/find.ts';
import type { NegativeHit } from './negative-bank.ts';

/**
 * What was found in a picture that is a near-duplicate of a negative: it stays as a reason and counts nothing, and `image.negative` says
 * why. `found` is of that picture alone.
 */
export function withoutNegatives(
  ref: string,
  found: readonly LogoFound[],
  negatives: readonly NegativeHit[],
): LogoFound[] {
  const reasonOf = (mark: string) => negatives.find((n) => n.marks === undefined || n.marks.includes(mark));
  const kept = found.map((f) => (reasonOf(f.mark) ? { ...f, signal: { ...f.signal, weight: 0 } } : f));
  const reasons = [...new Set(found.map((f) => f.mark))].flatMap((mark): LogoFound[] => {
    const reason = reasonOf(mark);
    if (!reason) return [];
    const { id, kind, duplicate } = reason;
    const { distance, likeness } = duplicate;
    const detail = { kind, picture: id, distance, likeness: Math.round(likeness * 1e3) / 1e3 };
    return [{ mark, signal: { rule: 'image.negative', image: ref, weight: 0, detail } }];
  });
  return [...kept, ...reasons];
}
