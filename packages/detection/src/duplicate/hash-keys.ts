import { bitCount, HASH_BITS, WORDS } from './bits.ts';

/** A hash is looked up by 16 keys of 16 bits (multi-index hashing, Norouzi et al. 2012). */
export const KEYS = 16;
const KEY_BITS = HASH_BITS / KEYS;
const BUCKETS = 1 << KEY_BITS;

/**
 * Bits in the order of their frequency, so that a key holds neighbouring frequencies: a small change of the picture
 * leaves the keys of the lowest ones nearly as they were.
 */
const ORDER = Array.from({ length: HASH_BITS }, (_, i) => i).sort(
  (a, b) => (a >> 4) + (a & 15) - (b >> 4) - (b & 15) || a - b,
);

/** All 16-bit numbers, those with fewest bits first; UP_TO[e]: how many have at most e. */
export const MASKS = Uint16Array.from(
  Array.from({ length: BUCKETS }, (_, i) => i).sort((a, b) => bitCount(a) - bitCount(b)),
);
export const UP_TO = [0, 1, 2, 3].map((e) => MASKS.filter((m) => bitCount(m) <= e).length);

/** The keys of the hash at `at` words, written to `keys` from `to` on. */
export function keysOf(words: Uint32Array, at: number, keys: Uint16Array, to: number): void {
  for (let k = 0, bit = 0; k < KEYS; k++) {
    let key = 0;
    for (let b = 0; b < KEY_BITS; b++, bit++) {
      const i = ORDER[bit]!;
      key = key * 2 + ((words[at + (i >> 5)]! >>> (31 - (i & 31))) & 1);
    }
    keys[to + k] = key;
  }
}

/** For each key, where each bucket begins and the hashes in order of their buckets. */
export function tablesOf(
  words: Uint32Array,
  hashes: Uint32Array,
): [starts: Uint32Array[], lists: Uint32Array[]] {
  const keys = new Uint16Array(hashes.length * KEYS);
  for (let i = 0; i < hashes.length; i++) keysOf(words, hashes[i]! * WORDS, keys, i * KEYS);
  const tables: [Uint32Array[], Uint32Array[]] = [[], []];
  for (let k = 0; k < KEYS; k++) {
    const starts = new Uint32Array(BUCKETS + 1);
    for (let i = 0; i < hashes.length; i++) starts[keys[i * KEYS + k]! + 1]!++;
    for (let b = 0; b < BUCKETS; b++) starts[b + 1]! += starts[b]!;
    const next = starts.slice();
    const list = new Uint32Array(hashes.length);
    for (let i = 0; i < hashes.length; i++) list[next[keys[i * KEYS + k]!]!++] = hashes[i]!;
    tables[0].push(starts);
    tables[1].push(list);
  }
  return tables;
}
