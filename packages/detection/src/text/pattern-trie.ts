import { mayBegin } from './boundary.ts';
import type { Matches } from './matches.ts';
import type { PackedStrings } from './packed.ts';
import type { Stored } from './store.ts';
import type { FoldedView } from './view.ts';
import { Walks } from './walks.ts';
import { threeBits, wordOf } from './word-filter.ts';

/** A node with no more patterns than this is a leaf: they are compared one by one. */
const LEAF = 8;
/** Kind of an edge to a node that is no leaf; of one to a leaf the kind is its number of patterns. */
const INNER = 0xffff;

/** Numbers of an edge: four, so that no edge lies across two lines of the cache. */
const EDGE = 4;
const NODE = 0;
/** Unit in the low half, kind in the high one. */
const UNIT_AND_KIND = 1;
/** To a leaf: its first pattern. Else the node it leads to. */
const TARGET = 2;
/** To a leaf: the bits of what its patterns have next, or EVERY. Else the pattern that ends at the node, or -1. */
const NEXT = 3;
/** A pattern of the leaf ends there. */
const EVERY = -1;
const bitOf = (unit: number): number => 1 << (Math.imul(unit, 0x9e3779b1) >>> 27);

/** What begins with a unit: nothing, patterns, a pattern of that unit alone. */
const BEGINS = 1;
const WHOLE = 2;
/** Nodes below this are those of one unit, and have its number. */
const DEEP = 0x10000;
/** Stands for the end of a pattern of one unit. No folded text has it. */
const END = 0;

/** The arrays of a trie, as they are stored. */
export type TrieArrays = {
  root: Uint8Array;
  /** Edges by hash of node and unit, EDGE numbers each; those of free slots are 0. */
  edges: Int32Array;
  /**
   * Three bits of one word for each edge from a node of one unit: turns most others away before `edges` is read. Deeper
   * nodes are few and have most edges that are asked for: there a filter would be one more reading.
   */
  edgeFilter: Int32Array;
} & Record<string, Stored>;

function hashOf(node: number, unit: number): number {
  const h = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
}

const edgeBits = (h: number): number => threeBits(Math.imul(h ^ (h >>> 15), 0x5bd1e995));

/**
 * A trie over sorted patterns, its edges in one hash table. A node is a stretch of patterns that share a beginning; one
 * of few patterns is a leaf, and what is left of them is compared with the patterns themselves. A title is read from
 * each place where a mark may begin: two or three units decide nearly always, and within a Latin word no mark begins.
 * That touches less memory than an automaton, which has a state for every unit of every pattern: with 600,000 patterns
 * memory is what takes the time.
 */
export class PatternTrie {
  readonly arrays: TrieArrays;
  private readonly patterns: PackedStrings;
  private readonly mask: number;
  private readonly filterShift: number;
  private readonly walks = new Walks();

  /** From arrays that `build` made for the same patterns. */
  constructor(arrays: TrieArrays, patterns: PackedStrings) {
    this.arrays = arrays;
    this.patterns = patterns;
    this.mask = arrays.edges.length / EDGE - 1;
    this.filterShift = Math.clz32(arrays.edgeFilter.length - 1);
  }

  /** `patterns`: each once, none empty, in the order of their units. */
  static build(patterns: PackedStrings): PatternTrie {
    return new PatternTrie(buildArrays(patterns), patterns);
  }

  /**
   * Fills `found` with the patterns of a view and their places, in no order but for this: of two that begin at one place
   * the longer is told later. A place within a Latin word is passed over.
   * All places are read on together, edge by edge: what is read for one does not depend on what was read for another, so
   * that the readings of memory overlap.
   */
  scan(view: FoldedView, found: Matches): void {
    const { walks } = this;
    found.length = 0;
    walks.leaves = 0;
    walks.reserve(view.length);
    this.begin(view, found);
    this.filter();
    for (let depth = 1; walks.count > 0; depth++) this.step(view, depth, found);
    if (walks.leaves > 0) this.compareAll(view, found);
  }

  private begin(view: FoldedView, found: Matches): void {
    const { units, length } = view;
    const { walks } = this;
    const { root, edges } = this.arrays;
    walks.count = 0;
    for (let from = 0; from < length; from++) {
      const unit = units[from]!;
      const first = root[unit]!;
      if (first === 0 || !mayBegin(view, from)) continue;
      if ((first & WHOLE) !== 0)
        found.push(edges[this.edge(unit, END, hashOf(unit, END)) + TARGET]!, from, from + 1);
      if (from + 1 < length) walks.add(unit, hashOf(unit, units[from + 1]!), from);
    }
  }

  /** Keeps the walks whose edge the filter knows. It is read for all before anything is done with what it says. */
  private filter(): void {
    const { walks, filterShift } = this;
    const { edgeFilter } = this.arrays;
    const { count, hash, touched } = walks;
    for (let w = 0; w < count; w++) touched[w] = edgeFilter[wordOf(hash[w]!, filterShift)]!;
    walks.count = 0;
    for (let w = 0; w < count; w++) {
      const missing = edgeBits(hash[w]!) & ~touched[w]!;
      walks.add(walks.node[w]!, hash[w]!, walks.from[w]!);
      walks.count -= (missing | -missing) >>> 31;
    }
  }

  /** All walks stand `depth` units behind where they began, and go on by one. */
  private step({ units, length }: FoldedView, depth: number, found: Matches): void {
    const { walks, mask } = this;
    const { edges } = this.arrays;
    const { count } = walks;
    // All edges are touched before any is looked at.
    const { touched, hash } = walks;
    for (let w = 0; w < count; w++) touched[w] = edges[(hash[w]! & mask) * EDGE]!;
    walks.count = 0;
    for (let w = 0; w < count; w++) {
      const from = walks.from[w]!;
      const at = from + depth;
      const edge = this.edge(walks.node[w]!, units[at]!, walks.hash[w]!);
      if (edge < 0) continue;
      const kind = edges[edge + UNIT_AND_KIND]! >>> 16;
      const target = edges[edge + TARGET]!;
      const next = edges[edge + NEXT]!;
      if (kind === INNER) {
        if (next >= 0) found.push(next, from, at + 1);
        if (at + 1 < length) walks.add(target, hashOf(target, units[at + 1]!), from);
      } else if (next === EVERY || (at + 1 < length && (next & bitOf(units[at + 1]!)) !== 0))
        walks.leaf(target, kind, from, at + 1);
    }
  }

  private compareAll(view: FoldedView, found: Matches): void {
    const { walks, patterns } = this;
    const { leaves, touched, leafFirst } = walks;
    for (let l = 0; l < leaves; l++) touched[l] = patterns.at[leafFirst[l]!]!;
    for (let l = 0; l < leaves; l++) touched[l] = patterns.units[touched[l]!]!;
    for (let l = 0; l < leaves; l++)
      this.compare(view, leafFirst[l]!, walks.leafCount[l]!, walks.leafFrom[l]!, walks.leafAt[l]!, found);
  }

  /** Those of the `count` patterns from `first` on that stand at `from`; their units before `at` do. */
  private compare(
    { units, length }: FoldedView,
    first: number,
    count: number,
    from: number,
    at: number,
    found: Matches,
  ): void {
    const { patterns } = this;
    for (let p = first; p < first + count; p++) {
      const begin = patterns.at[p]!;
      const to = from + patterns.at[p + 1]! - begin;
      if (to > length) continue;
      let i = at;
      while (i < to && units[i] === patterns.units[begin + i - from]) i++;
      if (i === to) found.push(p, from, to);
    }
  }

  /** Where the edge is in `edges`, or -1. */
  private edge(node: number, unit: number, hash: number): number {
    const { edges } = this.arrays;
    const { mask } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const e = slot * EDGE;
      const own = edges[e + UNIT_AND_KIND]!;
      if (own === 0) return -1;
      if (edges[e + NODE] === node && (own & 0xffff) === unit) return e;
    }
  }
}

function buildArrays(patterns: PackedStrings): TrieArrays {
  const { units, at, count } = patterns;
  const root = new Uint8Array(0x10000);
  const made: number[] = [];
  let nodes = DEEP;
  const lengthOf = (p: number) => at[p + 1]! - at[p]!;
  /** Nodes whose edges are still to be made: patterns `lo` to `hi` share `depth` units, and each has more. */
  const open: { node: number; depth: number; lo: number; hi: number }[] = [];
  const branch = ({ node, depth, lo, hi }: (typeof open)[number]): void => {
    while (lo < hi) {
      const unit = units[at[lo]! + depth]!;
      const first = lo;
      while (lo < hi && units[at[lo]! + depth] === unit) lo++;
      const ends = lengthOf(first) === depth + 1;
      if (lo - first <= LEAF) {
        let next = ends ? EVERY : 0;
        for (let p = first; p < lo && !ends; p++) next |= bitOf(units[at[p]! + depth + 1]!);
        made.push(node, unit | ((lo - first) << 16), first, next);
      } else {
        const inner = nodes++;
        made.push(node, unit | (INNER << 16), inner, ends ? first : -1);
        open.push({ node: inner, depth: depth + 1, lo: ends ? first + 1 : first, hi: lo });
      }
    }
  };
  for (let p = 0; p < count; ) {
    const unit = units[at[p]!]!;
    let hi = p;
    while (hi < count && units[at[hi]!] === unit) hi++;
    root[unit] = BEGINS;
    if (lengthOf(p) === 1) {
      root[unit] = BEGINS | WHOLE;
      made.push(unit, END | (1 << 16), p++, -1);
    }
    open.push({ node: unit, depth: 1, lo: p, hi });
    for (let next = open.pop(); next; next = open.pop()) branch(next);
    p = hi;
  }
  return { root, ...hashed(made) };
}

/** The edges in their slots, and the filter of twelve bits and more for each that it has. */
function hashed(made: readonly number[]): { edges: Int32Array; edgeFilter: Int32Array } {
  const count = made.length / EDGE;
  let filtered = 0;
  for (let i = NODE; i < made.length; i += EDGE) if (made[i]! < DEEP) filtered++;
  let slots = 16;
  while (slots < count * 1.5) slots <<= 1;
  let bits = 1 << 10;
  while (bits < filtered * 12) bits <<= 1;
  const edges = new Int32Array(slots * EDGE);
  const edgeFilter = new Int32Array(bits >>> 5);
  const shift = Math.clz32(edgeFilter.length - 1);
  for (let i = 0; i < made.length; i += EDGE) {
    const h = hashOf(made[i + NODE]!, made[i + UNIT_AND_KIND]! & 0xffff);
    if (made[i + NODE]! < DEEP) edgeFilter[wordOf(h, shift)]! |= edgeBits(h);
    let slot = h & (slots - 1);
    while (edges[slot * EDGE + UNIT_AND_KIND] !== 0) slot = (slot + 1) & (slots - 1);
    for (let k = 0; k < EDGE; k++) edges[slot * EDGE + k] = made[i + k]!;
  }
  return { edges, edgeFilter };
}
