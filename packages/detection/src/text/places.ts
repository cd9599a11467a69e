const NONE = -1;

/** Brings numbered matches into the order of their places; of those that begin at one place the last added comes first. */
export class Places {
  count = 0;
  /** The matches in order, once `order` was called. */
  match = new Int32Array(64);
  private length = 0;
  /** The last match that begins at a place, and the one added before it. */
  private last = new Int32Array(256);
  private before = new Int32Array(64);

  /** Nothing is added yet; places are below `length`, matches below `matches`. */
  begin(length: number, matches: number): void {
    if (this.last.length < length) this.last = new Int32Array(2 * length);
    if (this.before.length < matches) {
      this.before = new Int32Array(2 * matches);
      this.match = new Int32Array(2 * matches);
    }
    this.last.fill(NONE, 0, length);
    this.length = length;
  }

  add(match: number, from: number): void {
    this.before[match] = this.last[from]!;
    this.last[from] = match;
  }

  order(): void {
    const { last, before, match, length } = this;
    let n = 0;
    for (let from = 0; from < length; from++)
      for (let m = last[from]!; m !== NONE; m = before[m]!) match[n++] = m;
    this.count = n;
  }
}
