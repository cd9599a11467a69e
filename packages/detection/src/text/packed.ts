import { stringOf } from './strings.ts';

/** Strings one after the other in one array: they can be stored and shared as they are, without an object each. */
export class PackedStrings {
  /** UTF-16 units of all strings. */
  readonly units: Uint16Array;
  /** String i is units[at[i]] .. units[at[i + 1]]. */
  readonly at: Uint32Array;
  /** Those that were asked for. */
  private readonly made: (string | undefined)[];

  constructor(units: Uint16Array, at: Uint32Array) {
    this.units = units;
    this.at = at;
    this.made = new Array(at.length - 1);
  }

  static from(strings: readonly string[]): PackedStrings {
    const at = new Uint32Array(strings.length + 1);
    strings.forEach((s, i) => {
      at[i + 1] = at[i]! + s.length;
    });
    const units = new Uint16Array(at[strings.length]!);
    strings.forEach((s, i) => {
      const from = at[i]!;
      for (let k = 0; k < s.length; k++) units[from + k] = s.charCodeAt(k);
    });
    return new PackedStrings(units, at);
  }

  get count(): number {
    return this.at.length - 1;
  }

  lengthOf(i: number): number {
    return this.at[i + 1]! - this.at[i]!;
  }

  get(i: number): string {
    const known = this.made[i];
    if (known !== undefined) return known;
    const text = stringOf(this.units, this.at[i]!, this.at[i + 1]!);
    this.made[i] = text;
    return text;
  }
}
