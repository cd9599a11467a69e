import type { Span } from '../types.ts';

const ends = {
  clause: /[，,。；;：:！？!?\t\n（）()]/,
  segment: /[。；;：:！？!?\n]/,
  sentence: /[。！？!?\n]/,
} as const;

/** Further off no word says anything of a number, however long a sentence is. */
const reach = 600;

function between(text: string, { start, end }: Span, stop: RegExp): Span {
  const first = Math.max(0, start - reach);
  const last = Math.min(text.length, end + reach);
  let from = start;
  while (from > first && !stop.test(text[from - 1] ?? '')) from -= 1;
  let to = end;
  while (to < last && !stop.test(text[to] ?? '')) to += 1;
  return { start: from, end: to };
}

/** The sentence, the part of it up to ；or ：, and the clause up to a comma or bracket in which a span lies. */
export const sentenceOf = (words: string, span: Span): Span => between(words, span, ends.sentence);
export const segmentOf = (words: string, span: Span): Span => between(words, span, ends.segment);
export const clauseOf = (words: string, span: Span): Span => between(words, span, ends.clause);
