import type { Candidate } from '../tie/assign.ts';
import type { Context } from '../tie/context.ts';
import type { FoundNumber } from '../types.ts';

/** A number of the draft with what has been found out about it. */
export interface Judged {
  /** Its place among all numbers of the draft. */
  readonly index: number;
  readonly paragraph: number;
  readonly number: FoundNumber;
  /** Null for numbers that count nothing. */
  readonly context: Context | null;
  readonly tie: Candidate | null;
  readonly candidates: readonly Candidate[];
}

/** Countable numbers only: with a context and a value. */
export type Counted = Judged & { readonly context: Context; readonly value: number };

export const countedOf = (judged: readonly Judged[]): Counted[] =>
  judged.flatMap((j) =>
    j.context && j.number.value !== null ? [{ ...j, context: j.context, value: j.number.value }] : [],
  );

/** Others of the same sentence, in order. */
export const sameSentence = (all: readonly Counted[], one: Counted): Counted[] =>
  all.filter(
    (o) =>
      o.paragraph === one.paragraph &&
      o.context.sentenceSpan.start === one.context.sentenceSpan.start &&
      o !== one,
  );
