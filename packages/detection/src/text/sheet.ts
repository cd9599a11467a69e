import { type CleanText, cleanMarkup } from './markup.ts';
import { FoldedView } from './view.ts';

export type SourceMap = CleanText['map'];

/** A sheet is full with so many units of text: what is touched for its titles fits the nearest memory but one. */
const FULL = 2048;
/** Between two texts: blank, as nothing else that a title has. */
const BETWEEN = '\n';

/**
 * Titles that are read together: one text and one view hold them all, one behind the other. What is read from memory for
 * one title waits for nothing that is read for another, so that the readings overlap.
 */
export class Sheet {
  readonly view = new FoldedView();
  /** The titles without markup, one character between two. */
  text = '';
  /** How many titles there are. */
  count = 0;
  private titles: readonly string[] = [];
  /** null: no title of the sheet had markup. */
  private maps: SourceMap[] | null = null;
  /** Where each title begins in `text` and in `view`, and where one more would. */
  private textAt = new Int32Array(64);
  private viewAt = new Int32Array(64);
  /** Where each title but the last ends in `text`, and then -1. */
  private ends = new Int32Array(64);

  /** Reads titles from `first` on until the sheet is full, one at least. */
  read(titles: readonly string[], first: number): void {
    let next = first + 1;
    for (let units = titles[first]!.length; next < titles.length; next++) {
      units += titles[next]!.length + 1;
      if (units > FULL) break;
    }
    this.count = next - first;
    this.titles = this.count === titles.length ? titles : titles.slice(first, next);
    if (this.textAt.length <= this.count) this.reserve(2 * this.count);
    this.clean();
    this.fold();
  }

  title(t: number): string {
    return this.titles[t]!;
  }

  /** Where text[start, end) of title t stands in the title itself. */
  span(t: number, start: number, end: number): [number, number] {
    const from = start - this.textAt[t]!;
    const to = end - this.textAt[t]!;
    const map = this.maps === null ? null : this.maps[t]!;
    return map ? [map.start[from]!, map.end[to - 1]!] : [from, to];
  }

  /** The title to which a place of the view belongs, and is known not to be before title t. */
  titleFrom(t: number, place: number): number {
    let at = t;
    while (place >= this.viewAt[at + 1]!) at++;
    return at;
  }

  /** The title to which a unit of the text belongs. */
  titleAt(unit: number): number {
    let [low, high] = [0, this.count];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.textAt[middle]! <= unit) low = middle;
      else high = middle;
    }
    return low;
  }

  private clean(): void {
    const { titles, count, textAt } = this;
    this.maps = null;
    this.text = count === 1 ? titles[0]! : titles.join(BETWEEN);
    const marked = this.text.includes('&') || this.text.includes('<');
    const texts = marked ? this.cleanEach() : titles;
    textAt[0] = 0;
    for (let t = 0; t < count; t++) textAt[t + 1] = textAt[t]! + texts[t]!.length + 1;
  }

  private cleanEach(): string[] {
    const cleaned = this.titles.map(cleanMarkup);
    const texts = cleaned.map((c) => c.text);
    this.text = texts.join(BETWEEN);
    this.maps = cleaned.map((c) => c.map);
    return texts;
  }

  private fold(): void {
    const { view, text, textAt, viewAt, ends, count } = this;
    for (let t = 1; t < count; t++) ends[t - 1] = textAt[t]! - 1;
    ends[count - 1] = -1;
    view.foldAll(text, ends, viewAt);
    viewAt[count] = view.length + 1;
  }

  private reserve(size: number): void {
    this.textAt = new Int32Array(size);
    this.viewAt = new Int32Array(size);
    this.ends = new Int32Array(size);
  }
}
