/**
 * The index of vectors against other ways to search among as many, on one thread. Usage:
 *   npm exec -- node bench/detection/bank.ts [--vectors 300000] [--dim 128] [--queries 400] [--batch 128]
 *     [--kind clustered|scattered] [--peers onnx-f32,onnx-i8,lists,plain,usearch-i8,usearch-f16]
 * Queries are vectors of the bank, disturbed to a cosine of 0.5 to 0.95 with them. Times are processor seconds, the
 * best of as many rounds as go into two seconds. usearch takes minutes to build.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  clustered,
  disturbed,
  exactNearest,
  scattered,
  seeded,
} from '../../packages/detection/src/bank/vectors/sample.ts';
import { VectorIndex } from '../../packages/detection/src/bank/vectors/vector-index.ts';
import type { SearchOptions } from '../../packages/detection/src/bank/vectors/vector-reader.ts';
import { onnx, type Peer, plain, plainLists, usearch, type Vectors } from './bank-peers.ts';

const { values } = parseArgs({
  options: {
    vectors: { type: 'string', default: '300000' },
    dim: { type: 'string', default: '128' },
    queries: { type: 'string', default: '400' },
    batch: { type: 'string', default: '128' },
    kind: { type: 'string', default: 'clustered' },
    peers: { type: 'string', default: 'onnx-f32,onnx-i8,lists,plain,usearch-i8,usearch-f16' },
  },
});
const [count, dim, queryCount, batch] = [values.vectors, values.dim, values.queries, values.batch].map(
  Number,
) as [number, number, number, number];
const K = 10;
const folder = mkdtempSync(join(tmpdir(), 'citong-bank-'));

const all = (values.kind === 'scattered' ? scattered : clustered)(count, dim);
const vectors: Vectors = { all, count, dim };
const vector = (i: number): Float32Array => all.subarray(i * dim, (i + 1) * dim);
const random = seeded(9);
const sources = Array.from({ length: queryCount }, () => Math.floor(random.uniform() * count));
const closeness = sources.map(() => 0.5 + 0.45 * random.uniform());
const queries = sources.map((source, i) => disturbed(vector(source), closeness[i]!, random));
const exact = queries.map((query) => exactNearest(all, query, K).map((n) => n.i));

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
const print = (line: string): void => void process.stdout.write(`${line}\n`);
/** Queries a second of the first row. */
let reference = 0;

async function measure(peer: Peer, build?: number): Promise<void> {
  let best = Number.POSITIVE_INFINITY;
  let found: number[][] = [];
  const began = cpu();
  for (let from = began; from === began || from - began < 2; from = cpu()) {
    found = [];
    for (let i = 0; i < queryCount; i += batch)
      found.push(...(await peer.search(queries.slice(i, i + batch), K)));
    best = Math.min(best, cpu() - from);
  }
  const hits = exact.map((ids, i) => ids.filter((id) => found[i]!.includes(id)).length);
  const perSecond = queryCount / best;
  reference ||= perSecond;
  const cells = [
    build?.toFixed(1),
    peer.fileBytes && (peer.fileBytes / 1e6).toFixed(0),
    peer.loadMs?.toFixed(0),
    (hits.reduce((a, b) => a + b) / (K * queryCount)).toFixed(3),
    ...rightOnes(found),
    perSecond.toFixed(0),
    (perSecond / reference).toFixed(3),
  ];
  print(`| ${peer.name} | ${cells.map((c) => c ?? '').join(' | ')} |`);
}

/** How often the vector that was disturbed is among the ten, by its cosine with the query. */
function rightOnes(found: readonly number[][]): string[] {
  return [0.5, 0.65, 0.8].map((from) => {
    const chosen = closeness.flatMap((c, i) => (c >= from && c < from + 0.15 ? [i] : []));
    return (chosen.filter((i) => found[i]!.includes(sources[i]!)).length / chosen.length).toFixed(3);
  });
}

function ours(index: VectorIndex, name: string, options: SearchOptions): Peer {
  return {
    name,
    search: async (some, k) => index.nearest(some, k, options).map((near) => near.map((n) => Number(n.id))),
  };
}

async function measureOurs(): Promise<void> {
  const ids = Array.from({ length: count }, (_, i) => String(i));
  const from = cpu();
  const index = VectorIndex.build({ ids, vectors: all, dim, model: 'bench' });
  const build = cpu() - from;
  const path = join(folder, 'citong');
  const saving = performance.now();
  await index.save(path);
  const loading = performance.now();
  const loaded = await VectorIndex.load(path, 'bench');
  const files = { fileBytes: statSync(path).size, loadMs: performance.now() - loading };
  const megabytes = (index.share().memory.buffer.byteLength / 1e6).toFixed(0);
  print(
    `  Citong: ${megabytes} MB of memory, saved in ${(loading - saving).toFixed(0)} ms, ${changes(loaded)} changes a second (a removal and an addition)`,
  );
  print(
    '\n| | built in s | file MB | loaded in ms | recall@10 | at 0.5 to 0.65 | to 0.8 | to 0.95 | queries a second | of Citong |',
  );
  print(`|---|${'---:|'.repeat(9)}`);
  await measure({ ...ours(index, '**Citong**', {}), ...files }, build);
  for (const probes of [32, 64, 256]) await measure(ours(index, `Citong, ${probes} lists`, { probes }));
  await measure(ours(index, 'Citong, all lists', { exact: true }));
}

function changes(index: VectorIndex): string {
  index.remove('0');
  const from = cpu();
  const some = Math.min(10_000, count - 1);
  for (let i = 1; i <= some; i++) {
    index.remove(String(i));
    index.add(String(i), vector(i));
  }
  return (some / (cpu() - from)).toFixed(0);
}

const peers: Record<string, () => Promise<Peer> | Peer> = {
  'usearch-f16': () => usearch(vectors, 'f16', folder),
  'usearch-i8': () => usearch(vectors, 'i8', folder),
  'onnx-f32': () => onnx(vectors, 'f32', K),
  'onnx-i8': () => onnx(vectors, 'i8', K),
  lists: () => plainLists(vectors),
  plain: () => plain(vectors),
};

print(
  `${count} ${values.kind} vectors of ${dim}, ${queryCount} queries, ${batch} at once; node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`,
);
await measureOurs();
for (const name of values.peers.split(',').filter(Boolean)) {
  const from = cpu();
  const peer = await peers[name]!();
  await measure(peer, cpu() - from);
}
print(`load at the end ${loadavg()[0]!.toFixed(1)}`);
rmSync(folder, { recursive: true });
