const pairs = /《[^《》]*》|〈[^〈〉]*〉|[“「『][^“”「」『』]*[”」』]/g;

/**
 * Whether a place of the text lies within a title or a name in quotation marks. A quotation with punctuation of a
 * sentence is what somebody said, and its numbers are numbers.
 */
export function quotedIn(text: string): (start: number, end: number) => boolean {
  const spans = [...text.matchAll(pairs)]
    .filter(([whole]) => whole.startsWith('《') || !/[，。；！？]/.test(whole))
    .map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return (start, end) => spans.some((s) => s.start < start && end < s.end);
}
