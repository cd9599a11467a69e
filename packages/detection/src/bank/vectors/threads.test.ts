import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { scattered } from './sample.ts';
import { VectorIndex } from './vector-index.ts';

/** Long vectors and few of them: what is half written is met often. */
const DIM = 512;
const VECTORS = 64;
const workers: Worker[] = [];
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.terminate();
});

/** A thread that searches until told to stop, and checks each answer against the vector that the id stands for. */
async function searching(index: VectorIndex): Promise<{ stop: () => Promise<Report> }> {
  const flag = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./threads-worker.ts', import.meta.url), {
    workerData: { shared: index.share(), flag, vectors },
  });
  workers.push(worker);
  await once(worker, 'message');
  const stop = async (): Promise<Report> => {
    Atomics.store(flag, 0, 1);
    const [report] = await once(worker, 'message');
    return report;
  };
  return { stop };
}

export interface Report {
  searches: number;
  neighbours: number;
  /** Answers whose cosine is not that of the id's vector. */
  wrong: number;
  /** Ids of the last answer. */
  last: string[];
}

const vectors = Array.from({ length: VECTORS }, (_, seed) => scattered(1, DIM, seed));
/** The id tells which vector it is. */
const add = (index: VectorIndex, n: number): void => index.add(String(n), vectors[n % VECTORS]!);

it('another thread finds what is added and not what is removed, also after the memory has grown', async () => {
  const index = VectorIndex.create({ dim: DIM, model: 'm' });
  for (let n = 0; n < 50; n++) add(index, n);
  const thread = await searching(index);
  const before = index.share().memory.buffer.byteLength;
  for (let n = 0; n < 50; n++) index.remove(String(n));
  for (let n = 50; n < 1000; n++) add(index, n);
  expect(index.share().memory.buffer.byteLength).toBeGreaterThan(before);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const report = await thread.stop();
  expect(report.wrong).toBe(0);
  expect(report.last).toHaveLength(20);
  expect(report.last.every((id) => Number(id) >= 50)).toBe(true);
});

it('answers of another thread are true while every vector is replaced again and again', async () => {
  const index = VectorIndex.create({ dim: DIM, model: 'm' });
  for (let n = 0; n < 16; n++) add(index, n);
  const threads = [await searching(index), await searching(index)];
  const end = Date.now() + 2000;
  let n = 16;
  for (; Date.now() < end; n++) {
    index.remove(String(n - 16));
    add(index, n);
    // Waiting lets other threads run where there are few cores.
    if (n % 5000 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  }
  for (const thread of threads) {
    const report = await thread.stop();
    expect(report.wrong).toBe(0);
    expect(report.searches).toBeGreaterThan(10);
    expect(report.neighbours).toBeGreaterThan(100);
  }
  expect(index.size).toBe(16);
  expect(n).toBeGreaterThan(1000);
});
