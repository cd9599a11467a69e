import type { FoldedView } from '../view.ts';

/** Rules of words in disguise; each is the id of a signal rule. */
export type DisguiseRule =
  | 'word.lookalike'
  | 'word.split'
  | 'word.homophone'
  | 'word.pinyin'
  | 'word.initials'
  | 'word.part'
  | 'word.leet'
  | 'word.letters'
  | 'word.reversed'
  | 'word.joined';

/** A disguised spelling in a text. */
export interface Found {
  /** Index of the pattern. */
  pattern: number;
  /** Units of the text that the view was folded from, end exclusive. */
  start: number;
  end: number;
  rule: DisguiseRule;
  /** What it is worth to the score. */
  weight: number;
  /** What was read as what: "奈→耐 homophone". */
  changes: string[];
}

/** The text that a view was folded from, with the view. */
export interface Read {
  view: FoldedView;
  text: string;
}

export const charOf = (unit: number): string => String.fromCharCode(unit);

/** The text between two places of the view. */
export function written({ view, text }: Read, from: number, to: number): string {
  return text.slice(view.start[from]!, view.end[to - 1]!);
}
