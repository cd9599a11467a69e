/** Branching states with more children than this are tested against `filter` before a binary search. */
const FEW = 4;

interface Parts {
  size: number;
  states: number;
  root: Int32Array;
  first: Int32Array;
  label: Uint16Array;
  fail: Int32Array;
  /** Pattern that ends in a state, or -1. */
  out: Int32Array;
  /** The longest suffix of a state (itself included) in which a pattern ends, or 0. */
  emit: Int32Array;
  filter: Uint32Array;
}

/** Slot of an edge in the filter: a Bloom filter of one hash, small enough to stay in the processor's cache. */
function edgeHash(state: number, unit: number, mask: number): number {
  let h = Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  h ^= h >>> 15;
  return h & mask;
}

/**
 * Aho-Corasick over UTF-16 units in typed arrays. States are numbered breadth first, so the children of a
 * state are neighbours: state s has the children first[s] .. first[s+1]-1, and label[] says by which unit each
 * is reached. Most states have one child (one compare); the crowded ones near the root are guarded by a filter.
 * No objects a state: 100,000 patterns take a few MB, and the arrays can be stored or shared as they are.
 */
export class Automaton {
  /** Number of patterns. */
  readonly size: number;
  readonly states: number;
  private readonly parts: Parts;

  private constructor(parts: Parts) {
    this.size = parts.size;
    this.states = parts.states;
    this.parts = parts;
  }

  /** Bytes of the arrays. */
  get bytes(): number {
    const { root, first, label, fail, out, emit, filter } = this.parts;
    return [root, first, label, fail, out, emit, filter].reduce((sum, a) => sum + a.byteLength, 0);
  }

  /** Patterns must be distinct; pattern i is reported as i, an empty one never. */
  static build(patterns: readonly string[]): Automaton {
    return new Automaton(buildParts(patterns));
  }

  /**
   * Calls `hit(pattern, end)` for every occurrence in units[0..length), in order of its end (exclusive), longer
   * patterns before shorter.
   */
  scan(units: Uint16Array, length: number, hit: (pattern: number, end: number) => void): void {
    const { root, first, label, fail, out, emit, filter } = this.parts;
    const mask = filter.length * 32 - 1;
    let s = 0;
    for (let i = 0; i < length; i++) {
      const c = units[i]!;
      for (;;) {
        if (s === 0) {
          s = root[c]!;
          break;
        }
        let lo = first[s]!;
        const count = first[s + 1]! - lo;
        let next = 0;
        if (count <= FEW) {
          for (const end = lo + count; lo < end; lo++)
            if (label[lo] === c) {
              next = lo;
              break;
            }
        } else {
          const h = edgeHash(s, c, mask);
          if ((filter[h >>> 5]! >>> (h & 31)) & 1) next = searchChild(label, lo, lo + count, c);
        }
        if (next !== 0) {
          s = next;
          break;
        }
        s = fail[s]!;
      }
      for (let e = emit[s]!; e !== 0; e = emit[fail[e]!]!) hit(out[e]!, i + 1);
    }
  }
}

function searchChild(label: Uint16Array, from: number, to: number, c: number): number {
  let lo = from;
  let hi = to;
  while (lo < hi) {
    const mid = (lo + hi) >>> 1;
    if (label[mid]! < c) lo = mid + 1;
    else hi = mid;
  }
  return lo < to && label[lo] === c ? lo : 0;
}

/** Breadth first over the sorted patterns: a state is a range of patterns that share a prefix. */
function buildParts(patterns: readonly string[]): Parts {
  const order = patterns.map((_, i) => i).filter((i) => patterns[i]!.length > 0);
  order.sort((a, b) => (patterns[a]! < patterns[b]! ? -1 : 1));
  const room = order.reduce((sum, i) => sum + patterns[i]!.length, 1);
  const root = new Int32Array(0x10000);
  const first = new Int32Array(room + 1);
  const label = new Uint16Array(room);
  const fail = new Int32Array(room);
  const out = new Int32Array(room).fill(-1);
  const emit = new Int32Array(room);
  const rangeEnd = new Int32Array(room);
  const rangeStart = new Int32Array(room);
  const depth = new Uint16Array(room);
  rangeEnd[0] = order.length;
  let states = 1;
  const child = (s: number, c: number) =>
    s === 0 ? root[c]! : searchChild(label, first[s]!, first[s + 1]!, c);
  for (let s = 0; s < states; s++) {
    const d = depth[s]!;
    let at = rangeStart[s]!;
    const end = rangeEnd[s]!;
    first[s] = states;
    // The shortest of a range sorts first; it is the state itself when nothing of it is left.
    while (at < end && patterns[order[at]!]!.length === d) out[s] = order[at++]!;
    // A suffix state is shallower, so it is complete by now.
    emit[s] = out[s]! >= 0 ? s : emit[fail[s]!]!;
    while (at < end) {
      const c = patterns[order[at]!]!.charCodeAt(d);
      const t = states++;
      rangeStart[t] = at;
      while (at < end && patterns[order[at]!]!.charCodeAt(d) === c) at++;
      rangeEnd[t] = at;
      label[t] = c;
      depth[t] = d + 1;
      if (s === 0) root[c] = t;
      else {
        let f = fail[s]!;
        while (f !== 0 && child(f, c) === 0) f = fail[f]!;
        fail[t] = child(f, c);
      }
    }
    first[s + 1] = states;
  }
  const trim = <T extends Int32Array | Uint16Array>(a: T, length: number) => a.slice(0, length) as T;
  return {
    size: patterns.length,
    states,
    root,
    first: trim(first, states + 1),
    label: trim(label, states),
    fail: trim(fail, states),
    out: trim(out, states),
    emit: trim(emit, states),
    filter: buildFilter(first, label, states),
  };
}

function buildFilter(first: Int32Array, label: Uint16Array, states: number): Uint32Array {
  let edges = 0;
  for (let s = 1; s < states; s++) {
    const count = first[s + 1]! - first[s]!;
    if (count > FEW) edges += count;
  }
  // About 16 bits an edge: one test in twenty passes by chance, and only costs a search then.
  let bits = 1 << 10;
  while (bits < edges * 16) bits <<= 1;
  const filter = new Uint32Array(bits >>> 5);
  for (let s = 1; s < states; s++) {
    const end = first[s + 1]!;
    if (end - first[s]! <= FEW) continue;
    for (let t = first[s]!; t < end; t++) {
      const h = edgeHash(s, label[t]!, bits - 1);
      filter[h >>> 5]! |= 1 << (h & 31);
    }
  }
  return filter;
}
