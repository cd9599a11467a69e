import type { Label } from '@citong/matters';

/** What stands in braces: `{city}`, `{patent.granted}`, `{patent.granted.yoy}`, `{gi.new:names holder 5}`. */
export interface Slot {
  /** As written, without the braces. */
  readonly source: string;
  readonly name: string;
  /** Lists the records that the figure counts: 甲、乙, “甲”“乙” or 《甲》《乙》. Null: a number or a plain value. */
  readonly list: 'names' | 'quoted' | 'titles' | null;
  /** The field that is listed; null: the records' titles. */
  readonly field: string | null;
  /** How many names at most. */
  readonly most: number;
}

/** `[[…]]`: left out where something in it has no value, while the sentence stays. */
export interface Clause {
  readonly optional: readonly (string | Slot)[];
}

export type Token = string | Slot | Clause;
export type Sentence = readonly Token[];

export interface TextFault {
  readonly code:
    | 'placeholder_malformed'
    | 'placeholder_unknown'
    | 'clause_malformed'
    | 'field_unknown'
    | 'field_guarded'
    | 'chart_malformed';
  /** What stands in the braces, or begins the clause. */
  readonly at: string;
  readonly message: Label;
}

export interface ParsedText {
  /** Each line of a text is a paragraph. */
  readonly paragraphs: readonly (readonly Sentence[])[];
  readonly faults: readonly TextFault[];
}

const defaultMost = 12;
const slotForm =
  /^(?<name>[A-Za-z][A-Za-z0-9]*(?:[._][A-Za-z0-9]+)*)(?::(?<list>names|quoted|titles)(?: (?<field>[A-Za-z]\w*))?(?: (?<most>[1-9]\d?))?)?$/u;

/** A text of the paper taken apart. Never throws: what cannot be read is told in `faults` and left out. */
export function parseText(text: string): ParsedText {
  const faults: TextFault[] = [];
  const paragraphs = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => sentencesOf(line).map((s) => tokensOf(s, faults)));
  return { paragraphs, faults };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' });

/** A sentence ends where Unicode says so, but never inside braces or an optional clause. */
function sentencesOf(line: string): string[] {
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(line)) {
    const last = sentences.at(-1);
    if (last !== undefined && isOpen(last)) sentences[sentences.length - 1] = last + segment;
    else sentences.push(segment);
  }
  return sentences;
}

const isOpen = (text: string): boolean =>
  text.lastIndexOf('[[') > text.lastIndexOf(']]') || text.lastIndexOf('{') > text.lastIndexOf('}');

function tokensOf(sentence: string, faults: TextFault[]): Token[] {
  // Split by a pattern with one group: what stands in [[ ]] comes at odd places.
  return sentence.split(/\[\[(.*?)\]\]/u).flatMap((piece, i): Token[] => {
    if (i % 2 === 1) return [{ optional: slotsOf(piece, faults) }];
    const stray = /\[\[|\]\]/u.exec(piece);
    if (stray) faults.push(clauseMalformed(piece.slice(stray.index, stray.index + 20)));
    return slotsOf(piece, faults);
  });
}

function slotsOf(piece: string, faults: TextFault[]): (string | Slot)[] {
  return piece.split(/(\{[^{}]*\})/u).flatMap((part, i): (string | Slot)[] => {
    if (i % 2 === 0) {
      const stray = /[{}]/u.exec(part);
      if (stray) faults.push(placeholderMalformed(part.slice(stray.index, stray.index + 20)));
      return part === '' ? [] : [part];
    }
    const slot = slotOf(part.slice(1, -1));
    if (!slot) faults.push(placeholderMalformed(part.slice(1, -1)));
    return slot ? [slot] : [];
  });
}

function slotOf(source: string): Slot | null {
  const found = slotForm.exec(source)?.groups;
  if (!found?.name) return null;
  return {
    source,
    name: found.name,
    list: (found.list as Slot['list'] | undefined) ?? null,
    field: found.field ?? null,
    most: found.most ? Number(found.most) : defaultMost,
  };
}

/** Every slot of a text, those in optional clauses too. */
export const slotsIn = ({ paragraphs }: ParsedText): Slot[] =>
  paragraphs.flat(2).flatMap((token) => {
    if (typeof token === 'string') return [];
    return 'optional' in token ? token.optional.filter((t) => typeof t !== 'string') : [token];
  });

const placeholderMalformed = (at: string): TextFault => ({
  code: 'placeholder_malformed',
  at,
  message: {
    zh: `“${at}”不是完整的占位符，应写作 {指标编号}、{指标编号.yoy} 或 {指标编号:names}`,
    en: `"${at}" is no whole placeholder; write {figure}, {figure.yoy} or {figure:names}`,
  },
});

const clauseMalformed = (at: string): TextFault => ({
  code: 'clause_malformed',
  at,
  message: { zh: `“${at}”处的 [[ 与 ]] 没有成对`, en: `[[ and ]] do not match at "${at}"` },
});
