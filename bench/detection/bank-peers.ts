/** Other ways to search among the vectors of bank.ts. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import * as ort from 'onnxruntime-node';
import { Index, MetricKind, ScalarKind } from 'usearch';
import { exactNearest } from '../../packages/detection/src/bank/vectors/sample.ts';
import { VectorIndex } from '../../packages/detection/src/bank/vectors/vector-index.ts';

export interface Peer {
  name: string;
  /** Numbers of the `k` nearest to each query. */
  search(queries: readonly Float32Array[], k: number): Promise<number[][]>;
  fileBytes?: number;
  loadMs?: number;
}

export interface Vectors {
  all: Float32Array;
  count: number;
  dim: number;
}

const row = ({ all, dim }: Vectors, i: number): Float32Array => all.subarray(i * dim, (i + 1) * dim);
const flat = (queries: readonly Float32Array[]): Float32Array => {
  const dim = queries[0]!.length;
  const joined = new Float32Array(queries.length * dim);
  queries.forEach((q, i) => {
    joined.set(q, i * dim);
  });
  return joined;
};

/** npm usearch: a graph (HNSW), in the numbers given: f16 or i8. */
export async function usearch(vectors: Vectors, numbers: 'f16' | 'i8', folder: string): Promise<Peer> {
  const config = {
    dimensions: vectors.dim,
    metric: MetricKind.Cos,
    quantization: numbers === 'f16' ? ScalarKind.F16 : ScalarKind.I8,
    connectivity: 16,
    expansion_add: 128,
    expansion_search: 64,
    multi: false,
  };
  const index = new Index(config);
  const step = 5000;
  for (let from = 0; from < vectors.count; from += step) {
    const to = Math.min(vectors.count, from + step);
    const keys = BigUint64Array.from({ length: to - from }, (_, i) => BigInt(from + i));
    index.add(keys, vectors.all.subarray(from * vectors.dim, to * vectors.dim), 1);
  }
  const path = join(folder, `usearch-${numbers}`);
  index.save(path);
  const from = performance.now();
  new Index(config).load(path);
  return {
    name: `npm usearch 2.26.2, ${numbers}`,
    fileBytes: statSync(path).size,
    loadMs: performance.now() - from,
    search: async (queries, k) => {
      const { keys } = index.search(flat(queries), k, 1);
      return queries.map((_, i) => Array.from(keys.subarray(i * k, (i + 1) * k), Number));
    },
  };
}

/** Plain TypeScript over Float32Array, every vector. */
export function plain(vectors: Vectors): Peer {
  return {
    name: 'typed arrays, all vectors',
    search: async (queries, k) => queries.map((q) => exactNearest(vectors.all, q, k).map((n) => n.i)),
  };
}

/** Plain TypeScript over Float32Array, a 32nd of 1,024 lists around vectors drawn at random. */
export function plainLists(vectors: Vectors): Peer {
  const lists = Array.from({ length: 1024 }, (): number[] => []);
  const centres = new Float32Array(1024 * vectors.dim);
  for (let c = 0; c < 1024; c++)
    centres.set(row(vectors, Math.floor((c * vectors.count) / 1024)), c * vectors.dim);
  const ids = lists.map((_, c) => String(c));
  const finder = VectorIndex.build({ ids, vectors: centres, dim: vectors.dim, model: 'centres', lists: 1 });
  for (let i = 0; i < vectors.count; i += 64) {
    const some = Array.from({ length: Math.min(64, vectors.count - i) }, (_, j) => row(vectors, i + j));
    finder.nearest(some, 1).forEach(([near], j) => {
      lists[Number(near!.id)]!.push(i + j);
    });
  }
  const inLists = lists.map((list) => flat(list.map((i) => row(vectors, i))));
  return {
    name: 'typed arrays, 32 of 1,024 lists',
    search: async (queries, k) =>
      queries.map((q) =>
        exactNearest(centres, q, 32)
          .flatMap(({ i: c }) => exactNearest(inLists[c]!, q, k).map((n) => ({ ...n, i: lists[c]![n.i]! })))
          .sort((a, b) => b.cosine - a.cosine)
          .slice(0, k)
          .map((n) => n.i),
      ),
  };
}

/** ONNX Runtime: one product of matrices with all vectors, then TopK. */
export async function onnx(vectors: Vectors, numbers: 'f32' | 'i8', k: number): Promise<Peer> {
  const { count, dim, all } = vectors;
  // Bytes: the largest number of all vectors is 127 steps.
  const step = numbers === 'f32' ? 1 : all.reduce((most, v) => Math.max(most, Math.abs(v)), 0) / 127;
  const across = numbers === 'f32' ? new Float32Array(count * dim) : new Int8Array(count * dim);
  for (let n = 0; n < count; n++)
    for (let i = 0; i < dim; i++) {
      const value = all[n * dim + i]!;
      across[i * count + n] = numbers === 'f32' ? value : Math.round(value / step);
    }
  const session = await ort.InferenceSession.create(model(numbers, across, dim, count, k), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  return {
    name: `ONNX Runtime 1.30, ${numbers}, all vectors`,
    search: async (queries) => {
      const joined = flat(queries);
      const bytes = (): Uint8Array =>
        Uint8Array.from(joined, (v) => Math.min(255, Math.max(0, 128 + Math.round(v / step))));
      const shape = [queries.length, dim];
      const q =
        numbers === 'f32'
          ? new ort.Tensor('float32', joined, shape)
          : new ort.Tensor('uint8', bytes(), shape);
      const { i } = await session.run({ q });
      const found = i!.data as BigInt64Array;
      return queries.map((_, n) => Array.from(found.subarray(n * k, (n + 1) * k), Number));
    },
  };
}

/** An ONNX file is protocol buffers: fields of a number, a kind (0: integer, 2: bytes) and a value. */
function model(
  numbers: 'f32' | 'i8',
  across: Float32Array | Int8Array,
  dim: number,
  count: number,
  k: number,
): Uint8Array {
  const FLOAT = 1;
  const UINT8 = 2;
  const INT8 = 3;
  const INT64 = 7;
  const times =
    numbers === 'f32'
      ? [node('MatMul', ['q', 'bank'], ['score'])]
      : [
          node('MatMulInteger', ['q', 'bank', 'zero'], ['sum']),
          node('Cast', ['sum'], ['score'], message(5, text(1, 'to'), integer(3, FLOAT), integer(20, 2))),
        ];
  const graph = message(
    7,
    ...times,
    node('TopK', ['score', 'k'], ['v', 'i']),
    text(2, 'search'),
    tensor('bank', numbers === 'f32' ? FLOAT : INT8, [dim, count], across),
    ...(numbers === 'f32' ? [] : [tensor('zero', UINT8, [1], Uint8Array.of(128))]),
    tensor('k', INT64, [1], BigInt64Array.of(BigInt(k))),
    value(11, 'q', numbers === 'f32' ? FLOAT : UINT8),
    value(12, 'v', FLOAT),
    value(12, 'i', INT64),
  );
  return Buffer.concat([integer(1, 8), graph, message(8, text(1, ''), integer(2, 17))]);
}

function varint(n: number): Buffer {
  const bytes: number[] = [];
  for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) | 128);
  return Buffer.from([...bytes, n]);
}
const integer = (field: number, n: number): Buffer => Buffer.concat([varint(field * 8), varint(n)]);
const bytes = (field: number, value: Uint8Array): Buffer =>
  Buffer.concat([varint(field * 8 + 2), varint(value.length), value]);
const text = (field: number, value: string): Buffer => bytes(field, Buffer.from(value));
const message = (field: number, ...parts: Buffer[]): Buffer => bytes(field, Buffer.concat(parts));
const node = (op: string, inputs: string[], outputs: string[], ...attributes: Buffer[]): Buffer =>
  message(1, ...inputs.map((i) => text(1, i)), ...outputs.map((o) => text(2, o)), text(4, op), ...attributes);
const value = (field: number, name: string, kind: number): Buffer =>
  message(field, text(1, name), message(2, message(1, integer(1, kind))));
const tensor = (name: string, kind: number, dims: number[], data: ArrayBufferView): Buffer =>
  message(
    5,
    ...dims.map((d) => integer(1, d)),
    integer(2, kind),
    text(8, name),
    bytes(9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  );
