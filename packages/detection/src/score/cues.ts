import { type TextHit, WordMatcher } from '../text/matcher.ts';
import { foldText } from '../text/view.ts';
import cueWords from './words/cues.json' with { type: 'json' };
import generic from './words/generic.json' with { type: 'json' };
import goods from './words/goods.json' with { type: 'json' };

/** Kinds of context words; the lists are in words/cues.json. */
export type CueKind = Exclude<keyof typeof cueWords, 'note'>;

/** A context word in a title, with its place in the original. */
export interface Cue {
  kind: CueKind;
  span: [number, number];
  text: string;
}

/** A word for goods, with the Nice class it speaks for. */
export interface GoodsWord {
  niceClass: number;
  span: [number, number];
  text: string;
}

const KINDS = Object.keys(cueWords).filter((k): k is CueKind => k !== 'note');
const cueMatcher = new WordMatcher(
  KINDS.flatMap((id) => cueWords[id].map((text) => ({ id, text }))),
  { insideWords: true },
);
const goodsMatcher = new WordMatcher(
  [
    ...goods['not-goods'].map((text) => ({ id: '0', text })),
    ...Object.entries(goods.classes).flatMap(([id, words]) => words.map((text) => ({ id, text }))),
  ],
  { insideWords: true },
);
const GENERIC = new Set(generic.words.map(foldText));

/** A context word counts only as it is written: disguise is for marks. */
const plain = (h: TextHit): boolean => h.rule === 'word.exact' || h.rule === 'word.folded';

/** Context words of a title. */
export function findCues(title: string): Cue[] {
  return cueMatcher
    .find(title)
    .filter(plain)
    .map((h) => ({ kind: h.mark as CueKind, span: h.span, text: h.text }));
}

/** Words for goods in a title; a word inside a longer one (鞋 in 鞋柜) does not speak. */
export function findGoods(title: string): GoodsWord[] {
  const hits = goodsMatcher.find(title).filter(plain);
  const covered = (h: TextHit) =>
    hits.some((o) => o.span[0] <= h.span[0] && o.span[1] >= h.span[1] && o.text.length > h.text.length);
  return hits
    .filter((h) => h.mark !== '0' && !covered(h))
    .map((h) => ({ niceClass: Number(h.mark), span: h.span, text: h.text }));
}

/** Is this spelling an everyday word too? */
export function isGeneric(spelling: string): boolean {
  return GENERIC.has(foldText(spelling));
}
