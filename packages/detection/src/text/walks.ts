/** The places of a title from which patterns are still being read, and those where a leaf was reached. */
export class Walks {
  count = 0;
  from = new Int32Array(256);
  node = new Int32Array(256);
  /** Of the edge to be taken next. */
  hash = new Int32Array(256);
  leaves = 0;
  leafFirst = new Int32Array(256);
  leafCount = new Int32Array(256);
  leafFrom = new Int32Array(256);
  leafAt = new Int32Array(256);
  /** Written to and never read for what it says: what is read from memory to have it near. */
  touched = new Int32Array(256);

  /** Makes room for a walk from each of `places` and one more. */
  reserve(places: number): void {
    if (places < this.from.length) return;
    const size = 2 * places;
    this.from = new Int32Array(size);
    this.node = new Int32Array(size);
    this.hash = new Int32Array(size);
    this.leafFirst = new Int32Array(size);
    this.leafCount = new Int32Array(size);
    this.leafFrom = new Int32Array(size);
    this.leafAt = new Int32Array(size);
    this.touched = new Int32Array(size);
  }

  add(node: number, hash: number, from: number): void {
    const w = this.count++;
    this.node[w] = node;
    this.hash[w] = hash;
    this.from[w] = from;
  }

  leaf(first: number, count: number, from: number, at: number): void {
    const l = this.leaves++;
    this.leafFirst[l] = first;
    this.leafCount[l] = count;
    this.leafFrom[l] = from;
    this.leafAt[l] = at;
  }
}
