import { CLASS, CLASSES, KIND, KINDS } from '../fold.ts';
import { type FoldedView, GAP } from '../view.ts';
import type { Read } from './found.ts';
import { boneOf, mergeStrokes, SIGN_LETTERS } from './skeleton.ts';

/** A run of Latin letters, digits and signs that stand for letters. Most are looked up and never spelled out. */
export class Token {
  /** Units of the text. */
  readonly start: number;
  readonly end: number;
  /** Places in the view, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Nothing but letters. */
  readonly letters: boolean;
  /** Has signs, or is not all that stands in the view: `raw` and `bones` alone say what it is. */
  readonly made: boolean;
  private readonly view: FoldedView;
  private spelled: string | undefined;
  private skeleton: string | undefined;

  constructor(
    view: FoldedView,
    place: { start: number; end: number; from: number; to: number },
    letters: boolean,
    raw?: string,
  ) {
    this.view = view;
    this.start = place.start;
    this.end = place.end;
    this.from = place.from;
    this.to = place.to;
    this.letters = letters;
    this.made = raw !== undefined;
    this.spelled = raw;
  }

  /** As folded, signs kept: "n1ke", "@didas". */
  get raw(): string {
    this.spelled ??= this.view.text(this.from, this.to);
    return this.spelled;
  }

  get bones(): string {
    this.skeleton ??= bonesOf(this.raw);
    return this.skeleton;
  }

  /** Of `raw`. */
  get length(): number {
    return this.spelled?.length ?? this.to - this.from;
  }

  /** One of its units; `k` from 0. */
  unit(k: number): number {
    return this.made ? this.spelled!.charCodeAt(k) : this.view.units[this.from + k]!;
  }

  /** The token with another spelling or end. */
  as(raw: string, place: { start?: number; end?: number; to?: number }): Token {
    const { start, end, from, to } = this;
    return new Token(this.view, { start, end, from, to, ...place }, /^[a-z]+$/.test(raw), raw);
  }
}

const isLatin = (unit: number): boolean => unit < 0x80 && boneOf(unit) !== 0;
/** A sign before a word is one of its letters only when it stands for one that words begin with. */
const FIRST_SIGNS = new Set([...'@$€'].map((c) => c.charCodeAt(0)));

/** The one visible character of a piece of text, or 0 when there is none or more. */
function onlyVisible(text: string, from: number, to: number): number {
  let only = 0;
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (KINDS[c] === KIND.drop) continue;
    if (only !== 0) return 0;
    only = c;
  }
  return only;
}

function signBetween({ view, text }: Read, i: number): number {
  const sign = onlyVisible(text, view.end[i - 1]!, view.start[i]!);
  return SIGN_LETTERS.has(sign) ? sign : 0;
}

/** Place of the sign that stands before a word as its first letter, or -1. */
function signBefore({ view, text }: Read, i: number): number {
  let at = view.start[i]! - 1;
  while (at >= 0 && KINDS[text.charCodeAt(at)] === KIND.drop) at--;
  return at >= 0 && FIRST_SIGNS.has(text.charCodeAt(at)) ? at : -1;
}

/** The same for its last letter. */
function signAfter({ view, text }: Read, i: number): number {
  let at = view.end[i - 1]!;
  while (at < text.length && KINDS[text.charCodeAt(at)] === KIND.drop) at++;
  return at < text.length && SIGN_LETTERS.has(text.charCodeAt(at)) ? at : -1;
}

/** The Latin tokens of a title, in order. Digits alone are none. */
export function tokensOf(read: Read): Token[] {
  const { view } = read;
  const tokens: Token[] = [];
  for (let i = 0; i < view.length; ) {
    if (!isLatin(view.units[i]!)) {
      i++;
      continue;
    }
    const from = i;
    const first = (view.gap[i]! & GAP.any) !== 0 ? signBefore(read, i) : -1;
    let raw = first < 0 ? undefined : read.text[first]!;
    let letters = 0;
    for (; i < view.length && isLatin(view.units[i]!); i++) {
      if (i > from && (view.gap[i]! & GAP.any) !== 0) {
        const sign = signBetween(read, i);
        if (sign === 0) break;
        raw = (raw ?? view.text(from, i)) + String.fromCharCode(sign);
      }
      if (raw !== undefined) raw += String.fromCharCode(view.units[i]!);
      if (CLASSES[view.units[i]!] === CLASS.letter) letters++;
    }
    if (letters === 0) continue;
    const place = { start: first < 0 ? view.start[from]! : first, end: view.end[i - 1]!, from, to: i };
    tokens.push(new Token(view, place, raw === undefined && letters === i - from, raw));
  }
  return tokens;
}

/** NIK!: the word with the sign behind it, should that be its last letter. */
export function withLastSign(read: Read, token: Token): Token | null {
  const at = (read.view.gap[token.to]! & GAP.any) !== 0 ? signAfter(read, token.to) : -1;
  if (at < 0) return null;
  return token.as(token.raw + read.text[at]!, { end: at + 1 });
}

export function bonesOf(raw: string): string {
  let bones = '';
  for (let k = 0; k < raw.length; k++) bones += String.fromCharCode(boneOf(raw.charCodeAt(k)));
  return mergeStrokes(bones);
}
