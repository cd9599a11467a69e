import compounds from './compounds.json' with { type: 'json' };
import { CLASS, CLASSES } from './fold.ts';
import { type FoldedView, GAP } from './view.ts';

/**
 * The words as a trie: the node behind a node and a letter at NEXT_NODE[node * 26 + letter], 0 where no word goes on;
 * ENDS[node] where a word ends. Node 0 begins all.
 */
const NEXT_NODE: number[] = new Array(26).fill(0);
const ENDS: boolean[] = [false];
for (const word of compounds.words) {
  let node = 0;
  for (let i = 0; i < word.length; i++) {
    const at = node * 26 + word.charCodeAt(i) - 0x61;
    if (NEXT_NODE[at] === 0) {
      NEXT_NODE[at] = ENDS.push(false) - 1;
      for (let c = 0; c < 26; c++) NEXT_NODE.push(0);
    }
    node = NEXT_NODE[at]!;
  }
  ENDS[node] = true;
}
/** Longer runs of letters are not compounds of a mark and two or three words. */
const MAX_TAIL = 24;
/** A shorter Latin mark is part of too many words and codes to be found inside one (ID, HP, LG, ACE). */
const COMPOUND_MIN = 4;
/** From this length a digit beside a Latin mark does not matter: NIKE2017, but not "LG" in "LG3". */
const DIGIT_NEIGHBOUR_MIN = 3;

/** How a match ends: on word boundaries, or as the first part of a longer Latin word. */
export type Boundary = 'word' | 'compound' | null;

/** Class of the unit before `from`, or `other` when anything visible stands between. */
function classBefore(view: FoldedView, from: number): number {
  return from > 0 && (view.gap[from]! & GAP.any) === 0 ? CLASSES[view.units[from - 1]!]! : CLASS.other;
}

function classAfter(view: FoldedView, to: number): number {
  return to < view.length && (view.gap[to]! & GAP.any) === 0 ? CLASSES[view.units[to]!]! : CLASS.other;
}

/** false: unit i goes on a Latin word, where no mark begins (see boundaryOf). */
export function mayBegin(view: FoldedView, i: number): boolean {
  if (i === 0) return true;
  const own = CLASSES[view.units[i]!];
  if (own !== CLASS.letter && own !== CLASS.digit) return true;
  return CLASSES[view.units[i - 1]!] !== CLASS.letter || (view.gap[i]! & GAP.any) !== 0;
}

/** "1.3M", "836361-010": a sign between two digits does not end the number. */
function numberGoesOn(view: FoldedView, left: number, right: number): boolean {
  if (left < 0 || right >= view.length || CLASSES[view.units[left]!] !== CLASS.digit) return false;
  return CLASSES[view.units[right]!] === CLASS.digit && (view.gap[right]! & (GAP.space | GAP.hard)) === 0;
}

/** Is units[from, to) nothing but words of compounds.json? Not longer than MAX_TAIL. */
function madeOfCompoundWords(units: Uint16Array, from: number, to: number): boolean {
  // Bit i: words end before unit from + i.
  let reachable = 1;
  for (let begin = from; begin < to; begin++) {
    if ((reachable & (1 << (begin - from))) === 0) continue;
    let node = 0;
    for (let i = begin; i < to; i++) {
      const letter = units[i]! - 0x61;
      node = letter >= 0 && letter < 26 ? NEXT_NODE[node * 26 + letter]! : 0;
      if (node === 0) break;
      if (ENDS[node]) reachable |= 1 << (i + 1 - from);
    }
  }
  return (reachable & (1 << (to - from))) !== 0;
}

/** NikeLab: a small letter, then a capital. */
function isCamelJoint(view: FoldedView, to: number, text: string): boolean {
  const before = text.charCodeAt(view.end[to - 1]! - 1);
  const after = text.charCodeAt(view.start[to]!);
  return before >= 0x61 && before <= 0x7a && after >= 0x41 && after <= 0x5a;
}

function startsCompound(view: FoldedView, to: number, text: string): boolean {
  if (isCamelJoint(view, to, text)) return true;
  let end = to + 1;
  while (end - to <= MAX_TAIL && classAfter(view, end) === CLASS.letter) end++;
  return end - to <= MAX_TAIL && madeOfCompoundWords(view.units, to, end);
}

/**
 * Whether units [from, to) stand as a word. Latin letters and digits need an end on both sides; Chinese is
 * written without spaces and matches anywhere, except that a mark of one character must stand alone
 * (unless `insideWords`).
 * `text` is the text that `view` was folded from.
 */
export function boundaryOf(
  view: FoldedView,
  from: number,
  to: number,
  text: string,
  insideWords = false,
): Boundary {
  const first = CLASSES[view.units[from]!]!;
  const last = CLASSES[view.units[to - 1]!]!;
  const before = classBefore(view, from);
  const after = classAfter(view, to);
  if (!insideWords && to - from === 1 && first === CLASS.ideographic)
    return before === CLASS.ideographic || after === CLASS.ideographic ? null : 'word';
  const long = to - from >= DIGIT_NEIGHBOUR_MIN;
  if (first === CLASS.letter && (before === CLASS.letter || (before === CLASS.digit && !long))) return null;
  if (first === CLASS.digit && (before === CLASS.letter || numberGoesOn(view, from - 1, from))) return null;
  if (last === CLASS.digit && (after === CLASS.letter || numberGoesOn(view, to - 1, to))) return null;
  if (last !== CLASS.letter) return 'word';
  if (after === CLASS.digit) return long ? 'word' : null;
  if (after !== CLASS.letter) return 'word';
  if (to - from < COMPOUND_MIN || first !== CLASS.letter) return null;
  return startsCompound(view, to, text) ? 'compound' : null;
}
