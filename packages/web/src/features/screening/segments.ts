/** A stretch of a title and the signals that cover it. */
export interface Segment {
  readonly text: string;
  /** First UTF-16 unit in the whole title. */
  readonly start: number;
  /** Indices of the spans that cover this stretch, ascending; empty: plain text. */
  readonly marks: readonly number[];
}

export type Span = readonly [start: number, end: number];

/**
 * Cuts a text at every border of its spans, so that spans may overlap or lie within one another. Spans are in
 * UTF-16 units, end exclusive, as detection gives them; those outside the text (the title has changed since) are
 * cut to it or passed over. The texts of the segments, joined, are the text again.
 */
export function segmentsOf(text: string, spans: readonly (Span | null | undefined)[]): Segment[] {
  const clean = spans.map((span) => {
    if (!span) return null;
    const start = Math.max(0, Math.min(wholeCharacter(text, span[0], -1), text.length));
    const end = Math.max(0, Math.min(wholeCharacter(text, span[1], 1), text.length));
    return end > start ? ([start, end] as const) : null;
  });
  const borders = new Set<number>([0, text.length]);
  for (const span of clean) {
    if (!span) continue;
    borders.add(span[0]);
    borders.add(span[1]);
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    const end = cuts[i + 1]!;
    const marks = clean.flatMap((span, k) => (span && span[0] <= start && span[1] >= end ? [k] : []));
    segments.push({ text: text.slice(start, end), start, marks });
  }
  return segments;
}

/** Moves a border that falls inside a surrogate pair outwards: half a character cannot be drawn. */
function wholeCharacter(text: string, at: number, direction: 1 | -1): number {
  const inside = /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
  return inside ? at + direction : at;
}
