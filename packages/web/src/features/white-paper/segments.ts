import type { CheckedNumber } from './check-types.ts';

/** A run of a paragraph: plain words, or a number by its place in the report. */
export type Segment = { readonly text: string; readonly number: number | null };

/** A paragraph cut at its numbers. Numbers that overlap one before them are left out: a place is marked once. */
export function segmentsOf(
  text: string,
  numbers: readonly { readonly index: number; readonly at: Pick<CheckedNumber, 'start' | 'end'> }[],
): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const { index, at } of numbers.toSorted((a, b) => a.at.start - b.at.start)) {
    if (at.start < from || at.end <= at.start) continue;
    if (at.start > from) segments.push({ text: text.slice(from, at.start), number: null });
    segments.push({ text: text.slice(at.start, at.end), number: index });
    from = at.end;
  }
  if (from < text.length) segments.push({ text: text.slice(from), number: null });
  return segments;
}

/** The next of some numbers after (or before) one, in order and around the end; null when there are none. */
export function nextOf(shown: readonly number[], current: number | null, step: 1 | -1): number | null {
  if (shown.length === 0) return null;
  if (current === null) return (step === 1 ? shown[0] : shown.at(-1)) ?? null;
  const ahead = step === 1 ? shown.find((n) => n > current) : shown.findLast((n) => n < current);
  return ahead ?? (step === 1 ? shown[0] : shown.at(-1)) ?? null;
}
