import { EXPANSIONS, foldAstral, KIND, KINDS, UNIT } from './fold.ts';
import { stringOf } from './strings.ts';

/** What stood between a folded unit and the one before it (bits). */
export const GAP = { space: 1, soft: 2, hard: 4, invisible: 8, any: 7 } as const;

/**
 * Stands in a view between two titles that are read together. No text folds to it (it is no character), it is neither
 * letter nor digit nor ideograph, and its gap is hard, as is that of what follows: so nothing is read across it, and both
 * titles end there as they would alone.
 */
export const MARGIN = 0xffff;

const NO_ENDS = Int32Array.of(-1);

/** Indexed by KIND: the bit a separator of that kind sets. */
const GAP_OF = [0, GAP.space, GAP.soft, GAP.hard, GAP.invisible];

/**
 * A title as the trie reads it: letters and digits only, folded, each with the place it came from. What
 * was left out is kept as `gap`, so that a spelling with inserted signs is one match, judged afterwards.
 * The buffers serve every title in turn: read what you need before the next `fold`.
 */
export class FoldedView {
  units = new Uint16Array(256);
  /** Start and end (exclusive) of the source characters, in units of the text given to `fold`. */
  start = new Int32Array(256);
  end = new Int32Array(256);
  /** gap[i]: between unit i-1 and unit i; gap[length]: after the last one. */
  gap = new Uint8Array(256);
  length = 0;
  private readonly begin = new Int32Array(1);

  /** Folds a text that has no markup (see cleanMarkup). */
  fold(text: string): void {
    this.foldAll(text, NO_ENDS, this.begin);
  }

  /**
   * Folds titles that stand one behind the other in a text, with one character between two. `ends`: where that character
   * is, of each in turn, and then -1; a margin takes its place. `begin` receives the first place of each title.
   */
  foldAll(text: string, ends: Int32Array, begin: Int32Array): void {
    this.reserve(text.length + 1, 0);
    let { units, start, end, gap } = this;
    let n = 0;
    let between = 0;
    let titles = 1;
    let stop = ends[0]!;
    begin[0] = 0;
    for (let i = 0; i < text.length; i++) {
      if (i === stop) {
        units[n] = MARGIN;
        start[n] = i;
        end[n] = i + 1;
        gap[n++] = between | GAP.hard;
        between = GAP.hard;
        stop = ends[titles]!;
        begin[titles++] = n;
        continue;
      }
      const c = text.charCodeAt(i);
      const kind = KINDS[c]!;
      if (kind === KIND.letter) {
        units[n] = UNIT[c]!;
        start[n] = i;
        end[n] = i + 1;
        gap[n++] = between;
        between = 0;
      } else if (kind <= KIND.drop) {
        between |= GAP_OF[kind]!;
      } else if (kind === KIND.kanaMark) {
        if (n > 0 && between === 0) this.voice(n - 1, c, i + 1);
      } else {
        const cp = text.codePointAt(i)!;
        const from = i;
        if (cp > 0xffff) i++;
        const astral = kind === KIND.astral ? foldAstral(cp) : null;
        if (astral && astral.kind !== KIND.letter) {
          between |= GAP_OF[astral.kind] ?? GAP.hard;
          continue;
        }
        const to = astral ? astral.to : (EXPANSIONS.get(c) ?? '');
        this.reserve(n + to.length + text.length - i + 1, n);
        ({ units, start, end, gap } = this);
        for (let k = 0; k < to.length; k++) {
          units[n] = to.charCodeAt(k);
          start[n] = from;
          end[n] = i + 1;
          gap[n++] = between;
          between = 0;
        }
      }
    }
    gap[n] = between;
    this.length = n;
  }

  /** ｶ followed by ﾞ is ガ: one unit that ends after the sound mark. */
  private voice(at: number, mark: number, end: number): void {
    const combining = mark === 0x3099 || mark === 0xff9e ? '\u3099' : '\u309a';
    const composed = (String.fromCharCode(this.units[at]!) + combining).normalize('NFC');
    if (composed.length !== 1) return;
    this.units[at] = composed.charCodeAt(0);
    this.end[at] = end;
  }

  private reserve(capacity: number, used: number): void {
    if (this.units.length >= capacity) return;
    const size = capacity * 2;
    const old = { units: this.units, start: this.start, end: this.end, gap: this.gap };
    this.units = new Uint16Array(size);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.gap = new Uint8Array(size);
    this.units.set(old.units.subarray(0, used));
    this.start.set(old.start.subarray(0, used));
    this.end.set(old.end.subarray(0, used));
    this.gap.set(old.gap.subarray(0, used));
  }

  /** Does a title begin with unit i? */
  begins(i: number): boolean {
    return i === 0 || this.units[i - 1] === MARGIN;
  }

  /** The folded text between two folded positions. */
  text(from = 0, to = this.length): string {
    return stringOf(this.units, from, to);
  }
}

const shared = new FoldedView();

/** The folded form of a text: what two spellings must share to be the same to the matcher. */
export function foldText(text: string): string {
  shared.fold(text);
  return shared.text();
}
