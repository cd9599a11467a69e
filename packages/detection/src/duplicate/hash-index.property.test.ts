import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differingBits, WORDS } from './bits.ts';
import { HashIndex } from './hash-index.ts';

const PER_RECORD = 3;

/** Numbers that are the same in every run (xorshift). */
function numbers(seed: number): () => number {
  let x = seed || 1;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return x >>> 0;
  };
}

const drawn = (next: () => number, hashes: number) => Uint32Array.from({ length: hashes * WORDS }, next);

function flipped(hash: Uint32Array, bits: number, next: () => number): Uint32Array {
  const out = hash.slice();
  const places = new Set<number>();
  while (places.size < bits) places.add(next() % 256);
  for (const p of places) out[p >> 5]! ^= 1 << (p & 31);
  return out;
}

/** An index beside the plain list of what it holds; adding and removing goes to both. */
function pair(seed: number) {
  const next = numbers(seed);
  const index = new HashIndex(PER_RECORD);
  const held = new Map<number, Uint32Array>();
  return {
    next,
    index,
    held,
    add(count: number) {
      for (let i = 0; i < count; i++) {
        const hashes = drawn(next, PER_RECORD);
        const record = index.add(hashes);
        expect(held.has(record)).toBe(false);
        held.set(record, hashes);
      }
    },
    remove(share: number) {
      for (const record of [...held.keys()])
        if ((next() % 1000) / 1000 < share) {
          held.delete(record);
          expect(index.remove(record)).toBe(true);
          expect(index.remove(record)).toBe(false);
        }
    },
    brute(query: Uint32Array, radius: number) {
      const found: string[] = [];
      for (const [record, hashes] of held)
        for (let w = 0; w < PER_RECORD; w++) {
          const distance = differingBits(query, hashes, 0, w * WORDS);
          if (distance <= radius) found.push(`${record}/${w}:${distance}`);
        }
      return found.sort();
    },
    found(query: Uint32Array, radius: number, errors: number) {
      const found: string[] = [];
      index.search(query, 0, radius, errors, (r, w, d) => found.push(`${r}/${w}:${d}`));
      return found.sort();
    },
  };
}

describe('HashIndex finds what comparing all finds', () => {
  test('small, whatever is added and removed', () => {
    const step = fc.oneof(
      fc.record({ add: fc.integer({ min: 1, max: 200 }) }),
      fc.record({ remove: fc.double({ min: 0, max: 1, noNaN: true }) }),
    );
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 2 ** 31 }),
        (steps, seed) => {
          const p = pair(seed);
          for (const s of steps) 'add' in s ? p.add(s.add) : p.remove(s.remove);
          expect(p.index.size).toBe(p.held.size);
          for (const hashes of [...p.held.values()].slice(0, 5)) {
            const query = flipped(hashes.subarray(0, WORDS), 40, p.next);
            expect(p.found(query, 100, 1)).toEqual(p.brute(query, 100));
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  test.each([
    [0, 15],
    [1, 31],
    [2, 47],
  ])('large, with %i errors a key: all at up to %i bits, also after changes', (errors, radius) => {
    const p = pair(errors + 7);
    p.add(9000);
    for (const round of [0, 1, 2]) {
      for (const [n, hashes] of [...p.held.values()].entries()) {
        if (n % 450 !== 0) continue;
        const at = (n % PER_RECORD) * WORDS;
        const query = flipped(hashes.subarray(at, at + WORDS), radius - (n % 9), p.next);
        const brute = p.brute(query, radius);
        expect(brute.length).toBeGreaterThan(0);
        expect(p.found(query, radius, errors)).toEqual(brute);
      }
      p.remove(0.3);
      p.add(round === 0 ? 100 : 4000);
    }
  });

  test('what it finds further off is within the radius, and found once', () => {
    const p = pair(99);
    p.add(9000);
    const [hashes] = p.held.values();
    const query = flipped(hashes!.subarray(0, WORDS), 60, p.next);
    const found = p.found(query, 110, 1);
    expect(new Set(found).size).toBe(found.length);
    expect(p.brute(query, 110)).toEqual(expect.arrayContaining(found));
  });
});
