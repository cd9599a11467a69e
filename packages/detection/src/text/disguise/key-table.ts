/** Two hashes of a sequence of units, grown unit by unit. `a` finds the slot, `b` is compared there. */
export function growA(h: number, unit: number): number {
  const x = Math.imul(h ^ unit, 0x9e3779b1);
  return x ^ (x >>> 15);
}

export function growB(h: number, unit: number): number {
  const x = Math.imul(h ^ unit, 0x85ebca6b);
  return x ^ (x >>> 13);
}

/** Sequences of different kinds start apart, so that they do not meet. */
export const SALT = { han: 0x11, sound: 0x22, latin: 0x33, anagram: 0x44, mixed: 0x55 } as const;

/**
 * A multimap from hashed keys to numbers, in typed arrays: 12 bytes an entry while it grows, about 16 afterwards,
 * with a filter of one bit a key in front. Hashes may collide: what is found must be checked.
 */
export class KeyTable {
  private a = new Int32Array(1 << 12);
  private b = new Int32Array(1 << 12);
  private value = new Int32Array(1 << 12);
  private count = 0;
  private prefixes = new Int32Array(1 << 10);
  private prefixCount = 0;
  private mask = 0;
  private slotB = new Int32Array(0);
  private slotValue = new Int32Array(0);
  private filter = new Int32Array(1);
  private filterShift = 31;

  get size(): number {
    return this.count;
  }

  get bytes(): number {
    return this.slotB.byteLength + this.slotValue.byteLength + this.filter.byteLength;
  }

  /** Only before `seal`. Values are 0 or more. */
  add(a: number, b: number, value: number): void {
    if (this.count === this.a.length) {
      this.a = grown(this.a);
      this.b = grown(this.b);
      this.value = grown(this.value);
    }
    this.a[this.count] = a;
    this.b[this.count] = b;
    this.value[this.count++] = value;
  }

  /** Lets `may` pass for hash `a`: for whole keys, or for beginnings of keys. */
  admit(a: number): void {
    if (this.prefixCount === this.prefixes.length) this.prefixes = grown(this.prefixes);
    this.prefixes[this.prefixCount++] = a;
  }

  seal(): void {
    let slots = 16;
    while (slots < this.count * 1.7) slots <<= 1;
    this.mask = slots - 1;
    this.slotB = new Int32Array(slots);
    this.slotValue = new Int32Array(slots).fill(-1);
    for (let i = 0; i < this.count; i++) {
      let s = this.a[i]! & this.mask;
      while (this.slotValue[s]! >= 0) s = (s + 1) & this.mask;
      this.slotB[s] = this.b[i]!;
      this.slotValue[s] = this.value[i]!;
    }
    let bits = 10;
    while (2 ** bits < this.prefixCount * 12 && bits < 28) bits++;
    this.filter = new Int32Array(2 ** (bits - 5));
    this.filterShift = 32 - bits;
    for (let i = 0; i < this.prefixCount; i++) {
      const bit = Math.imul(this.prefixes[i]!, 0x9e3779b1) >>> this.filterShift;
      this.filter[bit >>> 5]! |= 1 << (bit & 31);
    }
    this.a = this.b = this.value = this.prefixes = new Int32Array(0);
  }

  /** false: no admitted key or beginning has this hash. */
  may(a: number): boolean {
    const bit = Math.imul(a, 0x9e3779b1) >>> this.filterShift;
    return ((this.filter[bit >>> 5]! >>> (bit & 31)) & 1) === 1;
  }

  /** Calls `found` for each value of the key, and perhaps for some of other keys. */
  get(a: number, b: number, found: (value: number) => void): void {
    for (let s = a & this.mask; this.slotValue[s]! >= 0; s = (s + 1) & this.mask)
      if (this.slotB[s] === b) found(this.slotValue[s]!);
  }
}

function grown(a: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const next = new Int32Array(a.length * 2);
  next.set(a);
  return next;
}
