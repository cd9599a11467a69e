import type { ParsedText, Sentence, Slot, Token } from './parse-text.ts';
import type { Meaning, PlainValues } from './placeholder.ts';

/** A run of words, or what a figure says: its number with its unit, its change, the records that it counts. */
export type Part =
  | string
  | { readonly figure: string; readonly text: string; readonly kind: 'number' | 'change' | 'names' };

export interface Paragraph {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** What texts may ask for. Null: there is nothing to say. */
export interface Values {
  readonly plain: PlainValues;
  readonly meaning: (slot: Slot) => Meaning | null;
  /** `rows`: how many records it is reckoned from. */
  readonly number: (figure: string) => { readonly text: string; readonly rows: number } | null;
  readonly previous: (figure: string) => string | null;
  readonly change: (figure: string) => string | null;
  readonly names: (slot: Slot) => string | null;
}

/**
 * The paragraphs of a text with its figures filled in. A sentence with a figure that has no value is left out, and so is
 * one whose numbers all rest on no record at all: nothing was done of which it speaks. The same holds for an optional
 * clause. A paragraph that is left without the figures that it had goes as a whole.
 */
export function fillText({ paragraphs }: ParsedText, values: Values): Paragraph[] {
  return paragraphs.flatMap((sentences) => {
    const filled = sentences.map((s) => fillSentence(s, values));
    const kept = filled.filter((s) => s !== null);
    const isBare = !kept.some((s) => s.some((part) => typeof part !== 'string'));
    if (kept.length === 0 || (isBare && sentences.some(asksForFigure(values)))) return [];
    return [paragraphOf(kept.flat())];
  });
}

/** How many sentences of a text are left out, so that its editor is told. */
export const droppedOf = ({ paragraphs }: ParsedText, values: Values): number =>
  paragraphs.flat().filter((s) => fillSentence(s, values) === null).length;

const asksForFigure =
  (values: Values) =>
  (sentence: Sentence): boolean =>
    sentence.some((t) => slotsOf(t).some((slot) => values.meaning(slot)?.of !== 'plain'));

const slotsOf = (token: Token): Slot[] => {
  if (typeof token === 'string') return [];
  return 'optional' in token ? token.optional.filter((t) => typeof t !== 'string') : [token];
};

function fillSentence(sentence: Sentence, values: Values): Part[] | null {
  const parts: Part[] = [];
  for (const token of sentence) {
    if (typeof token !== 'string' && 'optional' in token) {
      const clause = fillTokens(token.optional, values);
      if (clause && !isOfNothing(clause, values)) parts.push(...clause);
      continue;
    }
    const filled = fillTokens([token], values);
    if (!filled) return null;
    parts.push(...filled);
  }
  return isOfNothing(parts, values) ? null : parts;
}

/** It has numbers, and all of them rest on no record. */
function isOfNothing(parts: readonly Part[], values: Values): boolean {
  const rows = parts.flatMap((p) =>
    typeof p === 'string' || p.kind !== 'number' ? [] : [values.number(p.figure)?.rows ?? 0],
  );
  return rows.length > 0 && rows.every((n) => n === 0);
}

function fillTokens(tokens: readonly (string | Slot)[], values: Values): Part[] | null {
  const parts: Part[] = [];
  for (const token of tokens) {
    const part = typeof token === 'string' ? token : fillSlot(token, values);
    if (part === null) return null;
    parts.push(part);
  }
  return parts;
}

function fillSlot(slot: Slot, values: Values): Part | null {
  const meaning = values.meaning(slot);
  if (!meaning) return null;
  if (meaning.of === 'plain') return values.plain[meaning.name];
  const { figure } = meaning;
  const part = (kind: 'number' | 'change' | 'names', text: string | null): Part | null =>
    text === null ? null : { figure, kind, text };
  switch (meaning.of) {
    case 'number':
      return part('number', values.number(figure)?.text ?? null);
    case 'previous':
      return part('number', values.previous(figure));
    case 'yoy':
      return part('change', values.change(figure));
    case 'list':
      return part('names', values.names(slot));
  }
}

/** Neighbouring words become one part; blanks at both ends go. */
function paragraphOf(given: readonly Part[]): Paragraph {
  const parts: Part[] = [];
  for (const part of given) {
    const last = parts.at(-1);
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part;
    else parts.push(part);
  }
  const last = parts.at(-1);
  if (typeof last === 'string') parts[parts.length - 1] = last.trimEnd();
  return { parts, text: parts.map((p) => (typeof p === 'string' ? p : p.text)).join('') };
}
