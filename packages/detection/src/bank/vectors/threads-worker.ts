/** The other thread of threads.test.ts. */
import { parentPort, workerData } from 'node:worker_threads';
import { cosine, scattered } from './sample.ts';
import type { Report } from './threads.test.ts';
import { type SharedVectors, VectorReader } from './vector-reader.ts';

const { shared, flag, vectors } = workerData as {
  shared: SharedVectors;
  flag: Int32Array;
  vectors: Float32Array[];
};
const reader = new VectorReader(shared);
const queries = Array.from({ length: 8 }, (_, i) => scattered(1, reader.dim, 1_000_000 + i));
const cosines = queries.map((query) => vectors.map((vector) => cosine(vector, query)));
const report: Report = { searches: 0, neighbours: 0, wrong: 0, last: [] };

parentPort!.postMessage('ready');
do {
  const q = report.searches % queries.length;
  const [found] = reader.nearest([queries[q]!], 20);
  report.searches++;
  report.neighbours += found!.length;
  for (const { id, cosine: cos } of found!)
    if (!(Math.abs(cosines[q]![Number(id) % vectors.length]! - cos) < 0.005)) report.wrong++;
  report.last = found!.map((n) => n.id);
} while (Atomics.load(flag, 0) === 0);
parentPort!.postMessage(report);
