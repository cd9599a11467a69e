/**
 * What a scan found: values and places. One serves many scans: a function to call for each match would be made anew for
 * every title, whether or not anything is found.
 */
export class Matches {
  length = 0;
  values = new Int32Array(64);
  from = new Int32Array(64);
  /** Exclusive. */
  to = new Int32Array(64);

  push(value: number, from: number, to: number): void {
    if (this.length === this.values.length) {
      this.values = twice(this.values);
      this.from = twice(this.from);
      this.to = twice(this.to);
    }
    this.values[this.length] = value;
    this.from[this.length] = from;
    this.to[this.length++] = to;
  }
}

function twice(a: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(a.length * 2);
  next.set(a);
  return next;
}
