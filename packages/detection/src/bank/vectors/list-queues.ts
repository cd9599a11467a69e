/** For each list the queries that want to look into it. */
export class ListQueues {
  readonly #heads: Int32Array;
  #queries = new Int32Array(1024);
  #next = new Int32Array(1024);
  #used = 0;

  constructor(lists: number) {
    this.#heads = new Int32Array(lists).fill(-1);
  }

  push(list: number, query: number): void {
    if (this.#used === this.#next.length) {
      this.#queries = grown(this.#queries);
      this.#next = grown(this.#next);
    }
    this.#queries[this.#used] = query;
    this.#next[this.#used] = this.#heads[list]!;
    this.#heads[list] = this.#used++;
  }

  /** Hands out all pairs, list by list, and is empty afterwards. */
  drain(visit: (list: number, query: number) => void): void {
    for (let list = 0; list < this.#heads.length; list++) {
      for (let at = this.#heads[list]!; at >= 0; at = this.#next[at]!) visit(list, this.#queries[at]!);
      this.#heads[list] = -1;
    }
    this.#used = 0;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
