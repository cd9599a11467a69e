import { narrow } from '../extract/narrow.ts';
import type { DraftParagraph, FoundNumber, Span } from '../types.ts';
import { hole, type Place, type Zones } from './zones.ts';

/** Which cell of a table's row a place lies in, counted from 0. */
const cellAt = (text: string, at: number): number => text.slice(0, at).split('\t').length - 1;

/** What a row is about: its first cell of words, what its other cells say (累计), and the head of the column. */
function namesOf({ text, header = [] }: DraftParagraph, { start }: Span) {
  const cells = narrow(text).split('\t');
  const own = cellAt(text, start);
  const others = cells.filter(
    (c, i) =>
      i !== own &&
      /\p{Script=Han}{2}/u.test(c) &&
      !/^\s*[约近]?\d[\d.,]*\s*[余多万亿]?\p{Script=Han}{0,4}\s*$/u.test(c),
  );
  return { subject: others[0] ?? '', others: others.join(' '), column: narrow(header[own] ?? '') };
}

export function rowZones(
  row: DraftParagraph,
  number: FoundNumber,
): { readonly zones: Zones; readonly omitted: string } {
  const { subject, column } = namesOf(row, number);
  const own = narrow(row.text).split('\t')[cellAt(row.text, number.start)] ?? '';
  const words = own.replace(narrow(number.text), hole);
  const zones: Zones = {
    near: `${subject} ${words.includes(hole) ? words : hole}`,
    names: '',
    clauseBefore: column,
    clauseAfter: '',
    segmentBefore: '',
    segmentAfter: '',
    sentenceBefore: '',
    sentenceAfter: '',
    topic: '',
    previousSentence: '',
  };
  return { zones, omitted: '' };
}

/** A column headed with a year speaks of that year. */
export function rowPlace(row: DraftParagraph, number: FoundNumber): Place {
  const { others, column } = namesOf(row, number);
  const whole = { start: 0, end: row.text.length };
  return {
    clause: others,
    segmentBefore: others,
    before: `${others} ${column}`,
    sentenceSpan: whole,
    segmentSpan: whole,
  };
}
