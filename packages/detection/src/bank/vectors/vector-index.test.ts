import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { compileKernel } from '../../../tools/make-vector-kernel.ts';
import { KERNEL_WASM } from './kernel-wasm.ts';
import { clustered, cosine, disturbed, exactNearest, normalise, scattered, seeded } from './sample.ts';
import { VectorIndex } from './vector-index.ts';
import { VectorReader } from './vector-reader.ts';

const files: string[] = [];
const file = (name: string): string => {
  const path = join(tmpdir(), `citong-vectors-${process.pid}-${name}`);
  files.push(path);
  return path;
};
afterAll(async () => {
  for (const path of files) await rm(path, { force: true });
});

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `mark-${i}`);
const at = (all: Float32Array, i: number, dim: number): Float32Array => all.subarray(i * dim, (i + 1) * dim);

it('has a kernel that was made from its source', async () => {
  expect(Buffer.from(await compileKernel()).toString('base64')).toBe(KERNEL_WASM);
});

describe('search', () => {
  it('finds what a comparison with every vector finds, whatever the dimension', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 150 }),
        fc.integer({ min: 1, max: 300 }),
        fc.nat(),
        (dim, count, seed) => {
          const vectors = scattered(count, dim, seed);
          const index = VectorIndex.build({ dim, model: 'm', ids: names(count), vectors });
          const query = scattered(1, dim, seed + 1);
          const [found] = index.nearest([query], 5);
          const exact = exactNearest(vectors, query, 5);
          expect(found).toHaveLength(exact.length);
          found!.forEach((n, rank) => {
            const i = Number(n.id.slice('mark-'.length));
            expect(n.cosine).toBeCloseTo(cosine(at(vectors, i, dim), query), 1.5);
            expect(n.cosine).toBeCloseTo(exact[rank]!.cosine, 1.5);
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is good to a thousandth at 128 numbers', () => {
    const vectors = clustered(4000, 128);
    const index = VectorIndex.build({ dim: 128, model: 'm', ids: names(4000), vectors });
    const random = seeded(2);
    let square = 0;
    for (let q = 0; q < 50; q++) {
      const query = disturbed(at(vectors, q * 80, 128), 0.7, random);
      for (const { id, cosine: cos } of index.nearest([query], 10)[0]!)
        square += (cos - cosine(at(vectors, Number(id.slice(5)), 128), query)) ** 2;
    }
    expect(Math.sqrt(square / 500)).toBeLessThan(0.001);
  });

  it('misses little when it looks into some of the lists, and nothing when it looks into all', () => {
    const [dim, count] = [64, 20_000];
    const vectors = clustered(count, dim);
    const index = VectorIndex.build({ dim, model: 'm', ids: names(count), vectors });
    const random = seeded(3);
    const queries = Array.from({ length: 50 }, () => {
      const i = Math.floor(random.uniform() * count);
      return disturbed(at(vectors, i, dim), 0.8, random);
    });
    const exact = queries.map((query) => exactNearest(vectors, query, 10).map((e) => `mark-${e.i}`));
    const share = (options: object): number => {
      const hits = index.nearest(queries, 10, options).map((found, i) => {
        const ids = new Set(found.map((n) => n.id));
        return exact[i]!.filter((id) => ids.has(id)).length;
      });
      return hits.reduce((a, b) => a + b) / (10 * queries.length);
    };
    const [few, some, all] = [share({ probes: 1 }), share({}), share({ exact: true })];
    expect(few).toBeLessThan(some);
    expect(some).toBeGreaterThan(0.85);
    expect(all).toBeGreaterThan(0.97);
  });

  it('has no neighbours for a query of zeros, and refuses what is no vector', () => {
    const index = VectorIndex.create({ dim: 3, model: 'm' });
    index.add('a', Float32Array.of(1, 2, 3));
    expect(index.nearest([new Float32Array(3), Float32Array.of(2, 4, 6)], 3)).toEqual([
      [],
      [{ id: 'a', cosine: expect.closeTo(1, 2), details: new Int8Array(0) }],
    ]);
    const invalid = expect.objectContaining({ code: 'vector_invalid' });
    expect(() => index.nearest([Float32Array.of(1, 2)], 3)).toThrow(invalid);
    expect(() => index.nearest([Float32Array.of(1, 2, Number.NaN)], 3)).toThrow(invalid);
    expect(() => index.nearest([Float32Array.of(1, 2, 3)], 0)).toThrow(invalid);
    expect(() => index.add('b', Float32Array.of(1, 2))).toThrow(invalid);
    expect(() => index.add('b', Float32Array.of(1, 2, Number.POSITIVE_INFINITY))).toThrow(invalid);
    expect(() => index.add('b', new Float32Array(3))).toThrow(invalid);
    expect(() => index.add('', Float32Array.of(1, 2, 3))).toThrow(invalid);
    expect(() => index.add('x'.repeat(5000), Float32Array.of(1, 2, 3))).toThrow(invalid);
    expect(() => VectorIndex.build({ dim: 3, model: 'm', ids: ['a'], vectors: new Float32Array(4) })).toThrow(
      invalid,
    );
    expect(index.size).toBe(1);
  });

  it('serves more queries than go together, and more neighbours than there are', () => {
    const vectors = scattered(100, 16);
    const index = VectorIndex.build({ dim: 16, model: 'm', ids: names(100), vectors });
    const queries = Array.from({ length: 150 }, (_, i) => at(vectors, i % 100, 16));
    const found = index.nearest(queries, 500);
    expect(found.map((f) => f[0]!.id)).toEqual(queries.map((_, i) => `mark-${i % 100}`));
    expect(found.every((f) => f.length === 100)).toBe(true);
  });
});

describe('change', () => {
  it('knows after any additions and removals what a plain list knows', () => {
    const dim = 8;
    const step = fc.record({ id: fc.integer({ min: 0, max: 30 }), remove: fc.boolean(), seed: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const index = VectorIndex.create({ dim, model: 'm' });
        const plain = new Map<string, Float32Array[]>();
        for (const { id, remove, seed } of steps) {
          const name = `标${id}`;
          if (remove) {
            expect(index.remove(name)).toBe(plain.get(name)?.length ?? 0);
            plain.delete(name);
          } else {
            const vector = scattered(1, dim, seed);
            index.add(name, vector);
            plain.set(name, [...(plain.get(name) ?? []), vector]);
          }
        }
        expect(index.size).toBe([...plain.values()].flat().length);
        expect([...index.ids()].sort()).toEqual([...plain.keys()].sort());
        const query = scattered(1, dim, 5000);
        for (const built of [index, index.rebuilt()]) {
          // Enough for every vector: several of one mark are one neighbour.
          const found = built.nearest([query], 300)[0]!;
          expect(found.map((n) => n.id).sort()).toEqual([...plain.keys()].sort());
          for (const n of found) {
            const best = Math.max(...plain.get(n.id)!.map((v) => cosine(v, query)));
            expect(Math.abs(n.cosine - best)).toBeLessThan(0.02);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('uses the room of removed vectors again', () => {
    const vectors = clustered(10_000, 32);
    const index = VectorIndex.build({ dim: 32, model: 'm', ids: names(10_000), vectors });
    const bytes = (): number => index.share().memory.buffer.byteLength;
    const before = bytes();
    const revision = index.revision;
    for (let i = 0; i < 10_000; i++) index.remove(`mark-${i}`);
    expect(index.size).toBe(0);
    expect(index.nearest([at(vectors, 0, 32)], 5)).toEqual([[]]);
    for (let i = 0; i < 10_000; i++) index.add(`mark-${i}`, at(vectors, i, 32));
    expect(index.nearest([at(vectors, 77, 32)], 1)[0]![0]!.cosine).toBeGreaterThan(0.99);
    // Only the names are written again.
    expect(bytes() - before).toBeLessThan(600_000);
    expect(index.revision).not.toBe(revision);
  });

  it('says when it has outgrown its lists, and parts them anew', () => {
    const vectors = clustered(9000, 16);
    const index = VectorIndex.create({ dim: 16, model: 'm' });
    expect(index.isOutgrown).toBe(false);
    for (let i = 0; i < 9000; i++) index.add(`mark-${i}`, at(vectors, i, 16));
    expect(index.isOutgrown).toBe(true);
    const rebuilt = index.rebuilt();
    expect(rebuilt.isOutgrown).toBe(false);
    const query = normalise(at(vectors, 5, 16).map((v, i) => v + i / 100));
    expect(rebuilt.nearest([query], 20, { exact: true })).toEqual(index.nearest([query], 20));
  });
});

describe('file', () => {
  const vectors = clustered(9000, 32);
  const made = VectorIndex.build({ dim: 32, model: 'net-1', ids: names(9000), vectors });
  const queries = [at(vectors, 1, 32), at(vectors, 2, 32)];

  it('gives the same answers after saving and loading, and can be changed further', async () => {
    const path = file('same');
    await made.save(path);
    const loaded = await VectorIndex.load(path, 'net-1');
    expect(loaded.nearest(queries, 20)).toEqual(made.nearest(queries, 20));
    expect([loaded.size, loaded.revision]).toEqual([made.size, made.revision]);
    expect(loaded.remove('mark-1')).toBe(1);
    loaded.add('mark-2', at(vectors, 3, 32));
    expect(loaded.remove('mark-2')).toBe(2);
    expect(loaded.nearest(queries, 20)[0]!.some((n) => n.id === 'mark-1')).toBe(false);
  });

  it('keeps the state at the call of save, whatever is changed meanwhile', async () => {
    const path = file('state');
    const index = VectorIndex.build({ dim: 32, model: 'net-1', ids: names(9000), vectors });
    const before = index.nearest(queries, 20);
    const saving = index.save(path);
    for (let i = 0; i < 5000; i++) index.remove(`mark-${i}`);
    await saving;
    expect((await VectorIndex.load(path, 'net-1')).nearest(queries, 20)).toEqual(before);
  });

  it('refuses files of another model or format, cut off, changed, missing or of another kind', async () => {
    const path = file('whole');
    await made.save(path);
    const code = (c: string) => expect.objectContaining({ name: 'DetectionError', code: c });
    await expect(VectorIndex.load(path, 'net-2')).rejects.toEqual(code('index_of_other_model'));
    await expect(VectorIndex.load(file('nowhere'), 'net-1')).rejects.toEqual(code('index_unreadable'));
    const whole = await readFile(path);
    const broken = file('broken');
    const tryWith = async (bytes: Buffer): Promise<unknown> => {
      await writeFile(broken, bytes);
      return VectorIndex.load(broken, 'net-1');
    };
    await expect(tryWith(whole.subarray(0, whole.length - 1000))).rejects.toEqual(code('index_unreadable'));
    await expect(tryWith(whole.subarray(0, 5))).rejects.toEqual(code('index_unreadable'));
    const changed = Buffer.from(whole);
    changed[200_000]! ^= 1;
    await expect(tryWith(changed)).rejects.toEqual(code('index_unreadable'));
    const other = Buffer.from(whole.toString('latin1').replace('"format":2', '"format":9'), 'latin1');
    await expect(tryWith(other)).rejects.toEqual(code('index_version'));
    const dims = Buffer.from(whole.toString('latin1').replace('"dim":32', '"dim":99'), 'latin1');
    await expect(tryWith(dims)).rejects.toEqual(code('index_unreadable'));
    const sizes = Buffer.from(whole.toString('latin1').replace('"bytes":', '"bites":'), 'latin1');
    await expect(tryWith(sizes)).rejects.toEqual(code('index_unreadable'));
    await expect(tryWith(Buffer.alloc(100_000, 'x'))).rejects.toEqual(code('index_unreadable'));
  });
});

describe('details', () => {
  const dim = 16;
  const count = 9000;
  const vectors = scattered(count, dim, 3);
  const detailsOf = (i: number) => Int8Array.of(i & 127, i >> 7, -5);
  const kept = Array.from({ length: count }, (_, i) => detailsOf(i));
  const built = () =>
    VectorIndex.build({ dim, model: 'm', details: 3, ids: names(count), vectors, kept: [...kept] });
  const found = (index: Pick<VectorIndex, 'nearest'>, i: number) =>
    index.nearest([at(vectors, i, dim)], 1)[0]![0]!;

  it('come with each neighbour, from a file, a thread and a rebuilt index too', async () => {
    const index = built();
    index.remove('mark-7');
    index.add('mark-7', at(vectors, 7, dim), Int8Array.of(1, 2, 3));
    const path = file('details');
    await index.save(path);
    const readers = [
      index,
      new VectorReader(index.share()),
      await VectorIndex.load(path, 'm'),
      index.rebuilt(),
    ];
    for (const reader of readers) {
      for (const i of [0, 500, 8999]) expect(found(reader, i).details).toEqual(detailsOf(i));
      expect(found(reader, 7).details).toEqual(Int8Array.of(1, 2, 3));
    }
  });

  it('are those of the first vector of a mark, and have the length that the index was made for', () => {
    const index = built();
    index.add(
      'mark-1',
      at(vectors, 2, dim).map((v) => -v),
      Int8Array.of(9, 9, 9),
    );
    expect(found(index, 1).details).toEqual(detailsOf(1));
    expect(() => index.add('x', at(vectors, 2, dim))).toThrow('Details of 0 bytes');
  });
});
