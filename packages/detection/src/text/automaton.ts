import type { Stored } from './store.ts';

/** Branching states with more children than this are tested against `filter` before a binary search. */
const FEW = 4;

/** Fields of a state's record, in the order in which a scan needs them: one line of the cache holds all. */
const FIELDS = 4;
const FIRST = 0;
const FAIL = 1;
const EMIT = 2;
const LABEL = 3;

/** The arrays of an automaton, as they are stored. */
export type AutomatonArrays = {
  /** State reached from the root by a unit, or 0. */
  root: Int32Array;
  /**
   * FIELDS numbers a state, one state more than there are: FIRST child, FAIL state, EMIT: the longest suffix of the
   * state (itself included) in which a pattern ends, or 0; LABEL: the unit by which the state is reached.
   */
  nodes: Int32Array;
  /** Two numbers a state: pattern that ends there, or -1, and its length. */
  out: Int32Array;
  filter: Uint32Array;
} & Record<string, Stored>;

/** Slot of an edge in the filter: a Bloom filter of one hash, small enough to stay in the processor's cache. */
function edgeHash(state: number, unit: number, mask: number): number {
  let h = Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  h ^= h >>> 15;
  return h & mask;
}

/**
 * Aho-Corasick over UTF-16 units in typed arrays. States are numbered breadth first, so the children of a
 * state are neighbours: state s has the children FIRST of s .. FIRST of s+1, and LABEL says by which unit each
 * is reached. Most states have one child (one compare); the crowded ones near the root are guarded by a filter.
 * No objects a state: 100,000 patterns take a few MB, and the arrays can be stored or shared as they are.
 */
export class Automaton {
  /** Number of patterns that are not empty. */
  readonly size: number;
  readonly states: number;
  readonly arrays: AutomatonArrays;
  /** States below this one are reached by a single unit: their longest suffix is the root. */
  private readonly deep: number;

  /** From arrays that `build` made. */
  constructor(arrays: AutomatonArrays) {
    this.arrays = arrays;
    this.states = arrays.out.length / 2;
    this.size = arrays.out.reduce((n, pattern, i) => (i % 2 === 0 && pattern >= 0 ? n + 1 : n), 0);
    this.deep = arrays.nodes[FIELDS + FIRST]!;
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    return Object.values(this.arrays).reduce((sum, a) => sum + a.byteLength, 0);
  }

  /** Patterns must be distinct; pattern i is reported as i, an empty one never. */
  static build(patterns: readonly string[]): Automaton {
    return new Automaton(buildArrays(patterns));
  }

  /**
   * Calls `hit(pattern, end, length)` for every occurrence in units[0..length), in order of its end (exclusive), longer
   * patterns before shorter.
   */
  scan(
    units: Uint16Array,
    length: number,
    hit: (pattern: number, end: number, length: number) => void,
  ): void {
    const { root, nodes, out, filter } = this.arrays;
    const { deep } = this;
    const mask = filter.length * 32 - 1;
    let s = 0;
    for (let i = 0; i < length; i++) {
      const c = units[i]!;
      for (;;) {
        if (s === 0) {
          s = root[c]!;
          break;
        }
        let lo = nodes[s * FIELDS + FIRST]!;
        const count = nodes[(s + 1) * FIELDS + FIRST]! - lo;
        let next = 0;
        if (count <= FEW) {
          for (const end = lo + count; lo < end; lo++)
            if (nodes[lo * FIELDS + LABEL] === c) {
              next = lo;
              break;
            }
        } else {
          const h = edgeHash(s, c, mask);
          if ((filter[h >>> 5]! >>> (h & 31)) & 1) next = searchChild(nodes, lo, lo + count, c);
        }
        if (next !== 0) {
          s = next;
          break;
        }
        s = s < deep ? 0 : nodes[s * FIELDS + FAIL]!;
      }
      for (let e = nodes[s * FIELDS + EMIT]!; e !== 0; ) {
        hit(out[e * 2]!, i + 1, out[e * 2 + 1]!);
        e = nodes[nodes[e * FIELDS + FAIL]! * FIELDS + EMIT]!;
      }
    }
  }
}

function searchChild(nodes: Int32Array, from: number, to: number, c: number): number {
  let lo = from;
  let hi = to;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (nodes[mid * FIELDS + LABEL]! < c) lo = mid + 1;
    else hi = mid;
  }
  return lo < to && nodes[lo * FIELDS + LABEL] === c ? lo : 0;
}

/** Breadth first over the sorted patterns: a state is a range of patterns that share a prefix. */
function buildArrays(patterns: readonly string[]): AutomatonArrays {
  const order = patterns.map((_, i) => i).filter((i) => patterns[i]!.length > 0);
  order.sort((a, b) => (patterns[a]! < patterns[b]! ? -1 : 1));
  const room = order.reduce((sum, i) => sum + patterns[i]!.length, 1);
  const root = new Int32Array(0x10000);
  const nodes = new Int32Array((room + 1) * FIELDS);
  const out = new Int32Array(room * 2).fill(-1);
  const rangeEnd = new Int32Array(room);
  const rangeStart = new Int32Array(room);
  const depth = new Uint16Array(room);
  rangeEnd[0] = order.length;
  let states = 1;
  const child = (s: number, c: number) =>
    s === 0 ? root[c]! : searchChild(nodes, nodes[s * FIELDS]!, nodes[(s + 1) * FIELDS]!, c);
  for (let s = 0; s < states; s++) {
    const d = depth[s]!;
    let at = rangeStart[s]!;
    const end = rangeEnd[s]!;
    nodes[s * FIELDS + FIRST] = states;
    // The shortest of a range sorts first; it is the state itself when nothing of it is left.
    while (at < end && patterns[order[at]!]!.length === d) {
      out[s * 2] = order[at++]!;
      out[s * 2 + 1] = d;
    }
    // A suffix state is shallower, so it is complete by now.
    nodes[s * FIELDS + EMIT] = out[s * 2]! >= 0 ? s : nodes[nodes[s * FIELDS + FAIL]! * FIELDS + EMIT]!;
    while (at < end) {
      const c = patterns[order[at]!]!.charCodeAt(d);
      const t = states++;
      rangeStart[t] = at;
      while (at < end && patterns[order[at]!]!.charCodeAt(d) === c) at++;
      rangeEnd[t] = at;
      nodes[t * FIELDS + LABEL] = c;
      depth[t] = d + 1;
      if (s === 0) root[c] = t;
      else {
        let f = nodes[s * FIELDS + FAIL]!;
        while (f !== 0 && child(f, c) === 0) f = nodes[f * FIELDS + FAIL]!;
        nodes[t * FIELDS + FAIL] = child(f, c);
      }
    }
    nodes[(s + 1) * FIELDS + FIRST] = states;
  }
  return {
    root,
    nodes: nodes.slice(0, (states + 1) * FIELDS),
    out: out.slice(0, states * 2),
    filter: buildFilter(nodes, states),
  };
}

function buildFilter(nodes: Int32Array, states: number): Uint32Array {
  const childrenOf = (s: number) => nodes[(s + 1) * FIELDS]! - nodes[s * FIELDS]!;
  let edges = 0;
  for (let s = 1; s < states; s++) if (childrenOf(s) > FEW) edges += childrenOf(s);
  // About 16 bits an edge: one test in twenty passes by chance, and only costs a search then.
  let bits = 1 << 10;
  while (bits < edges * 16) bits <<= 1;
  const filter = new Uint32Array(bits >>> 5);
  for (let s = 1; s < states; s++) {
    if (childrenOf(s) <= FEW) continue;
    const end = nodes[(s + 1) * FIELDS]!;
    for (let t = nodes[s * FIELDS]!; t < end; t++) {
      const h = edgeHash(s, nodes[t * FIELDS + LABEL]!, bits - 1);
      filter[h >>> 5]! |= 1 << (h & 31);
    }
  }
  return filter;
}
