/**
 * Parts of a Bloom filter whose bits for one hash lie in one word of 32: whatever is asked of a hash costs one reading of
 * memory, and three bits let about three unknown hashes in a hundred pass where a single bit lets ten.
 */

/** The word of a hash, in a filter of 2^(32 - shift) words. */
export function wordOf(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}

/** Three bits of a word; `hash` mixed otherwise than in wordOf. */
export function threeBits(hash: number): number {
  return (1 << (hash >>> 27)) | (1 << ((hash >>> 22) & 31)) | (1 << ((hash >>> 17) & 31));
}
