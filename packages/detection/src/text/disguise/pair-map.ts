/**
 * A map from pairs of numbers to numbers above 0, in typed arrays: a Map of numbers that do not fit 31 bits makes an
 * object for each, and is asked several times for each character of a title.
 */
export class PairMap {
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(entries: readonly (readonly [a: number, b: number, value: number])[]) {
    let size = 16;
    while (size < entries.length * 2) size <<= 1;
    this.mask = size - 1;
    this.slots = new Int32Array(size * 3);
    for (const [a, b, value] of entries) {
      const s = this.slot(a | 0, b | 0);
      this.slots[s] = a;
      this.slots[s + 1] = b;
      this.slots[s + 2] = value;
    }
  }

  /** The value of a pair, 0 when there is none. */
  get(a: number, b: number): number {
    return this.slots[this.slot(a | 0, b | 0) + 2]!;
  }

  /** Where the pair is, or would be. */
  private slot(a: number, b: number): number {
    const { slots, mask } = this;
    let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    h ^= h >>> 15;
    for (;;) {
      const s = (h & mask) * 3;
      if (slots[s + 2] === 0 || (slots[s] === a && slots[s + 1] === b)) return s;
      h++;
    }
  }
}
