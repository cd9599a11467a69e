import type { FoundNumber, Span } from '../types.ts';
import type { OwnWords } from './parallel.ts';
import { clauseOf, segmentOf, sentenceOf } from './spans.ts';

/** The words around a number, from the nearest outwards; each without those of the zones before it. */
export interface Zones {
  readonly near: string;
  /** Names beside it: in quotation marks, or listed before 等. */
  readonly names: string;
  readonly clauseBefore: string;
  readonly clauseAfter: string;
  readonly segmentBefore: string;
  readonly segmentAfter: string;
  readonly sentenceBefore: string;
  readonly sentenceAfter: string;
  /** The first sentence of the paragraph, which says what it is about (五是推进异地保护。). */
  readonly topic: string;
  readonly previousSentence: string;
}

/** Stands for a number that counts something, whose digits must not be taken for words: a character that no text uses. */
export const hole = '\uE000';

/** The paragraph, in narrow characters, with numbers cut out; of the same length. */
export function withoutNumbers(narrowed: string, numbers: readonly FoundNumber[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, kind } of numbers) {
    if (kind === 'name' || kind === 'ordinal' || kind === 'wording') continue;
    pieces.push(narrowed.slice(at, start), hole.repeat(end - start));
    at = end;
  }
  const words = pieces.join('') + narrowed.slice(at);
  // Brackets around words alone do not part a clause: 指导站（联系点）、示范基地13个.
  return words.replace(/[（(][^（）()]*[)）]/g, (whole) =>
    whole.includes(hole) ? whole : ` ${whole.slice(1, -1)} `,
  );
}

/** Where a number stands, in the paragraph as it is written, with its dates. */
export interface Place {
  readonly clause: string;
  readonly segmentBefore: string;
  /** The segment up to the first number of the list that the number belongs to. */
  readonly before: string;
  readonly sentenceSpan: Span;
  readonly segmentSpan: Span;
}

export function placeOf(text: string, words: string, number: Span, firstOfList: Span): Place {
  const clause = clauseOf(words, number);
  const segment = segmentOf(words, number);
  return {
    clause: text.slice(clause.start, clause.end),
    segmentBefore: text.slice(segment.start, number.start),
    before: text.slice(segment.start, firstOfList.start),
    sentenceSpan: sentenceOf(words, number),
    segmentSpan: segment,
  };
}

/**
 * The words around a number; and the clause before, where so few stand in its own that they speak of what that one spoke of.
 * @param neighbours the numbers of the paragraph that count something, in order
 * @param own in a list that names as many things as numbers: the words of this number's own name take the place of the clause
 */
export function zonesOf(
  words: string,
  number: Span,
  neighbours: readonly Span[],
  own: OwnWords | null,
): { readonly zones: Zones; readonly omitted: string } {
  const clause = clauseOf(words, number);
  const segment = segmentOf(words, number);
  const sentence = sentenceOf(words, number);
  const lastSaid = sentenceBefore(words, sentence);
  const inClause = clauseZones(words, number, clause, neighbours);
  // 审结3863件, 其中当年1件: so few words speak of what the clause before them spoke of, and 累计认定187人 of the sentence.
  const isShort = lettersIn(inClause.near) <= fewWords || inClause.near.startsWith('其中');
  const opens = lettersIn(words.slice(sentence.start, clause.start)) === 0;
  const last = isShort && !opens ? clauseBefore(words, clause, segment) : null;
  const omitted = last ? words.slice(last.start, last.end) : '';
  const zones = {
    ...inClause,
    ...(own && { near: own.words, clauseAfter: '' }),
    clauseBefore: `${omitted}${hole}${own ? own.rest : inClause.clauseBefore}`,
    segmentBefore: words.slice(segment.start, last?.start ?? clause.start),
    segmentAfter: words.slice(clause.end, segment.end),
    sentenceBefore: `${isShort && opens ? lastSaid : ''}${hole}${words.slice(sentence.start, segment.start)}`,
    sentenceAfter: words.slice(segment.end, sentence.end),
    topic: sentence.start > 0 ? topicOf(words) : '',
    previousSentence: lastSaid,
  };
  return { zones, omitted };
}

const fewWords = 6;
const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function clauseBefore(words: string, clause: Span, segment: Span): Span | null {
  const end = clause.start - 1;
  return end > segment.start ? clauseOf(words, { start: end, end }) : null;
}

function clauseZones(words: string, number: Span, clause: Span, neighbours: readonly Span[]) {
  const near = nearOf(words, number, clause, neighbours);
  const left = words.slice(near.start, number.start);
  const right = words.slice(number.end, near.end);
  // X、Y等27家企业: what is counted stands behind the number, and names of some of it before.
  const isListed = /等\s*$/.test(left);
  return {
    near: `${isListed ? '' : unquoted(left)}${hole}${unquoted(right)}`,
    names: `${isListed ? left : quotedParts(left)}${hole}${quotedParts(right)}`,
    clauseBefore: words.slice(clause.start, near.start),
    clauseAfter: words.slice(near.end, clause.end),
  };
}

function sentenceBefore(words: string, { start }: Span): string {
  if (start === 0) return '';
  const previous = sentenceOf(words, { start: start - 1, end: start - 1 });
  return words.slice(previous.start, previous.end);
}

/** Only where it is a short one: a long first sentence has numbers of its own. */
function topicOf(words: string): string {
  const { start, end } = sentenceOf(words, { start: 0, end: 0 });
  return end - start <= 30 ? words.slice(start, end) : '';
}

const quotations = /“[^“”]*”|《[^《》]*》|「[^「」]*」/g;
const unquoted = (text: string): string => text.replace(quotations, hole);
const quotedParts = (text: string): string => (text.match(quotations) ?? []).join(hole);

/** From the neighbour before to the neighbour after, parted where the words between two numbers belong to one or the other. */
function nearOf(words: string, number: Span, clause: Span, neighbours: readonly Span[]): Span {
  const before = neighbours.findLast((n) => n.end <= number.start && n.end >= clause.start);
  const after = neighbours.find((n) => n.start >= number.end && n.start <= clause.end);
  return {
    start: before ? before.end + borderIn(words.slice(before.end, number.start)) : clause.start,
    end: after ? number.end + borderIn(words.slice(number.end, after.start)) : clause.end,
  };
}

const borders = /[、/]|^(?:和|及|与|以及)|(?:和|及|与|以及)$/g;

/** Where the words between two numbers part: at a mark right behind the first, else at the last mark; without any, all is the first's. */
function borderIn(gap: string): number {
  const marks = [...gap.matchAll(borders)];
  if (marks.length === 0) return gap.length;
  return marks[0]?.index === 0 ? 0 : (marks.at(-1)?.index ?? 0);
}
